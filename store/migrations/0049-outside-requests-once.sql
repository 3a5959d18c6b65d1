-- A request from outside is registered once, whoever's process died: whose attempt has it is known by the key of its receipt.
ALTER TABLE outside_requests ADD COLUMN claimed_subject text, ADD COLUMN claimed_key text;

-- Makes a request an attempt's to deal with. One that another has had for a minute is over: had it got a receipt that no case refused, the
-- request is registered by that, and is settled so. Otherwise it has led to nothing, and the next may begin.
CREATE FUNCTION claim_outside_request(p_request_id text, p_subject text, p_key text, p_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  r outside_requests;
  taken record;
BEGIN
  SELECT * INTO r FROM outside_requests WHERE request_id = p_request_id AND settled_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  IF r.claimed_for IS DISTINCT FROM p_subject || '/' || p_key AND r.claimed_for IS NOT NULL THEN
    IF r.claimed_at >= p_at - interval '1 minute' THEN RETURN false; END IF;
    SELECT received_at, subject, by ->> 'name' AS name, case_id INTO taken FROM receipts WHERE subject = r.claimed_subject AND idempotency_key = r.claimed_key
      AND command = 'registerAccessRequest' AND outcome IS DISTINCT FROM 'refused';
    IF FOUND THEN
      UPDATE outside_requests SET settled_at = taken.received_at, settled_by = taken.subject, settled_name = taken.name, case_id = taken.case_id
      WHERE request_id = p_request_id;
      RETURN false;
    END IF;
  END IF;
  UPDATE outside_requests SET claimed_for = p_subject || '/' || p_key, claimed_subject = p_subject, claimed_key = p_key, claimed_at = p_at
  WHERE request_id = p_request_id;
  RETURN true;
END $$;

-- From which network an address was given without a login, as a hash of the day: one that asks for many leaves room for others.
ALTER TABLE address_asks ADD COLUMN network text COLLATE "C";
CREATE INDEX address_asks_of_network ON address_asks (network, asked_at) WHERE network IS NOT NULL;

DROP FUNCTION ask_outside_address(text, text, text, text, text, timestamptz, timestamptz, integer, integer);
-- Asks an address that somebody without a login has given: one of them as often as all others (0025), one network as often as an
-- organisation, and all networks together so often that one mail server bears it.
CREATE FUNCTION ask_outside_address(p_key text, p_email text, p_address text, p_subject text, p_text text, p_at timestamptz, p_since timestamptz, p_network text, p_of_address integer, p_of_network integer, p_in_all integer)
RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('address_asks', 0));
  IF is_confirmed('', p_address) THEN RETURN 'settled'; END IF;
  IF is_asked('', p_address, p_at, p_since) OR EXISTS (SELECT FROM messages m WHERE m.message_key = p_key) THEN RETURN 'known'; END IF;
  IF (SELECT count(*) FROM address_asks a WHERE a.address = p_address AND a.asked_at > p_at - interval '1 day') >= p_of_address
    OR (SELECT count(*) FROM address_asks a WHERE a.network = p_network AND a.asked_at > p_at - interval '1 day') >= p_of_network
    OR (SELECT count(*) FROM address_asks a WHERE a.organisation = '' AND a.asked_at > p_at - interval '1 day') >= p_in_all
  THEN RETURN 'often'; END IF;
  INSERT INTO messages (message_key, template, recipient, recipient_name, subject, text, state, queued_at, next_attempt_at, give_up_at)
  VALUES (p_key, 'address-confirmation', p_email, '', p_subject, p_text, 'queued', p_at, p_at, p_at + interval '14 days');
  INSERT INTO address_asks (message_key, organisation, address, asked_at, network) VALUES (p_key, '', p_address, p_at, p_network);
  RETURN 'asked';
END $$;
