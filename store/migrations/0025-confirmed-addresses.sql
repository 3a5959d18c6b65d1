-- Whoever types an address into an application makes us write to it: so an address is first asked, by an e-mail in which nothing
-- stands that a user wrote, and what people write goes only to addresses that have been confirmed for the organisation.

CREATE TABLE confirmed_addresses (
  -- CVR number of the provider whose cases may write to it.
  organisation text COLLATE "C" NOT NULL,
  -- Composed (NFC) and in lower case.
  address      text COLLATE "C" NOT NULL,
  confirmed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- 'link': from the mailbox itself; 'login': it is that of somebody who acts for the organisation; 'known': before this migration.
  how          text NOT NULL CHECK (how IN ('link', 'login', 'known')),
  PRIMARY KEY (organisation, address)
);

-- An open case's contacts have been written to for years, or were told by their owners, and nobody could have confirmed them:
-- asking all of them now would hold back what they have a right to hear. Read from the text, since a state may hold an
-- escaped zero character, which a jsonb cannot.
INSERT INTO confirmed_addresses (organisation, address, how)
SELECT DISTINCT owner, lower(normalize(found[1], NFC)), 'known'
FROM cases, LATERAL regexp_matches(state::text, '"email"\s*:\s*"([^"\\]+)"', 'g') AS found WHERE owner IS NOT NULL
UNION
SELECT c.owner, lower(normalize(m.recipient, NFC)), 'known' FROM messages m JOIN cases c USING (case_id) WHERE c.owner IS NOT NULL;

ALTER TABLE messages
  DROP CONSTRAINT messages_state_check,
  -- 'unconfirmed': it waits until its address is confirmed.
  ADD CONSTRAINT messages_state_check CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'muted', 'unconfirmed')),
  -- For whom its address has to be confirmed, and that address as `confirmed_addresses` has it; absent where it need not be.
  ADD COLUMN organisation text COLLATE "C",
  ADD COLUMN address text COLLATE "C",
  -- When the office was told that it waits.
  ADD COLUMN wait_told_at timestamptz;
CREATE INDEX messages_unconfirmed ON messages (organisation, address) WHERE state = 'unconfirmed';

-- E-mails that ask whether an address is its owner's, each for one organisation.
CREATE TABLE address_asks (
  message_key  text COLLATE "C" PRIMARY KEY REFERENCES messages ON DELETE CASCADE,
  organisation text COLLATE "C" NOT NULL,
  address      text COLLATE "C" NOT NULL,
  asked_at     timestamptz NOT NULL
);
CREATE INDEX address_asks_of_address ON address_asks (address, asked_at);
CREATE INDEX address_asks_of_organisation ON address_asks (organisation, asked_at);

