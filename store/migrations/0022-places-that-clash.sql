-- Two providers may name the same place: neither learns of the other, and the office is told. An application's active key names
-- its provider from now on; which place and function a key is about is what clashes are found by.

CREATE FUNCTION place_of(active_key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
  WHEN active_key LIKE 'application/%/%/%' THEN split_part(active_key, '/', 3) || '/' || split_part(active_key, '/', 4)
  WHEN active_key LIKE 'approval/%/%' THEN split_part(active_key, '/', 2) || '/' || split_part(active_key, '/', 3)
END;

UPDATE cases SET active_key = 'application/' || owner || substr(active_key, length('application') + 1)
WHERE NOT closed AND procedure = 'application' AND active_key LIKE 'application/%/%' AND active_key NOT LIKE 'application/%/%/%';

CREATE INDEX cases_place ON cases (place_of(active_key), owner) WHERE NOT closed AND place_of(active_key) IS NOT NULL;

-- Of which other case a case has been told.
CREATE TABLE told_clashes (
  case_id  text NOT NULL REFERENCES cases,
  other_id text NOT NULL REFERENCES cases,
  told_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (case_id, other_id)
);
