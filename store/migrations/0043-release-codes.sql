-- Codes by which somebody who has no login here reads what an answer to a request for access gives them. A code is told once and kept
-- nowhere: one half finds the row, the other is kept as scrypt makes it.
CREATE TABLE release_codes (
  code_id    text COLLATE "C" PRIMARY KEY,
  -- The request for access, and the event by which the answer was given that the code opens.
  case_id    text COLLATE "C" NOT NULL,
  answer_seq integer NOT NULL,
  lookup     text COLLATE "C" NOT NULL UNIQUE,
  salt       bytea NOT NULL,
  code_hash  bytea NOT NULL,
  made_at    timestamptz NOT NULL,
  -- Who of the office made it.
  subject    text NOT NULL,
  name       text NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at   timestamptz
);
CREATE INDEX release_codes_of_case ON release_codes (case_id, made_at);
