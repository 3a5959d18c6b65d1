-- Who wants to be told of the register's changes, and how far each has been told. A webhook is a reader of the change feed
-- with a place of its own in it: a delivery moves the place, and what was missed is read from there.
CREATE TABLE webhooks (
  webhook_id      text COLLATE "C" PRIMARY KEY,
  organisation    text NOT NULL,
  url             text NOT NULL,
  -- Sealed with a key of the installation's: whoever reads the table can sign nothing.
  secret          bytea NOT NULL,
  -- The one before signs as well for a while, so that a receiver has time to change.
  old_secret      bytea,
  old_until       timestamptz,
  created_by      text COLLATE "C" NOT NULL,
  created_by_name text NOT NULL,
  created_at      timestamptz NOT NULL,
  idempotency_key text NOT NULL,
  request_hash    text NOT NULL,
  rotation_key    text,
  -- Place in register_changes of the last delivered change.
  position        bigint NOT NULL,
  state           text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'dead')),
  failing_since   timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  last_error      text,
  -- When it is its turn again: after a failure later and later, and while a process is at it.
  due_at          timestamptz NOT NULL,
  ended_at        timestamptz,
  UNIQUE (created_by, idempotency_key)
);
CREATE INDEX webhooks_due ON webhooks (due_at) WHERE state = 'active' AND ended_at IS NULL;
CREATE INDEX webhooks_of ON webhooks (organisation) WHERE ended_at IS NULL;
