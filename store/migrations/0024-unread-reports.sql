-- Mails that came back to an attempt's address and that no program can read: an administrator reads them and says what they mean.
-- A table of its own, since the workers of the version before write whole rows of delivery_reports.
CREATE TABLE unread_reports (
  report_id       text COLLATE "C" PRIMARY KEY REFERENCES delivery_reports ON DELETE CASCADE,
  message_key     text COLLATE "C" NOT NULL REFERENCES messages ON DELETE CASCADE,
  -- The attempt that it answers.
  n               integer NOT NULL,
  settled_as      text CHECK (settled_as IN ('failed', 'delivered', 'nothing')),
  settled_at      timestamptz,
  settled_by      text COLLATE "C",
  settled_by_name text
);
CREATE INDEX unread_reports_open ON unread_reports (report_id) WHERE settled_at IS NULL;

ALTER TABLE delivery_reports DROP CONSTRAINT delivery_reports_standing_check;
ALTER TABLE delivery_reports ADD CONSTRAINT delivery_reports_standing_check
  CHECK (standing IN ('taken', 'unknown', 'contradictory', 'unreadable', 'automatic'));

-- What a report says moves the e-mail's standing when it is on the latest attempt; a weaker word never moves a stronger one.
CREATE FUNCTION heed_report(p_key text, p_n integer, p_action text, p_reason text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  m messages;
  rank CONSTANT jsonb := '{"delayed": 1, "relayed": 2, "delivered": 3, "failed": 4}';
BEGIN
  SELECT * INTO m FROM messages WHERE message_key = p_key FOR NO KEY UPDATE;
  IF p_n = m.attempts AND m.state = 'sent' AND coalesce((rank ->> m.delivery)::integer, 0) < (rank ->> p_action)::integer THEN
    UPDATE messages SET delivery = p_action, delivery_at = p_at WHERE message_key = p_key;
    IF p_action = 'failed' THEN PERFORM fail_message(p_key, p_reason, p_at); END IF;
  END IF;
END $$;

-- As before (0011); and one that cannot be read becomes somebody's to read when it answers an attempt of ours.
CREATE OR REPLACE FUNCTION take_report(r delivery_reports, p_token text, p_envelope_id text, p_message_id text, p_recipient text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  a message_attempts;
  m messages;
BEGIN
  SELECT * INTO a FROM message_attempts t WHERE t.token = p_token;
  SELECT * INTO m FROM messages WHERE message_key = a.message_key FOR NO KEY UPDATE;
  IF r.standing NOT IN ('unreadable', 'automatic') THEN
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
  IF NOT FOUND THEN RETURN (SELECT standing FROM delivery_reports WHERE report_id = r.report_id); END IF;
  IF r.standing = 'taken' THEN PERFORM heed_report(a.message_key, a.n, r.action, concat_ws(' ', r.status, r.diagnostic), r.received_at); END IF;
  IF r.standing = 'unreadable' AND m.message_key IS NOT NULL THEN
    INSERT INTO unread_reports (report_id, message_key, n) VALUES (r.report_id, a.message_key, a.n);
  END IF;
  RETURN r.standing;
END $$;

-- An administrator has read one and says what it means: 'nothing' when it is no answer about the delivery. Gives 'settled' also when
-- it is said once more; 'unknown' when there is no such report, 'otherwise' when something else has been said of it.
CREATE FUNCTION settle_report(p_report_id text, p_as text, p_by text, p_by_name text, p_at timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  u unread_reports;
BEGIN
  SELECT * INTO u FROM unread_reports WHERE report_id = p_report_id FOR UPDATE;
  IF u.report_id IS NULL THEN RETURN 'unknown'; END IF;
  IF u.settled_at IS NOT NULL THEN RETURN CASE WHEN u.settled_as = p_as THEN 'settled' ELSE 'otherwise' END; END IF;
  UPDATE unread_reports SET settled_as = p_as, settled_at = p_at, settled_by = p_by, settled_by_name = p_by_name WHERE report_id = p_report_id;
  IF p_as <> 'nothing' THEN
    UPDATE delivery_reports SET standing = 'taken', message_key = u.message_key, n = u.n, action = p_as, diagnostic = 'Læst af ' || p_by_name WHERE report_id = p_report_id;
    PERFORM heed_report(u.message_key, u.n, p_as, 'Mailserverens svar er læst af ' || p_by_name, p_at);
  END IF;
  RETURN 'settled';
END $$;
