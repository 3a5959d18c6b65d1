-- One way of searching: what is registered and what cases are found by is folded alike, and so is what is asked.

-- Text as it is searched: lower case, letters composed or not, the marks above and below them gone; Danish and foreign
-- letters as in an address without them. Åbenrå, Aabenraa and AABENRAA are one text. Percent, underscore and backslash stay
-- what they are, and come of nothing else: a pattern for LIKE can be folded too.
CREATE FUNCTION search_fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  translate(regexp_replace(normalize(
    replace(replace(replace(replace(replace(replace(replace(replace(lower(normalize(p_text, NFC) COLLATE "da-x-icu"),
      'æ', 'ae'), 'ä', 'ae'), 'ø', 'oe'), 'ö', 'oe'), 'å', 'aa'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'),
    NFD), '[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]', '', 'g'), 'łđðħıŧŋ', 'lddhitn');

-- The words of a text, folded, each once. Letters of any script.
CREATE OR REPLACE FUNCTION register_words_of(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  coalesce((SELECT array_agg(DISTINCT word COLLATE "C") FROM regexp_split_to_table(search_fold(p_text) COLLATE "da-x-icu", '[^[:alnum:]]+') AS word WHERE word <> ''), '{}');
DROP FUNCTION register_fold;

-- Only letters that were not folded before, or not so, make other words of what is registered.
UPDATE register_names SET words = register_words_of(name) WHERE name !~ '^[ -~æøåÆØÅ]*$';
UPDATE register_history h SET words = (register_row_of(h.case_id, h.seq, h.from_at, h.entry::text, h.recorded_at)).words
WHERE concat(h.provider_name, h.specialfunktion_name, h.municipality, h.entry ->> 'ownerName') !~ '^[ -~æøåÆØÅ]*$';
INSERT INTO register_words AS w (word, kinds)
SELECT word, array_agg(DISTINCT kind) FROM register_names, unnest(words) AS word WHERE name !~ '^[ -~æøåÆØÅ]*$' AND word !~ '^[0-9]+$' GROUP BY word
ON CONFLICT (word) DO UPDATE SET kinds = (SELECT array_agg(DISTINCT kind) FROM unnest(w.kinds || excluded.kinds) AS kind);
DELETE FROM register_words w WHERE NOT EXISTS (SELECT FROM register_names n WHERE n.words @> ARRAY[w.word]);

-- What details are found by: their words, and e-mail addresses whole. By parts of them as a title is, numbers of ten digits
-- would be looked for among those of a million cases that share three digits in a row with them.
CREATE FUNCTION search_lexemes(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  array_to_tsvector(ARRAY(SELECT DISTINCT left(part, 400) FROM (
    SELECT unnest(register_words_of(p_text)) AS part
    UNION ALL SELECT search_fold(line) FROM regexp_split_to_table(p_text, chr(10)) AS line WHERE line LIKE '%@%') AS parts WHERE part <> ''));

-- The words of what is asked, the last of which may be a beginning only; an e-mail address, or what one begins with, whole.
-- NULL, which finds nothing, where there is no word.
CREATE FUNCTION search_query(p_text text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
  WHEN p_text LIKE '%@%' THEN ('''' || replace(replace(search_fold(p_text), '\', '\\'), '''', '''''') || ''':*')::tsquery
  ELSE (SELECT (string_agg('''' || word || '''', ' & ' ORDER BY n) || ':*')::tsquery
        FROM regexp_split_to_table(search_fold(p_text) COLLATE "da-x-icu", '[^[:alnum:]]+') WITH ORDINALITY AS words(word, n) WHERE word <> '') END;

-- `found_by` is what the case's own people find it by beside its title and number, a line each: CVR and P number, contacts.
-- It is shown nowhere. `heading` and `details` are what is searched.
ALTER TABLE cases
  ADD found_by text COLLATE "C" NOT NULL DEFAULT '',
  ADD heading  text COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_fold(title || chr(10) || case_number)) STORED,
  ADD details  tsvector NOT NULL GENERATED ALWAYS AS (search_lexemes(found_by)) STORED;

-- Of cases that are there already, from where their states keep it. One whose JSON holds what is no text for PostgreSQL
-- (0005) is found by its details from its next event on.
UPDATE cases c SET found_by = concat_ws(chr(10), f.identity ->> 'cvr', f.identity ->> 'pNumber', f.identity -> 'contact' ->> 'name', f.identity -> 'contact' ->> 'email',
    f.more -> 'secondContact' ->> 'name', f.more -> 'secondContact' ->> 'email', f.more -> 'owner' ->> 'organisation', f.more -> 'owner' ->> 'name', f.more -> 'owner' ->> 'email',
    f.representative ->> 'name', f.representative ->> 'email')
FROM cases k, LATERAL (SELECT coalesce(k.state -> 'identity', k.state -> 'applicant') AS identity, CASE k.procedure WHEN 'application' THEN k.state -> 'content' WHEN 'approval' THEN k.state -> 'details' END AS more,
    CASE k.procedure WHEN 'application' THEN k.state -> 'representative' END AS representative) AS f
WHERE k.case_id = c.case_id AND k.state::text !~ '\\u(0000|[dD][89a-fA-F])';

DROP INDEX cases_title_alike, cases_number_alike;
CREATE INDEX cases_heading_alike ON cases USING gin (heading gin_trgm_ops);
CREATE INDEX cases_details_alike ON cases USING gin (details);

-- As in 0018, by all that a case is found by: whether whoever asks may find it so is for the list to say. `p_text` is what is
-- asked, which may be the number of a receipt, and `p_pattern` that as a part of a heading.
DROP FUNCTION cases_alike;
CREATE FUNCTION cases_alike(p_pattern text, p_most integer, p_text text DEFAULT NULL) RETURNS SETOF tid LANGUAGE sql STABLE
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
  AS $$ (SELECT ctid FROM cases WHERE heading LIKE search_fold(p_pattern) OR details @@ search_query(p_text) LIMIT p_most)
        UNION ALL SELECT c.ctid FROM receipts r JOIN cases c USING (case_id) WHERE r.number = upper(p_text) $$;

ALTER TYPE append_request ADD ATTRIBUTE "foundBy" text;

-- As in 0008, and keeps what the case is found by; a worker of the version before does not say, and leaves it as it was.
CREATE OR REPLACE FUNCTION append_events(request json) RETURNS TABLE (kind text, taken_by text) LANGUAGE plpgsql AS $$
DECLARE
  r append_request := json_populate_record(NULL::append_request, request);
  known record;
  head bytea;
  last_seq integer;
  last_at timestamptz;
BEGIN
  SELECT c.seq, c.head_hash, c.active_key, c.register INTO known FROM cases c WHERE c.case_id = r."caseId" FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'unknown', NULL::text;
    RETURN;
  END IF;
  IF known.seq <> r."expectedSeq" OR EXISTS (SELECT FROM journal j WHERE j.case_id = r."caseId" AND j.command_id = r."commandId") THEN
    RETURN QUERY SELECT 'conflict', NULL::text;
    RETURN;
  END IF;
  IF r."activeKey" IS DISTINCT FROM known.active_key AND NOT r.closed THEN
    SELECT c.case_id INTO taken_by FROM cases c WHERE c.active_key = r."activeKey" AND NOT c.closed AND c.case_id <> r."caseId";
    IF FOUND THEN
      RETURN QUERY SELECT 'taken', taken_by;
      RETURN;
    END IF;
  END IF;

  head := chain_events(r."caseId", known.seq, known.head_hash, r.events);
  SELECT j.seq, j.at INTO STRICT last_seq, last_at FROM journal j WHERE j.case_id = r."caseId" ORDER BY j.seq DESC LIMIT 1;
  PERFORM insert_effects(r."caseId", r.effects);
  IF r.register IS DISTINCT FROM known.register::text THEN
    PERFORM change_register(r."caseId", last_seq, last_at, r.register);
  END IF;
  UPDATE cases c SET
    seq = last_seq, head_hash = head, status = r.status, closed = r.closed, schema = r.schema, state = r.state::json, case_index = r."caseIndex"::json,
    deadlines = r.deadlines::json, next_deadline_at = r."nextDeadlineAt", register = r.register::json, title = r.title, owner = r.owner,
    office = r.office, assigned = r.assigned, active_key = r."activeKey", changed_at = last_at, found_by = coalesce(r."foundBy", c.found_by)
  WHERE c.case_id = r."caseId";
  PERFORM keep_tasks(r."caseId", last_at, r.tasks);
  PERFORM mark_receipt_journaled(r."commandId", last_seq);
  RETURN QUERY SELECT 'appended', NULL::text;
END $$;

-- As in 0008, and keeps what the case is found by.
CREATE OR REPLACE FUNCTION open_case(request json, receipt json, refusal_when_taken text) RETURNS TABLE (kind text, taken_by text, receipt_number text) LANGUAGE plpgsql AS $$
DECLARE
  r append_request := json_populate_record(NULL::append_request, request);
  head bytea;
  last_seq integer;
  first_at timestamptz;
  last_at timestamptz;
  violated text;
BEGIN
  IF receipt IS NOT NULL THEN
    receipt_number := insert_receipt(receipt);
    IF receipt_number IS NULL THEN
      RETURN QUERY SELECT 'replayed', NULL::text, NULL::text;
      RETURN;
    END IF;
  END IF;
  BEGIN
    head := chain_events(r."caseId", 0, decode(repeat('00', 32), 'hex'), r.events);
    SELECT max(j.seq), min(j.at), max(j.at) INTO last_seq, first_at, last_at FROM journal j WHERE j.case_id = r."caseId";
    INSERT INTO cases (case_id, procedure, case_number, seq, head_hash, status, closed, schema, state, case_index, deadlines, next_deadline_at, register,
                       title, owner, office, assigned, active_key, opened_at, changed_at, found_by)
    VALUES (r."caseId", r.procedure, r."caseNumber", last_seq, head, r.status, r.closed, r.schema, r.state::json, r."caseIndex"::json, r.deadlines::json,
            r."nextDeadlineAt", r.register::json, r.title, r.owner, r.office, r.assigned, r."activeKey", first_at, last_at, coalesce(r."foundBy", ''));
    PERFORM insert_effects(r."caseId", r.effects);
  EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
  END;

  IF violated IS NULL THEN
    IF r.register IS NOT NULL THEN
      PERFORM change_register(r."caseId", last_seq, last_at, r.register);
    END IF;
    PERFORM keep_tasks(r."caseId", last_at, r.tasks);
    PERFORM mark_receipt_journaled(r."commandId", last_seq);
    RETURN QUERY SELECT 'appended', NULL::text, receipt_number;
  ELSIF violated = 'cases_active_key' THEN
    SELECT c.case_id INTO taken_by FROM cases c WHERE c.active_key = r."activeKey" AND NOT c.closed;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the case that had the active key was closed meanwhile: try again' USING ERRCODE = 'serialization_failure';
    END IF;
    UPDATE receipts SET outcome = 'refused', refusal = refusal_when_taken::json, answered_at = clock_timestamp()
    WHERE receipt_id = r."commandId" AND outcome IS NULL AND journaled_seq IS NULL;
    RETURN QUERY SELECT 'taken', taken_by, receipt_number;
  ELSIF violated = 'journal_pkey' THEN
    IF EXISTS (SELECT FROM journal j WHERE j.case_id = r."caseId" AND j.seq = 1 AND j.command_id = r."commandId") THEN
      PERFORM mark_receipt_journaled(r."commandId", 1);
      RETURN QUERY SELECT 'appended', NULL::text, receipt_number;
    ELSE
      RETURN QUERY SELECT 'conflict', NULL::text, receipt_number;
    END IF;
  ELSE
    RAISE EXCEPTION 'case % cannot be opened: % is violated', r."caseId", violated USING ERRCODE = 'unique_violation';
  END IF;
END $$;
