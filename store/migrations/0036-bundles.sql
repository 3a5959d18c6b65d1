-- A case's file as one bundle: asked for, made by a worker, and kept for whoever may have it. Each holder has one of a case: a newer
-- one takes its place, and its files are removed.
CREATE TABLE bundles (
  bundle_id    text COLLATE "C" PRIMARY KEY,
  case_id      text COLLATE "C" NOT NULL,
  -- 'appeals-body', or 'person/' and the subject.
  holder       text NOT NULL,
  -- What was asked for, and what it holds: fixed when it is first begun, so that every attempt makes the same bytes.
  asked        jsonb NOT NULL,
  content      jsonb,
  asked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  state        text NOT NULL DEFAULT 'wanted' CHECK (state IN ('wanted', 'complete', 'failed')),
  progress     jsonb,
  -- Pages, and both files: where they lie, their sizes and hashes.
  made         jsonb,
  reason       text,
  attempts     integer NOT NULL DEFAULT 0,
  leased_until timestamptz,
  settled_at   timestamptz,
  leftovers    jsonb NOT NULL DEFAULT '[]',
  UNIQUE (case_id, holder),
  CHECK ((state = 'complete') = (made IS NOT NULL)),
  CHECK ((state = 'failed') = (reason IS NOT NULL))
);
CREATE INDEX bundles_wanted ON bundles (asked_at) WHERE state = 'wanted';
