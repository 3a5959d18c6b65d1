-- A search for a word that stands in few names of a kind goes through these names. Which column a name stands in is its kind:
-- `other` was three of them, and a field, the most common search but a name's, went through all entries in their order.
ALTER TABLE register_names DROP CONSTRAINT register_names_kind_check;
INSERT INTO register_names (kind, name, words)
SELECT kind, name, register_words_of(name) FROM (
  SELECT 'specialfunktion' AS kind, specialfunktion_name AS name FROM register_history
  UNION SELECT 'speciale', speciale_id FROM register_history
  UNION SELECT 'owner', entry ->> 'ownerName' FROM register_history) AS names WHERE name IS NOT NULL;
DELETE FROM register_names WHERE kind = 'other';
ALTER TABLE register_names ADD CHECK (kind IN ('provider', 'municipality', 'specialfunktion', 'speciale', 'owner'));
UPDATE register_words w SET kinds = k.kinds
FROM (SELECT word, array_agg(DISTINCT kind) AS kinds FROM register_names, unnest(words) AS word GROUP BY word) AS k WHERE k.word = w.word;

CREATE OR REPLACE FUNCTION note_register_names(h register_history) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_register_name('municipality', h.municipality);
  PERFORM note_register_name('specialfunktion', h.specialfunktion_name);
  PERFORM note_register_name('speciale', h.speciale_id);
  PERFORM note_register_name('owner', h.entry ->> 'ownerName');
  PERFORM note_register_name('provider', h.provider_name);
END $$;

CREATE INDEX register_of_specialfunktion ON register_history (specialfunktion_name, provider_name, case_id, shown_from, shown_until) WHERE status = 'in-force';
CREATE INDEX register_of_owner ON register_history ((entry ->> 'ownerName'), provider_name, specialfunktion_name, case_id, shown_from, shown_until) WHERE status = 'in-force' AND entry ->> 'ownerName' IS NOT NULL;
