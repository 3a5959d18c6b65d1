-- Letters as they were issued: what they say as data, and the PDF with its SHA-256. A letter is a document of the case for
-- as long as the case is kept, so nobody changes or removes one.
CREATE TABLE letters (
  letter_id      text COLLATE "C" PRIMARY KEY,
  case_id        text COLLATE "C" NOT NULL,
  -- Number of the event that sent it.
  seq            integer NOT NULL,
  kind           text NOT NULL,
  title          text NOT NULL,
  recipient_cvr  text NOT NULL,
  recipient_name text NOT NULL,
  content        json NOT NULL,
  sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  pdf            bytea NOT NULL,
  -- Legal instant of the event. When its recipient could read it stands in digital_post.
  issued_at      timestamptz NOT NULL,
  stored_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX letters_of_case ON letters (case_id, issued_at, letter_id);

CREATE FUNCTION refuse_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a letter that has been issued is not changed: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER letters_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON letters
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_letter_change();

-- The outbox of Digital Post, and afterwards the proof of delivery: the authority must be able to show it
-- (digitalpostloven § 10). A row is written with its letter, in one transaction.
CREATE TABLE digital_post (
  letter_id     text COLLATE "C" PRIMARY KEY REFERENCES letters,
  recipient_cvr text NOT NULL,
  state         text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'available')),
  queued_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- When the letter lay in the recipient's mailbox: what starts the deadlines.
  available_at  timestamptz,
  -- What the channel answered.
  receipt       text,
  CHECK ((state = 'available') = (available_at IS NOT NULL AND receipt IS NOT NULL))
);
CREATE INDEX digital_post_queued ON digital_post (queued_at) WHERE state = 'queued';
