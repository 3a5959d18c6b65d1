-- Addresses from which a calendar program fetches somebody's deadlines. Of the secret in the address only its hash is kept. `person` is
-- whoever logged in last under this login: rights that a later login has not are gone with it. One for each person.
CREATE TABLE calendar_feeds (
  subject      text COLLATE "C" PRIMARY KEY,
  token_hash   bytea NOT NULL UNIQUE,
  person       jsonb NOT NULL,
  made_at      timestamptz NOT NULL,
  logged_in_at timestamptz NOT NULL
);
