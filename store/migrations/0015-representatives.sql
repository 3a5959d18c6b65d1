-- How people stand to a case, out of its index. A title may hold what PostgreSQL takes for no character (zero, half of a
-- pair), and reading any part of such JSON fails: its escapes are made harmless first. Identifiers have none.
CREATE FUNCTION standing_of(case_index json) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (replace(case_index::text, '\u', '/u')::json -> 'standing')::jsonb
$$;

-- Whoever represents a party finds its cases: the name is kept with the case's standing and nowhere else.
CREATE INDEX cases_represented ON cases ((standing_of(case_index) -> 'representation' ->> 'by')) WHERE standing_of(case_index) -> 'representation' ->> 'by' IS NOT NULL;
