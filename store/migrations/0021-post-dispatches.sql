-- What was handed to the public post component (SF1601) of a letter: one row for each channel, written before the message goes
-- out, so that whoever takes the letter up again knows of it. Neither a recipient's number nor a message is kept here.
CREATE TABLE post_dispatches (
  letter_id       text COLLATE "C" NOT NULL REFERENCES letters,
  channel         text NOT NULL CHECK (channel IN ('digital', 'print')),
  -- The same for a letter and a channel, however often it is sent; the post component refuses one that it has had.
  message_uuid    uuid NOT NULL UNIQUE,
  -- How often it was handed over, and how often of these it was refused on the spot.
  attempts        integer NOT NULL DEFAULT 1 CHECK (attempts > 0),
  refusals        integer NOT NULL DEFAULT 0 CHECK (refusals BETWEEN 0 AND attempts),
  -- Why it was refused the last time, without CPR numbers, and when.
  refusal         text,
  refused_at      timestamptz,
  begun_at        timestamptz NOT NULL,
  accepted_at     timestamptz,
  transmission_id text,
  PRIMARY KEY (letter_id, channel)
);

-- What the message broker (SF1461) has told of a message since: business receipts, each once.
CREATE TABLE post_statuses (
  -- The broker's id of its own message.
  broker_id    text COLLATE "C" PRIMARY KEY,
  message_uuid uuid NOT NULL,
  -- In the post component's words.
  status       text NOT NULL,
  -- When it became so, by the post component's clock.
  stated_at    timestamptz NOT NULL,
  -- What went wrong, without CPR numbers.
  fault        text,
  stored_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX post_statuses_of_message ON post_statuses (message_uuid, stated_at);

-- Messages of the broker that could not be read as a receipt, each once by its bytes, without CPR numbers: somebody may have
-- to find out from one when a letter was available.
CREATE TABLE post_receipts_aside (
  sha256    text COLLATE "C" PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  body      text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
