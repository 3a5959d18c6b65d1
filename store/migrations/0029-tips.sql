-- Tips to a socialtilsyn (socialtilsynsloven § 11). No case, and in none of the tables that cases are found, counted, told or
-- proved by: that there is a tip is secret from everybody but the desk. What is told stands sealed in the events.
CREATE TABLE tips (
  tip_id      text COLLATE "C" PRIMARY KEY,
  -- The socialtilsyn whose desk reads it.
  office      text NOT NULL,
  received_at timestamptz NOT NULL,
  status      text NOT NULL CHECK (status IN ('open', 'closed')),
  -- Whether the desk has yet to see what came last.
  unread      boolean NOT NULL,
  -- The first half of the tipster's code finds the tip, the second half is kept as scrypt makes it.
  lookup      text COLLATE "C" NOT NULL UNIQUE,
  salt        bytea NOT NULL,
  code_hash   bytea NOT NULL,
  seq         integer NOT NULL
);
CREATE INDEX tips_of_office ON tips (office, received_at DESC, tip_id DESC);

CREATE TABLE tip_events (
  tip_id      text COLLATE "C" NOT NULL REFERENCES tips,
  seq         integer NOT NULL CHECK (seq > 0),
  at          timestamptz NOT NULL,
  -- Who wrote and what: AES-256-GCM.
  sealed      bytea NOT NULL,
  -- The request that brought it: the same again changes nothing.
  request_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (tip_id, seq)
);
CREATE INDEX tip_events_of_request ON tip_events (tip_id, request_key);

-- Who of the desk has read what.
CREATE TABLE tip_readings (
  tip_id  text COLLATE "C" NOT NULL REFERENCES tips,
  at      timestamptz NOT NULL,
  subject text NOT NULL,
  name    text NOT NULL
);
CREATE INDEX tip_readings_of_tip ON tip_readings (tip_id, at);

CREATE FUNCTION refuse_tip_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what happened to a tip is not changed: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER tip_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tip_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_tip_change();
