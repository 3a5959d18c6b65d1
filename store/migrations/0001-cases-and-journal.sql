-- JSON is kept as `json`, not `jsonb`, in the whole schema: `jsonb` refuses the escape for the zero character and lone
-- surrogates, and one such character in a party's text would be a submission that can never be stored.
-- Text that people sort and search has the Danish collation; ids have "C", so that paging by id is the same everywhere.

-- The case as it is now: what a reader or a list needs. It is derived from the journal and can be built from it again.
CREATE TABLE cases (
  case_id          text COLLATE "C" PRIMARY KEY,
  procedure        text NOT NULL,
  case_number      text NOT NULL UNIQUE,
  -- Number and hash of the last journal row: the gate of optimistic appending, and the proof that no row was cut off the end.
  seq              integer NOT NULL,
  head_hash        bytea NOT NULL,
  status           text NOT NULL,
  closed           boolean NOT NULL,
  schema           integer NOT NULL,
  state            json NOT NULL,
  case_index       json NOT NULL,
  deadlines        json NOT NULL,
  next_deadline_at timestamptz,
  register         json,
  -- Taken out of case_index, to be searched.
  title            text COLLATE "da-x-icu" NOT NULL,
  owner            text,
  office           text,
  assigned         text[] NOT NULL,
  active_key       text,
  -- Legal instants of the first and the last event.
  opened_at        timestamptz NOT NULL,
  changed_at       timestamptz NOT NULL
);
CREATE UNIQUE INDEX cases_active_key ON cases (active_key) WHERE NOT closed;
CREATE INDEX cases_of_office ON cases (office, procedure, opened_at, case_id);
CREATE INDEX cases_of_owner ON cases (owner, procedure, opened_at, case_id);
CREATE INDEX cases_assigned ON cases USING gin (assigned);
CREATE INDEX cases_open ON cases (case_id) WHERE NOT closed;

-- The statutory record (I12). `body` is the whole recorded event as canonical JSON; the other columns repeat parts of it,
-- to be searched, and verify-journal compares them. hash = sha256(prev_hash || body in UTF-8); prev_hash of a case's first
-- row is 32 zero bytes. No foreign key to cases: the journal is the truth and the case row derived from it.
CREATE TABLE journal (
  case_id     text COLLATE "C" NOT NULL,
  seq         integer NOT NULL CHECK (seq > 0),
  type        text NOT NULL,
  at          timestamptz NOT NULL,
  by          json NOT NULL,
  command_id  text COLLATE "C" NOT NULL,
  body        text NOT NULL,
  -- When the row was written, as opposed to `at`, when it took legal effect. Technical, and not part of the hash.
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  prev_hash   bytea NOT NULL,
  hash        bytea NOT NULL,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX journal_commands ON journal (case_id, command_id);

-- Append-only for everyone, the owner included. An installation that keeps database roles apart grants the application
-- SELECT and INSERT on journal and nothing more, so that it cannot drop the trigger either.
CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

-- Serial numbers of the cases of a year.
CREATE TABLE case_serials (year integer PRIMARY KEY, last integer NOT NULL);

-- The next serial number. The commit need not reach the disk at once: a case that bears the number is committed later in
-- the same log, so whenever the case is there after a crash, its number is counted.
CREATE FUNCTION next_case_serial(p_year integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE serial integer;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  INSERT INTO case_serials AS s (year, last) VALUES (p_year, 1)
  ON CONFLICT (year) DO UPDATE SET last = s.last + 1 RETURNING s.last INTO serial;
  RETURN serial;
END $$;
