-- Requests for access of people who have no login (offentlighedsloven § 7), until the office has found the case that they are about.
-- Nothing is looked up when one comes: whether there is such a case is told to nobody.
CREATE TABLE outside_requests (
  -- Drawn from the request's key and body: sent again it is the same.
  request_id   text COLLATE "C" PRIMARY KEY,
  office       text COLLATE "C" NOT NULL,
  received_at  timestamptz NOT NULL,
  requester    text NOT NULL CHECK (requester IN ('other', 'press')),
  name         text,
  email        text NOT NULL,
  case_number  text,
  what         text NOT NULL,
  -- Somebody registers it in a case right now: nobody else does meanwhile. Theirs for a minute, should their process die.
  claimed_at   timestamptz,
  claimed_for  text,
  -- How it ended: registered in a case, or dismissed with a reason.
  settled_at   timestamptz,
  settled_by   text,
  settled_name text,
  case_id      text COLLATE "C",
  reason       text,
  CHECK ((settled_at IS NULL) = (case_id IS NULL AND reason IS NULL))
);
CREATE INDEX outside_requests_of_office ON outside_requests (office, received_at DESC, request_id DESC);
CREATE INDEX outside_requests_open ON outside_requests (received_at) WHERE settled_at IS NULL;
CREATE INDEX outside_requests_settled ON outside_requests (settled_at) WHERE settled_at IS NOT NULL;

-- Asks an address that somebody without a login has given, under the limits that hold for all others (0025); of no organisation.
-- 'asked', or why not: it is confirmed, has been asked and may still answer, or has been asked as often as it may be.
CREATE FUNCTION ask_outside_address(p_key text, p_email text, p_address text, p_subject text, p_text text, p_at timestamptz, p_since timestamptz, p_of_address integer, p_of_organisation integer)
RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('address_asks', 0));
  IF is_confirmed('', p_address) THEN RETURN 'settled'; END IF;
  IF is_asked('', p_address, p_at, p_since) OR EXISTS (SELECT FROM messages m WHERE m.message_key = p_key) THEN RETURN 'known'; END IF;
  IF (SELECT count(*) FROM address_asks a WHERE a.address = p_address AND a.asked_at > p_at - interval '1 day') >= p_of_address
    OR (SELECT count(*) FROM address_asks a WHERE a.organisation = '' AND a.asked_at > p_at - interval '1 day') >= p_of_organisation
  THEN RETURN 'often'; END IF;
  INSERT INTO messages (message_key, template, recipient, recipient_name, subject, text, state, queued_at, next_attempt_at, give_up_at)
  VALUES (p_key, 'address-confirmation', p_email, '', p_subject, p_text, 'queued', p_at, p_at, p_at + interval '14 days');
  INSERT INTO address_asks (message_key, organisation, address, asked_at) VALUES (p_key, '', p_address, p_at);
  RETURN 'asked';
END $$;
