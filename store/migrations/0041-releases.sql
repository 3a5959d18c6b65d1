-- The copies that a draft answer to a request for access takes: asked for, made by a worker one by one, and checked before any of
-- them counts. What is signed and given is these bytes.
CREATE TABLE releases (
  release_id   text COLLATE "C" PRIMARY KEY,
  case_id      text COLLATE "C" NOT NULL,
  -- Which documents and letters, with their masks.
  copies       jsonb NOT NULL,
  asked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- 'replaced': a later draft took its place before anybody got it; its files are to be removed, and the row with them.
  state        text NOT NULL DEFAULT 'wanted' CHECK (state IN ('wanted', 'made', 'failed', 'replaced')),
  reason       text,
  attempts     integer NOT NULL DEFAULT 0,
  leased_until timestamptz,
  settled_at   timestamptz,
  CHECK (state <> 'failed' OR reason IS NOT NULL)
);
CREATE INDEX releases_to_work_on ON releases (asked_at) WHERE state IN ('wanted', 'replaced');

-- A copy that is made, found free of what is masked, and kept. A worker that dies loses none of them.
CREATE TABLE release_files (
  release_id  text COLLATE "C" NOT NULL REFERENCES releases ON DELETE CASCADE,
  -- Its place in the release.
  number      integer NOT NULL CHECK (number > 0),
  pages       integer NOT NULL CHECK (pages > 0),
  size        integer NOT NULL CHECK (size > 0),
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- Under which id the bytes lie in the documents' storage.
  bytes_id    text COLLATE "C" NOT NULL,
  storage     text NOT NULL CHECK (storage IN ('postgres', 's3')),
  PRIMARY KEY (release_id, number)
);
