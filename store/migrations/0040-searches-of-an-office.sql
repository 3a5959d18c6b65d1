-- A search goes through what its office has, and nothing else: by words that a million cases share, those of all offices were
-- found first and nearly all of them thrown away again, and a first and a last name were looked for among all who have either.

-- What the signs of an office's cases of one procedure begin with. Short, since it stands before each of them; two that begin
-- alike cost time and show nothing, as the list holds each case to the whole condition.
CREATE FUNCTION search_shelf(p_office text, p_procedure text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  left(md5(p_office || '/' || p_procedure), 3);

-- A part of a word is the beginning of one of its ends: so each word of a heading is kept with all its ends of three signs and
-- more (`aabenraa`, `abenraa` … `raa`), after an `h`, and details as they are, after a `d`. What is longer than any word is cut.
CREATE FUNCTION search_signs(p_office text, p_procedure text, p_heading text, p_details tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  CASE WHEN p_office IS NOT NULL THEN array_to_tsvector(ARRAY(
    SELECT search_shelf(p_office, p_procedure) || 'd' || word FROM unnest(tsvector_to_array(p_details)) AS word
    UNION ALL
    SELECT search_shelf(p_office, p_procedure) || 'h' || substr(word, n, 40)
    FROM regexp_split_to_table(p_heading COLLATE "da-x-icu", '[^[:alnum:]]+') AS word, generate_series(1, length(word) - 2) AS n)) END;

-- The signs of headings that what is asked is part of: all its words but the last are the ends of words, the last stands
-- anywhere in one. NULL where no word of it is long enough to be found so.
CREATE FUNCTION heading_query(p_shelf text, p_text text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  (SELECT string_agg('''' || p_shelf || 'h' || left(word, 40) || '''' || CASE WHEN is_last OR length(word) > 40 THEN ':*' ELSE '' END, ' & ')::tsquery
   FROM (SELECT word, n = max(n) OVER () AS is_last
         FROM regexp_split_to_table(search_fold(p_text) COLLATE "da-x-icu", '[^[:alnum:]]+') WITH ORDINALITY AS split(word, n)) AS words
   WHERE length(word) >= 3);

-- As in 0026, of the signs of a shelf when one is named.
DROP FUNCTION cases_alike;
DROP FUNCTION search_query;
CREATE FUNCTION search_query(p_text text, p_before text DEFAULT '') RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
  WHEN p_text LIKE '%@%' THEN ('''' || p_before || replace(replace(search_fold(p_text), '\', '\\'), '''', '''''') || ''':*')::tsquery
  ELSE (SELECT (string_agg('''' || p_before || word || '''', ' & ' ORDER BY n) || ':*')::tsquery
        FROM regexp_split_to_table(search_fold(p_text) COLLATE "da-x-icu", '[^[:alnum:]]+') WITH ORDINALITY AS words(word, n) WHERE word <> '') END;

-- New cases wait for their places in the index together, but few of them: whoever searches reads what waits.
CREATE INDEX cases_searched ON cases USING gin (search_signs(office, procedure, heading, details)) WITH (gin_pending_list_limit = 256);
DROP INDEX cases_heading_alike, cases_details_alike;

-- The cases of an office that a search may mean, up to `p_most` of each kind of sign, from the indexes alone: the planner
-- cannot tell a rare name from a common one, and would walk through an office's whole list for a rare one. It may give too
-- many, and gives NULL beside them where no index finds all: the list holds each to the whole condition. `p_text` is what is
-- asked, and `p_pattern` that as a part of a heading. Gives the rows' places, which hold for the statement that asks: by
-- their keys each would be looked up once more.
CREATE FUNCTION cases_alike(p_office text, p_procedure text, p_text text, p_pattern text, p_most integer) RETURNS SETOF tid LANGUAGE plpgsql STABLE
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
  AS $$
DECLARE
  shelf CONSTANT text := search_shelf(p_office, p_procedure);
  number CONSTANT text := asked_number(p_text);
  in_heading CONSTANT tsquery := heading_query(shelf, p_text);
  in_details CONSTANT tsquery := search_query(p_text, shelf || 'd');
BEGIN
  IF number IS NOT NULL THEN
    RETURN QUERY SELECT c.ctid FROM cases c WHERE number_from_letter(c.case_number) >= number AND number_from_letter(c.case_number) < number || chr(1114111) LIMIT p_most;
    RETURN QUERY SELECT c.ctid FROM cases c WHERE c.heading ~ '[a-z][0-9]{2}-[0-9].*\n' AND c.heading LIKE search_fold(p_pattern) LIMIT p_most;
  ELSIF in_heading IS NULL THEN
    RETURN NEXT NULL::tid;
  ELSE
    RETURN QUERY SELECT c.ctid FROM cases c WHERE search_signs(c.office, c.procedure, c.heading, c.details) @@ in_heading LIMIT p_most;
  END IF;
  RETURN QUERY SELECT c.ctid FROM cases c WHERE search_signs(c.office, c.procedure, c.heading, c.details) @@ in_details LIMIT p_most;
  RETURN QUERY SELECT c.ctid FROM receipts r JOIN cases c USING (case_id) WHERE r.number = upper(p_text);
END $$;
