-- What anybody reads of a tender: how it stands, how it stood at any instant, and every change of it in order. Nothing in it tells what
-- the case holds besides: not the number of an event, nor that something has happened which is not public.
ALTER TABLE cases ADD published json;
ALTER TYPE append_request ADD ATTRIBUTE published text;

-- The versions of what is published of a case. `position` is drawn under a lock at the very end of the transaction, as the register's is
-- (0010): whoever has read up to a place never finds anything new before it. `first_at` is that of the case's first version.
CREATE TABLE published_history (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     text COLLATE "C" NOT NULL,
  n           integer NOT NULL,
  first_at    timestamptz NOT NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz NOT NULL DEFAULT 'infinity',
  recorded_at timestamptz NOT NULL,
  entry       json NOT NULL,
  procedure   text COLLATE "C" NOT NULL,
  status      text COLLATE "C" NOT NULL,
  office      text COLLATE "C" NOT NULL,
  speciale_id text COLLATE "C" NOT NULL,
  UNIQUE (case_id, n)
);
CREATE INDEX published_order ON published_history (procedure, first_at DESC, case_id DESC, n);

-- Most of what is written to a case that has published something changes nothing of that: then nothing is locked and no place is drawn.
CREATE FUNCTION note_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last published_history;
  since timestamptz := NEW.changed_at;
BEGIN
  SELECT * INTO last FROM published_history p WHERE p.case_id = NEW.case_id ORDER BY p.n DESC LIMIT 1;
  IF last.entry::text IS NOT DISTINCT FROM NEW.published::text THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(2706014);
  -- A command that was received earlier and delivered later does not make a version end before it began.
  since := greatest(since, last.from_at);
  UPDATE published_history p SET until_at = since WHERE p.case_id = NEW.case_id AND p.n = last.n;
  INSERT INTO published_history (case_id, n, first_at, from_at, recorded_at, entry, procedure, status, office, speciale_id)
  VALUES (NEW.case_id, coalesce(last.n, 0) + 1, coalesce(last.first_at, since), since, date_trunc('milliseconds', clock_timestamp()), NEW.published,
          NEW.procedure, NEW.published ->> 'status', NEW.published ->> 'office', NEW.published ->> 'specialeId');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER published_noted AFTER UPDATE OF published ON cases
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.published IS NOT NULL) EXECUTE FUNCTION note_published();

-- As in 0028, and keeps what is published; a worker of the version before does not say, and leaves it as it was. So does a case that
-- says nothing more of it: what has been published never goes back to nothing.
CREATE OR REPLACE FUNCTION append_events(request json) RETURNS TABLE (kind text, taken_by text) LANGUAGE plpgsql AS $$
DECLARE
  r append_request := json_populate_record(NULL::append_request, request);
  known record;
  head bytea;
  last_seq integer;
  last_at timestamptz;
BEGIN
  SELECT c.seq, c.head_hash, c.active_key, c.register, c.register_ahead INTO known FROM cases c WHERE c.case_id = r."caseId" FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'unknown', NULL::text;
    RETURN;
  END IF;
  IF known.seq <> r."expectedSeq" OR EXISTS (SELECT FROM journal j WHERE j.case_id = r."caseId" AND j.command_id = r."commandId") THEN
    RETURN QUERY SELECT 'conflict', NULL::text;
    RETURN;
  END IF;
  IF r."activeKey" IS DISTINCT FROM known.active_key AND NOT r.closed THEN
    SELECT c.case_id INTO taken_by FROM cases c WHERE c.active_key = r."activeKey" AND NOT c.closed AND c.case_id <> r."caseId";
    IF FOUND THEN
      RETURN QUERY SELECT 'taken', taken_by;
      RETURN;
    END IF;
  END IF;

  head := chain_events(r."caseId", known.seq, known.head_hash, r.events);
  SELECT j.seq, j.at INTO STRICT last_seq, last_at FROM journal j WHERE j.case_id = r."caseId" ORDER BY j.seq DESC LIMIT 1;
  PERFORM insert_effects(r."caseId", r.effects);
  r."registerAhead" := coalesce(r."registerAhead", known.register_ahead::text);
  IF r.register IS DISTINCT FROM known.register::text THEN
    PERFORM change_register(r."caseId", last_seq, last_at, r.register);
  END IF;
  IF r."registerAhead" IS DISTINCT FROM known.register_ahead::text OR (r."registerAhead" <> '[]' AND r.register IS DISTINCT FROM known.register::text) THEN
    PERFORM change_register_ahead(r."caseId", last_seq, r."registerAhead"::json);
  END IF;
  UPDATE cases c SET
    seq = last_seq, head_hash = head, status = r.status, closed = r.closed, schema = r.schema, state = r.state::json, case_index = r."caseIndex"::json,
    deadlines = r.deadlines::json, next_deadline_at = r."nextDeadlineAt", register = r.register::json, title = r.title, owner = r.owner,
    office = r.office, assigned = r.assigned, active_key = r."activeKey", changed_at = last_at, found_by = coalesce(r."foundBy", c.found_by),
    register_ahead = r."registerAhead"::json, published = coalesce(r.published::json, c.published)
  WHERE c.case_id = r."caseId";
  PERFORM keep_tasks(r."caseId", last_at, r.tasks);
  PERFORM mark_receipt_journaled(r."commandId", last_seq);
  RETURN QUERY SELECT 'appended', NULL::text;
END $$;
