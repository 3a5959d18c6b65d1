-- Whoever represents a party, and has neither a CVR number nor a known login, is invited by e-mail to bind one.

-- The links in the invitations. One for each attempt to send, as of the e-mails that ask an address (0025). Whether one has been
-- used, and whether its power of attorney still stands, the case knows and nobody else.
CREATE TABLE representation_links (
  -- SHA-256 of what stands in the link: whoever reads the database can bind nothing.
  token_hash  bytea PRIMARY KEY,
  -- The invitation; its key names case and registration.
  message_key text COLLATE "C" NOT NULL REFERENCES messages ON DELETE CASCADE,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX representation_links_of_message ON representation_links (message_key, expires_at);

-- As before (0025); an invitation asks as well.
CREATE OR REPLACE FUNCTION is_asked(p_organisation text, p_address text, p_at timestamptz, p_since timestamptz) RETURNS boolean LANGUAGE sql STABLE RETURN
  EXISTS (SELECT FROM address_asks a JOIN messages m USING (message_key) WHERE a.organisation = p_organisation AND a.address = p_address
    AND (a.asked_at > p_at - interval '1 hour' OR m.state IN ('queued', 'sending') OR (m.state = 'failed' AND a.asked_at > p_since)
      OR EXISTS (SELECT FROM address_links l WHERE l.message_key = a.message_key AND l.expires_at > p_at)
      OR EXISTS (SELECT FROM representation_links l WHERE l.message_key = a.message_key AND l.expires_at > p_at)));

-- As before (0025); but where an invitation waits for the address, that is sent and no other question: whoever follows it has the mailbox.
CREATE OR REPLACE FUNCTION ask_address(p_waiting text, p_again boolean, p_subject text, p_text text, p_at timestamptz, p_since timestamptz, p_of_address integer, p_of_organisation integer)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  m messages;
  asked text;
BEGIN
  -- One at a time: two workers would otherwise both find room for one more.
  PERFORM pg_advisory_xact_lock(hashtextextended('address_asks', 0));
  SELECT * INTO m FROM messages WHERE message_key = p_waiting AND state = 'unconfirmed';
  IF m.message_key IS NULL OR is_confirmed(m.organisation, m.address) THEN RETURN 'settled'; END IF;
  IF NOT p_again AND is_asked(m.organisation, m.address, p_at, p_since)
    OR EXISTS (SELECT FROM address_asks a WHERE a.organisation = m.organisation AND a.address = m.address AND a.asked_at > p_at - interval '10 minutes')
  THEN RETURN 'known'; END IF;
  IF (SELECT count(*) FROM address_asks a WHERE a.address = m.address AND a.asked_at > p_at - interval '1 day') >= p_of_address
    OR (SELECT count(*) FROM address_asks a WHERE a.organisation = m.organisation AND a.asked_at > p_at - interval '1 day') >= p_of_organisation
  THEN RETURN 'often'; END IF;
  -- The last registration's: an earlier one invites nobody any longer.
  UPDATE messages SET state = 'queued', next_attempt_at = p_at, give_up_at = p_at + interval '14 days' WHERE message_key = (
    SELECT i.message_key FROM messages i WHERE i.organisation = m.organisation AND i.address = m.address AND i.state = 'unconfirmed'
      AND i.template = 'representative-invited' AND i.give_up_at > p_at ORDER BY i.queued_at DESC, i.message_key DESC LIMIT 1)
  RETURNING message_key INTO asked;
  IF asked IS NULL THEN
    asked := p_waiting || '/confirm/' || (SELECT count(*) + 1 FROM messages a WHERE a.message_key > p_waiting || '/confirm/' AND a.message_key < p_waiting || '/confirm0');
    INSERT INTO messages (message_key, case_id, template, recipient, recipient_name, subject, text, state, queued_at, next_attempt_at, give_up_at)
    VALUES (asked, m.case_id, 'address-confirmation', m.recipient, '', p_subject, p_text, 'queued', p_at, p_at, p_at + interval '14 days');
  END IF;
  -- An invitation that came back, and was sent again by an administrator, asks anew.
  INSERT INTO address_asks (message_key, organisation, address, asked_at) VALUES (asked, m.organisation, m.address, p_at)
  ON CONFLICT (message_key) DO UPDATE SET asked_at = excluded.asked_at;
  RETURN 'asked';
END $$;
