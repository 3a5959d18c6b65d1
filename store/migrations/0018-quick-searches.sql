-- The planner cannot tell a rare name from a common one in a part of a text, and walks through an office's whole list for a
-- rare one. So what a search finds is first taken from its indexes alone, up to `p_most`; of more there is enough for a
-- page near the top of the list. Gives the rows' places, which hold for the statement that asks: by their keys each would
-- be looked up once more.
CREATE FUNCTION cases_alike(p_pattern text, p_most integer) RETURNS SETOF tid LANGUAGE sql STABLE
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
  AS $$ SELECT ctid FROM cases WHERE title ILIKE p_pattern OR case_number ILIKE p_pattern LIMIT p_most $$;

-- What the public asks most, a speciale in a municipality, in the order in which it is shown.
CREATE INDEX register_of_municipality_and_speciale ON register_history (municipality, speciale_id, provider_name, specialfunktion_name, case_id) WHERE status = 'in-force';

CREATE INDEX register_names_with_word ON register_names USING gin (words);
