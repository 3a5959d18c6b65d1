-- The outbox sends by itself, with a plan of its own, knows e-mails that belong to no case, and keeps the proof of every
-- attempt and of what became of each e-mail.
ALTER TABLE messages
  -- An e-mail to those who run the system belongs to no case.
  ALTER COLUMN case_id DROP NOT NULL,
  -- Made by whoever sends it first.
  ALTER COLUMN message_id DROP NOT NULL,
  ALTER COLUMN html DROP NOT NULL,
  DROP CONSTRAINT messages_state_check,
  -- 'sent': a mail server has taken it; 'muted': its recipient has switched the kind off; 'failed': a person has to see to it.
  ADD CONSTRAINT messages_state_check CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'muted')),
  ADD COLUMN template text,
  ADD COLUMN recipient_name text NOT NULL DEFAULT '',
  ADD COLUMN next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ADD COLUMN give_up_at timestamptz NOT NULL DEFAULT clock_timestamp() + interval '14 days',
  -- The last word of the recipient's mail server, by a report (RFC 3464).
  ADD COLUMN delivery text CHECK (delivery IN ('delivered', 'relayed', 'delayed', 'failed')),
  ADD COLUMN delivery_at timestamptz,
  -- When its case was told that it did not arrive.
  ADD COLUMN bounce_told_at timestamptz;

-- What was sent or given up before this migration is no news to its case. What was on its way is the outbox's from now on.
UPDATE messages m SET template = e.effect -> 'message' ->> 'template', bounce_told_at = CASE WHEN m.state = 'failed' THEN clock_timestamp() END,
  recipient_name = coalesce(e.effect -> 'to' ->> 'name', ''), give_up_at = m.queued_at + interval '14 days'
FROM effects e WHERE e.effect_key = m.message_key;

CREATE INDEX messages_due ON messages (next_attempt_at, message_key) WHERE state IN ('queued', 'sending');
CREATE INDEX messages_untold ON messages (message_key) WHERE state = 'failed' AND bounce_told_at IS NULL;
CREATE INDEX messages_by_time ON messages (queued_at DESC, message_key);
CREATE INDEX messages_failed ON messages (queued_at DESC, message_key) WHERE state = 'failed';

-- Which kinds of e-mail a person does not want. By the person; a mailbox of several mutes what all of them do.
CREATE TABLE mail_preferences (
  subject text COLLATE "C" PRIMARY KEY,
  email   text NOT NULL,
  muted   text[] NOT NULL,
  set_at  timestamptz NOT NULL
);
CREATE INDEX mail_preferences_of_email ON mail_preferences (lower(email));

-- Every attempt to hand an e-mail to a mail server. One without an end: the process died, or the connection broke, before
-- the server's answer was known; the e-mail is then sent again, under the same Message-ID.
CREATE TABLE message_attempts (
  message_key text COLLATE "C" NOT NULL REFERENCES messages ON DELETE CASCADE,
  n           integer NOT NULL,
  begun_at    timestamptz NOT NULL,
  -- Stands in the envelope's sender and in ENVID: who can name it has seen this very e-mail's envelope.
  token       text COLLATE "C" NOT NULL UNIQUE,
  ended_at    timestamptz,
  outcome     text CHECK (outcome IN ('accepted', 'postponed', 'refused')),
  host        text,
  code        integer,
  reply       text,
  PRIMARY KEY (message_key, n)
);

-- Reports of mail servers, each once by its bytes. Those that cannot be tied to an e-mail of ours are kept aside and change nothing.
CREATE TABLE delivery_reports (
  report_id   text COLLATE "C" PRIMARY KEY,
  received_at timestamptz NOT NULL,
  standing    text NOT NULL CHECK (standing IN ('taken', 'unknown', 'contradictory', 'unreadable')),
  message_key text COLLATE "C",
  n           integer,
  action      text CHECK (action IN ('delivered', 'relayed', 'delayed', 'failed')),
  status      text,
  diagnostic  text,
  reporter    text,
  excerpt     text NOT NULL
);
CREATE INDEX delivery_reports_of_message ON delivery_reports (message_key, received_at) WHERE message_key IS NOT NULL;
CREATE INDEX delivery_reports_aside ON delivery_reports (received_at) WHERE standing <> 'taken';

-- Who has asked for a failed e-mail to be sent again. The same request twice is one.
CREATE TABLE message_resends (
  message_key       text COLLATE "C" NOT NULL REFERENCES messages ON DELETE CASCADE,
  requested_by      text COLLATE "C" NOT NULL,
  requested_by_name text NOT NULL,
  requested_at      timestamptz NOT NULL,
  idempotency_key   text NOT NULL,
  request_hash      text NOT NULL,
  PRIMARY KEY (requested_by, idempotency_key)
);
CREATE INDEX message_resends_of_message ON message_resends (message_key, requested_at);

