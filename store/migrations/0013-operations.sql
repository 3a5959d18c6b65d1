-- What an operator looks after: cases that stand still, and the way of the open cases to a new version of the workflows.

-- Work that one process does at a time, from time to time: who has it until when, and how far it came.
CREATE TABLE operation_jobs (
  name         text COLLATE "C" PRIMARY KEY,
  leased_until timestamptz NOT NULL,
  done_at      timestamptz,
  -- The last id that a check has seen which goes through all cases a part at a time.
  place        text COLLATE "C" NOT NULL DEFAULT ''
);

-- What stands still now, as the radar's last look found it. `since` is when it was found first.
CREATE TABLE stuck (
  kind    text COLLATE "C" NOT NULL,
  -- The case, or the receipt or effect where a case can have several.
  subject text COLLATE "C" NOT NULL,
  -- No foreign key: a workflow can be there whose case is not.
  case_id text COLLATE "C" NOT NULL,
  detail  text NOT NULL,
  since   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (kind, subject)
);

CREATE INDEX cases_without_deadline ON cases (case_id) WHERE NOT closed AND next_deadline_at IS NULL;
CREATE INDEX cases_next_deadline ON cases (next_deadline_at) WHERE NOT closed;

-- Which version took over from which, and which schemas the open cases were kept in then: the way back ends where a newer
-- schema has been written.
CREATE TABLE promotions (
  serial          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  build_id        text NOT NULL,
  former_build_id text,
  schemas         json NOT NULL,
  promoted_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The waking of the open cases, some at a time. One wave at a time; one whose process has died is told by its beat.
CREATE TABLE upgrade_waves (
  wave_id    text COLLATE "C" PRIMARY KEY,
  build_id   text NOT NULL,
  size       integer NOT NULL CHECK (size > 0),
  state      text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'stopping', 'stopped', 'failed', 'done', 'abandoned')),
  woken      integer NOT NULL DEFAULT 0,
  moved      integer NOT NULL DEFAULT 0,
  -- Case and reason of those that did not get over.
  failures   json NOT NULL DEFAULT '[]',
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  beat_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at   timestamptz
);
CREATE UNIQUE INDEX upgrade_waves_one ON upgrade_waves ((true)) WHERE state IN ('running', 'stopping');
