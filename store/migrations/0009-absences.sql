-- Who of the authorities has been seen at their work, as their last token said: whom one can be the substitute of.
CREATE TABLE officers (
  subject      text COLLATE "C" PRIMARY KEY,
  name         text NOT NULL,
  roles        text[] NOT NULL,
  organisation text NOT NULL
);

-- Who is away, from which day to which, and who stands in. An absence is ended, never removed: it explains who acted for whom.
CREATE TABLE absences (
  absence_id         text COLLATE "C" PRIMARY KEY,
  organisation       text NOT NULL,
  subject            text COLLATE "C" NOT NULL,
  name               text NOT NULL,
  first_day          text NOT NULL,
  last_day           text NOT NULL CHECK (last_day >= first_day),
  substitute_subject text COLLATE "C" NOT NULL CHECK (substitute_subject <> subject),
  substitute_name    text NOT NULL,
  registered_by      text COLLATE "C" NOT NULL,
  registered_by_name text NOT NULL,
  registered_at      timestamptz NOT NULL,
  ended_by           text COLLATE "C",
  ended_at           timestamptz,
  idempotency_key    text NOT NULL,
  request_hash       text NOT NULL,
  UNIQUE (registered_by, idempotency_key)
);
CREATE INDEX absences_of_substitute ON absences (substitute_subject) WHERE ended_at IS NULL;
CREATE INDEX absences_of_person ON absences (subject) WHERE ended_at IS NULL;

-- 'registered'; 'known' when the same request was sent before, 'other-body' when its key was used for another one;
-- 'overlap' when the person is away on one of the days already. One at a time for each person.
CREATE FUNCTION register_absence(a absences) RETURNS TABLE (kind text, absence_id text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE known record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(a.subject, 0));
  SELECT b.absence_id, b.request_hash INTO known FROM absences b WHERE b.registered_by = a.registered_by AND b.idempotency_key = a.idempotency_key;
  IF FOUND THEN
    RETURN QUERY SELECT CASE WHEN known.request_hash = a.request_hash THEN 'known' ELSE 'other-body' END, known.absence_id;
  ELSIF EXISTS (SELECT FROM absences b WHERE b.subject = a.subject AND b.ended_at IS NULL AND b.first_day <= a.last_day AND a.first_day <= b.last_day) THEN
    RETURN QUERY SELECT 'overlap', NULL::text;
  ELSE
    INSERT INTO absences SELECT a.*;
    RETURN QUERY SELECT 'registered', a.absence_id;
  END IF;
END $$;