-- The links in them. One for each attempt to send, since the answer to an attempt may be lost although the e-mail was not.
CREATE TABLE address_links (
  -- SHA-256 of what stands in the link: whoever reads the database can confirm nothing.
  token_hash  bytea PRIMARY KEY,
  message_key text COLLATE "C" NOT NULL REFERENCES address_asks ON DELETE CASCADE,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX address_links_of_message ON address_links (message_key, expires_at);

CREATE FUNCTION is_confirmed(p_organisation text, p_address text) RETURNS boolean LANGUAGE sql STABLE RETURN
  EXISTS (SELECT FROM confirmed_addresses c WHERE c.organisation = p_organisation AND c.address = p_address);

-- Whether an address has been asked and may still answer, or the e-mail that asked it came back while it could have. One that went out
-- without a link, as the version before would send it, counts for an hour.
CREATE FUNCTION is_asked(p_organisation text, p_address text, p_at timestamptz, p_since timestamptz) RETURNS boolean LANGUAGE sql STABLE RETURN
  EXISTS (SELECT FROM address_asks a JOIN messages m USING (message_key) WHERE a.organisation = p_organisation AND a.address = p_address
    AND (a.asked_at > p_at - interval '1 hour' OR m.state IN ('queued', 'sending') OR (m.state = 'failed' AND a.asked_at > p_since)
      OR EXISTS (SELECT FROM address_links l WHERE l.message_key = a.message_key AND l.expires_at > p_at)));

-- What waits for addresses that have been confirmed goes on its way, with fourteen days of its own. Answers how many there were.
CREATE FUNCTION release_messages(p_at timestamptz) RETURNS bigint LANGUAGE sql AS $$
  WITH released AS (
    UPDATE messages m SET state = 'queued', next_attempt_at = p_at, give_up_at = p_at + interval '14 days'
    FROM confirmed_addresses c
    WHERE m.state = 'unconfirmed' AND m.give_up_at > p_at AND c.organisation = m.organisation AND c.address = m.address RETURNING 1
  )
  SELECT count(*) FROM released
$$;

-- An address is confirmed; what waits for it goes on its way.
CREATE FUNCTION confirm_address(p_organisation text, p_address text, p_how text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO confirmed_addresses (organisation, address, how, confirmed_at) VALUES (p_organisation, p_address, p_how, p_at) ON CONFLICT DO NOTHING;
  DELETE FROM address_links l USING address_asks a WHERE a.message_key = l.message_key AND a.organisation = p_organisation AND a.address = p_address;
  PERFORM release_messages(p_at);
END $$;

-- Somebody has followed a link. Gives whether it confirmed an address: it does once, and until it has expired.
CREATE FUNCTION follow_link(p_token_hash bytea, p_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  a address_asks;
BEGIN
  SELECT asked.* INTO a FROM address_links l JOIN address_asks asked USING (message_key) WHERE l.token_hash = p_token_hash AND l.expires_at > p_at;
  IF a.message_key IS NULL THEN RETURN false; END IF;
  PERFORM confirm_address(a.organisation, a.address, 'link', p_at);
  RETURN true;
END $$;

-- Asks the address that an e-mail waits for: 'asked'; 'known' when it has been asked already, and either nobody wants it asked again or
-- that was a moment ago,
-- 'often' when it, or the organisation's addresses, have been asked as often that day as they may be, 'settled' when the e-mail does not wait.
CREATE FUNCTION ask_address(p_waiting text, p_again boolean, p_subject text, p_text text, p_at timestamptz, p_since timestamptz, p_of_address integer, p_of_organisation integer)
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
  asked := p_waiting || '/confirm/' || (SELECT count(*) + 1 FROM messages a WHERE a.message_key > p_waiting || '/confirm/' AND a.message_key < p_waiting || '/confirm0');
  INSERT INTO messages (message_key, case_id, template, recipient, recipient_name, subject, text, state, queued_at, next_attempt_at, give_up_at)
  VALUES (asked, m.case_id, 'address-confirmation', m.recipient, '', p_subject, p_text, 'queued', p_at, p_at, p_at + interval '14 days');
  INSERT INTO address_asks (message_key, organisation, address, asked_at) VALUES (asked, m.organisation, m.address, p_at);
  RETURN 'asked';
END $$;

-- As before (0011); but one whose address is not confirmed waits again, and what came back from it holds up no new question.
CREATE OR REPLACE FUNCTION resend_message(r message_resends) RETURNS text LANGUAGE plpgsql AS $$
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
  UPDATE messages SET state = CASE WHEN m.organisation IS NULL OR is_confirmed(m.organisation, m.address) THEN 'queued' ELSE 'unconfirmed' END,
    delivery = NULL, delivery_at = NULL, leased_until = NULL,
    next_attempt_at = r.requested_at, give_up_at = r.requested_at + interval '14 days' WHERE message_key = r.message_key;
  UPDATE effects SET failed_at = NULL, failed_reason = NULL WHERE effect_key = r.message_key;
  DELETE FROM address_asks a USING messages f WHERE f.message_key = a.message_key AND f.state = 'failed' AND a.organisation = m.organisation AND a.address = m.address;
  RETURN 'queued';
END $$;

-- Opens a case unless its owner has as many open ones of the kind, or they have set as many e-mails off that day, as the quota says:
-- 'cases-full' and 'mails-full' have written nothing. The same opening once more is answered as before, whatever the quota says by then.
CREATE FUNCTION open_case(request json, receipt json, refusal_when_taken text, quota json) RETURNS TABLE (kind text, taken_by text, receipt_number text) LANGUAGE plpgsql AS $$
DECLARE
  r append_request := json_populate_record(NULL::append_request, request);
  most_open integer := (quota ->> 'openCases')::integer;
  most_mails integer := (quota ->> 'mails')::integer;
  since timestamptz := (quota ->> 'since')::timestamptz;
BEGIN
  -- Of two openings at once the second counts the first, on whichever API they come.
  PERFORM pg_advisory_xact_lock(hashtextextended('quota/' || r.owner, 0));
  IF NOT EXISTS (SELECT FROM receipts k WHERE k.subject = (receipt ->> 'subject') AND k.idempotency_key = (receipt ->> 'idempotencyKey')) THEN
    IF (SELECT count(*) FROM (SELECT FROM cases c WHERE c.owner = r.owner AND c.procedure = r.procedure AND NOT c.closed LIMIT most_open) open) >= most_open THEN
      RETURN QUERY SELECT 'cases-full', NULL::text, NULL::text;
      RETURN;
    END IF;
    IF (SELECT count(*) FROM (SELECT FROM cases c JOIN effects e ON e.effect_key > c.case_id || '/' AND e.effect_key < c.case_id || '0'
          WHERE c.owner = r.owner AND c.changed_at >= since AND e.at >= since AND e.effect ->> 'kind' = 'mail' LIMIT most_mails) mails) >= most_mails THEN
      RETURN QUERY SELECT 'mails-full', NULL::text, NULL::text;
      RETURN;
    END IF;
  END IF;
  RETURN QUERY SELECT * FROM open_case(request, receipt, refusal_when_taken);
END $$;
