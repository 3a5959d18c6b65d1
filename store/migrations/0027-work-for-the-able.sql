-- The last day in Denmark on which somebody was at work: whoever has not been seen for long has left, or lacks a substitute.
ALTER TABLE officers ADD COLUMN seen_on text NOT NULL
  DEFAULT to_char(clock_timestamp() AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD');

-- As in 0009, and 'substitute-away' when the substitute is away on one of the days. No circle of substitutes can come about:
-- whoever would close one names a substitute who is away. One at a time in all, so that no two close it together.
CREATE OR REPLACE FUNCTION register_absence(a absences) RETURNS TABLE (kind text, absence_id text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE known record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('absences', 0));
  SELECT b.absence_id, b.request_hash INTO known FROM absences b WHERE b.registered_by = a.registered_by AND b.idempotency_key = a.idempotency_key;
  IF FOUND THEN
    RETURN QUERY SELECT CASE WHEN known.request_hash = a.request_hash THEN 'known' ELSE 'other-body' END, known.absence_id;
  ELSIF EXISTS (SELECT FROM absences b WHERE b.subject = a.subject AND b.ended_at IS NULL AND b.first_day <= a.last_day AND a.first_day <= b.last_day) THEN
    RETURN QUERY SELECT 'overlap', NULL::text;
  ELSIF EXISTS (SELECT FROM absences b WHERE b.subject = a.substitute_subject AND b.ended_at IS NULL AND b.first_day <= a.last_day AND a.first_day <= b.last_day) THEN
    RETURN QUERY SELECT 'substitute-away', NULL::text;
  ELSE
    INSERT INTO absences SELECT a.*;
    RETURN QUERY SELECT 'registered', a.absence_id;
  END IF;
END $$;