-- Gives an e-mail up: it and the effect behind it are an administrator's, also when a server had taken it and another one
-- sent it back.
CREATE FUNCTION fail_message(p_key text, p_reason text, p_at timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE messages SET state = 'failed', last_error = left(p_reason, 2000), leased_until = NULL, bounce_told_at = NULL WHERE message_key = p_key;
  UPDATE effects SET done_at = NULL, failed_at = p_at, failed_reason = left(p_reason, 2000) WHERE effect_key = p_key;
$$;

-- Notes how an attempt ended; gives the e-mail's state after it. Of two attempts that overlapped, an acceptance counts whichever
-- it was, and a refusal only of the latest.
CREATE FUNCTION settle_attempt(p_key text, p_n integer, p_at timestamptz, p_outcome text, p_code integer, p_reply text, p_host text, p_message_id text, p_next timestamptz)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE m messages;
BEGIN
  SELECT * INTO STRICT m FROM messages WHERE message_key = p_key FOR NO KEY UPDATE;
  UPDATE message_attempts SET ended_at = p_at, outcome = p_outcome, code = p_code, reply = left(p_reply, 2000), host = p_host
  WHERE message_key = p_key AND n = p_n AND ended_at IS NULL;
  IF p_outcome = 'accepted' AND m.state <> 'sent' THEN
    UPDATE messages SET state = 'sent', sent_at = p_at, response = p_reply, message_id = coalesce(message_id, p_message_id), last_error = NULL, leased_until = NULL
    WHERE message_key = p_key;
    UPDATE effects SET done_at = p_at, attempts = attempts + 1, last_attempt_at = p_at, failed_at = NULL, failed_reason = NULL WHERE effect_key = p_key;
  ELSIF p_outcome <> 'accepted' AND m.state = 'sending' AND m.attempts = p_n THEN
    IF p_outcome = 'refused' OR m.give_up_at <= p_at THEN
      PERFORM fail_message(p_key, p_reply, p_at);
    ELSE
      UPDATE messages SET state = 'queued', last_error = left(p_reply, 2000), leased_until = NULL, next_attempt_at = p_next WHERE message_key = p_key;
      UPDATE effects SET attempts = attempts + 1, last_attempt_at = p_at, last_error = left(p_reply, 2000) WHERE effect_key = p_key AND done_at IS NULL;
    END IF;
  END IF;
  RETURN (SELECT state FROM messages WHERE message_key = p_key);
END $$;

-- An administrator has a failed e-mail sent again, with fourteen days of its own. 'queued'; 'known' when the same request came
-- before, 'other-body' when its key was used for another one; 'unknown' when there is no such e-mail, 'not-failed' when it is
-- on its way, has been taken, or is not wanted.
CREATE FUNCTION resend_message(r message_resends) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  m messages;
  known text;
BEGIN
  SELECT * INTO m FROM messages WHERE message_key = r.message_key FOR NO KEY UPDATE;
  SELECT request_hash INTO known FROM message_resends WHERE requested_by = r.requested_by AND idempotency_key = r.idempotency_key;
  IF known IS NOT NULL THEN RETURN CASE WHEN known = r.request_hash THEN 'known' ELSE 'other-body' END; END IF;
  IF m.message_key IS NULL THEN RETURN 'unknown'; END IF;
  IF m.state <> 'failed' THEN RETURN 'not-failed'; END IF;
  INSERT INTO message_resends SELECT r.*;
  UPDATE messages SET state = 'queued', delivery = NULL, delivery_at = NULL, leased_until = NULL,
    next_attempt_at = r.requested_at, give_up_at = r.requested_at + interval '14 days' WHERE message_key = r.message_key;
  UPDATE effects SET failed_at = NULL, failed_reason = NULL WHERE effect_key = r.message_key;
  RETURN 'queued';
END $$;

-- Takes a mail server's report in. Tied to an attempt by its token alone, which nobody can guess; whatever else the report
-- says of the e-mail must not contradict it. Gives what became of the report; the same bytes again change nothing.
CREATE FUNCTION take_report(r delivery_reports, p_token text, p_envelope_id text, p_message_id text, p_recipient text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  a message_attempts;
  m messages;
  rank CONSTANT jsonb := '{"delayed": 1, "relayed": 2, "delivered": 3, "failed": 4}';
BEGIN
  IF r.standing <> 'unreadable' THEN
    SELECT * INTO a FROM message_attempts t WHERE t.token = p_token;
    SELECT * INTO m FROM messages WHERE message_key = a.message_key FOR NO KEY UPDATE;
    r.standing := CASE
      WHEN m.message_key IS NULL THEN 'unknown'
      WHEN lower(p_envelope_id) <> p_token OR (p_message_id IS NOT NULL AND p_message_id <> m.message_id) OR (p_recipient IS NOT NULL AND lower(p_recipient) <> lower(m.recipient)) THEN 'contradictory'
      ELSE 'taken' END;
    IF r.standing = 'taken' THEN
      r.message_key := a.message_key;
      r.n := a.n;
    END IF;
  END IF;
  INSERT INTO delivery_reports SELECT r.* ON CONFLICT DO NOTHING;
  IF NOT FOUND OR r.standing <> 'taken' THEN RETURN (SELECT standing FROM delivery_reports WHERE report_id = r.report_id); END IF;

  -- An older attempt's report is kept as evidence; the e-mail's standing follows the latest, and a weaker word never a stronger one.
  IF a.n = m.attempts AND m.state = 'sent' AND coalesce((rank ->> m.delivery)::integer, 0) < (rank ->> r.action)::integer THEN
    UPDATE messages SET delivery = r.action, delivery_at = r.received_at WHERE message_key = m.message_key;
    IF r.action = 'failed' THEN
      PERFORM fail_message(m.message_key, concat_ws(' ', r.status, r.diagnostic), r.received_at);
    END IF;
  END IF;
  RETURN r.standing;
END $$;
