-- What events set in motion: written with the event, done afterwards, at least once. One that cannot be done is given up
-- and waits here for an administrator; it never holds up its case (DESIGN § 3 rule 4).
CREATE TABLE effects (
  effect_key      text COLLATE "C" PRIMARY KEY,
  case_id         text COLLATE "C" NOT NULL,
  seq             integer NOT NULL,
  n               integer NOT NULL,
  -- Legal instant of the causing event.
  at              timestamptz NOT NULL,
  effect          json NOT NULL,
  attempts        integer NOT NULL DEFAULT 0,
  last_attempt_at timestamptz,
  last_error      text,
  done_at         timestamptz,
  failed_at       timestamptz,
  failed_reason   text
);
CREATE INDEX effects_open ON effects (case_id, seq, n) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX effects_failed ON effects (failed_at, effect_key) WHERE failed_at IS NOT NULL AND done_at IS NULL;

-- The outbox of e-mails, and afterwards the proof of what was sent (I11).
CREATE TABLE messages (
  message_key text COLLATE "C" PRIMARY KEY,
  case_id     text COLLATE "C" NOT NULL,
  message_id  text NOT NULL,
  recipient   text NOT NULL,
  subject     text NOT NULL,
  text        text NOT NULL,
  html        text NOT NULL,
  -- 'sending' whose lease has run out: an attempt died between the mail server and the database.
  state       text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
  queued_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_at     timestamptz,
  response    text,
  attempts    integer NOT NULL DEFAULT 0,
  -- Until then one attempt has the e-mail to itself.
  leased_until timestamptz,
  last_error  text
);
CREATE INDEX messages_of_case ON messages (case_id, queued_at);
