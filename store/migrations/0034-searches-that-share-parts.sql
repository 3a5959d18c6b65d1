-- Case numbers are looked for from their letter on (`G01-123-27`, also behind the digits before it, `27.06.00-G01-123`): as
-- parts of a heading they share three signs in a row with those of all other cases, and the whole index would be read.
CREATE FUNCTION number_from_letter(p_number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  substring(lower(p_number COLLATE "C") FROM '[a-z][0-9]{2}-[0-9].*$') COLLATE "C";
CREATE INDEX cases_by_number ON cases (number_from_letter(case_number));

-- What is asked when it can be part of a case number with the letter in it, from the letter on; NULL for anything else.
CREATE FUNCTION asked_number(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  substring(search_fold(p_text) FROM '^(?:[0-9.]*-)?([a-z][0-9]{2}-[0-9][0-9-]*)$') COLLATE "C";

-- A title, which stands before the line's end, that has such a number in it is found by it as well.
CREATE INDEX cases_title_with_number ON cases USING gin (heading gin_trgm_ops) WHERE heading ~ '[a-z][0-9]{2}-[0-9].*\n';

-- As in 0026, but for case numbers. It may give too many: the list holds each to the whole condition.
CREATE OR REPLACE FUNCTION cases_alike(p_pattern text, p_most integer, p_text text DEFAULT NULL) RETURNS SETOF tid LANGUAGE sql STABLE
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
  AS $$ (SELECT ctid FROM cases WHERE asked_number(p_text) IS NULL AND (heading LIKE search_fold(p_pattern) OR details @@ search_query(p_text)) LIMIT p_most)
        UNION ALL (SELECT ctid FROM cases WHERE number_from_letter(case_number) >= asked_number(p_text) AND number_from_letter(case_number) < asked_number(p_text) || chr(1114111)
                     OR asked_number(p_text) IS NOT NULL AND (heading ~ '[a-z][0-9]{2}-[0-9].*\n' AND heading LIKE search_fold(p_pattern) OR details @@ search_query(p_text)) LIMIT p_most)
        UNION ALL SELECT c.ctid FROM receipts r JOIN cases c USING (case_id) WHERE r.number = upper(p_text) $$;

-- The register as of a day of years ago: in its order, of which few rows were in force then, those alone are looked at.
DROP INDEX register_order, register_of_municipality, register_of_speciale;
CREATE INDEX register_order ON register_history (provider_name, specialfunktion_name, case_id, shown_from, shown_until) WHERE status = 'in-force';
CREATE INDEX register_of_municipality ON register_history (municipality, provider_name, specialfunktion_name, case_id, shown_from, shown_until) WHERE status = 'in-force';
CREATE INDEX register_of_speciale ON register_history (speciale_id, provider_name, specialfunktion_name, case_id, shown_from, shown_until) WHERE status = 'in-force';
