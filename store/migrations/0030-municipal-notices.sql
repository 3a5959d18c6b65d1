-- Which municipality hears by e-mail when an approval ends: of these places, or of all that lie in it. One row a municipality.
CREATE TABLE municipal_notices (
  organisation text COLLATE "C" PRIMARY KEY,
  municipality text NOT NULL,
  -- Ids of approvals as the register has them; NULL: all in the municipality.
  approvals    text[] CHECK (cardinality(approvals) > 0),
  name         text NOT NULL,
  email        text NOT NULL,
  set_by       text COLLATE "C" NOT NULL,
  set_at       timestamptz NOT NULL,
  -- Place in register_changes when it was asked for first: what ended before that is not told.
  position     bigint NOT NULL
);
