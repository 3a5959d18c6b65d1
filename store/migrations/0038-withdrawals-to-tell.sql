-- What municipalities are told of withdrawals before the register shows anything: that one has been decided, that it will not be, and
-- that it has taken a part. A place each, drawn as those of register_changes are (0010): whoever has read up to one never finds
-- an earlier one later.
CREATE TABLE withdrawal_changes (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     text COLLATE "C" NOT NULL,
  seq         integer NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION publish_withdrawal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(2706013);
  INSERT INTO withdrawal_changes (case_id, seq) VALUES (NEW.case_id, NEW.seq);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER withdrawal_change_published AFTER INSERT ON journal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.type IN ('revocation-noted', 'revocation-ended', 'revoked-in-part'))
  EXECUTE FUNCTION publish_withdrawal_change();

-- When a municipality asked first: what was decided before that is not told.
ALTER TABLE municipal_notices ADD asked_at timestamptz;
UPDATE municipal_notices SET asked_at = set_at;
ALTER TABLE municipal_notices ALTER asked_at SET NOT NULL, ALTER asked_at SET DEFAULT clock_timestamp();
