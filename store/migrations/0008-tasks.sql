-- What people are to do in the open cases now. Derived from the case's state with every append, as the case row is, and
-- built from it again when needed; only `since` is its own: the legal instant of the event that made it a task.
CREATE TABLE tasks (
  case_id  text COLLATE "C" NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
  task_key text COLLATE "C" NOT NULL,
  title    text NOT NULL,
  command  text NOT NULL,
  -- Whose it is: a person's, or that of whoever has the role at the case's office.
  subject  text COLLATE "C",
  name     text COLLATE "da-x-icu",
  role     text,
  since    timestamptz NOT NULL,
  due      timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (case_id, task_key),
  CHECK ((subject IS NULL) = (role IS NOT NULL) AND (subject IS NULL) = (name IS NULL))
);
CREATE INDEX tasks_of_person ON tasks (subject, due) WHERE subject IS NOT NULL;

-- Brings a case's tasks to what its state asks for. Most commands change none, and then no row is written.
CREATE FUNCTION keep_tasks(p_case_id text, p_at timestamptz, p_tasks json) RETURNS void LANGUAGE sql AS $$
  DELETE FROM tasks t WHERE t.case_id = p_case_id
    AND NOT EXISTS (SELECT FROM json_to_recordset(p_tasks) AS n(key text) WHERE n.key = t.task_key);
  INSERT INTO tasks AS t (case_id, task_key, title, command, subject, name, role, since, due)
  SELECT p_case_id, n.key, n.title, n.command, n.subject, n.name, n.role, p_at, coalesce(n.due, 'infinity')
  FROM json_to_recordset(p_tasks) AS n(key text, title text, command text, subject text, name text, role text, due timestamptz)
  ON CONFLICT (case_id, task_key) DO UPDATE SET
    title = excluded.title, command = excluded.command, subject = excluded.subject, name = excluded.name, role = excluded.role, due = excluded.due
  WHERE (t.title, t.command, t.subject, t.name, t.role, t.due) IS DISTINCT FROM (excluded.title, excluded.command, excluded.subject, excluded.name, excluded.role, excluded.due)
$$;

ALTER TYPE append_request ADD ATTRIBUTE tasks json;

-- As in 0005, and keeps the tasks.
CREATE OR REPLACE FUNCTION append_events(request json) RETURNS TABLE (kind text, taken_by text) LANGUAGE plpgsql AS $$
DECLARE
  r append_request := json_populate_record(NULL::append_request, request);
  known record;
  head bytea;
  last_seq integer;
  last_at timestamptz;
BEGIN
  SELECT c.seq, c.head_hash, c.active_key, c.register INTO known FROM cases c WHERE c.case_id = r."caseId" FOR NO KEY UPDATE;
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
  IF r.register IS DISTINCT FROM known.register::text THEN
    PERFORM change_register(r."caseId", last_seq, last_at, r.register);
  END IF;
  UPDATE cases c SET
    seq = last_seq, head_hash = head, status = r.status, closed = r.closed, schema = r.schema, state = r.state::json, case_index = r."caseIndex"::json,
    deadlines = r.deadlines::json, next_deadline_at = r."nextDeadlineAt", register = r.register::json, title = r.title, owner = r.owner,
    office = r.office, assigned = r.assigned, active_key = r."activeKey", changed_at = last_at
  WHERE c.case_id = r."caseId";
  PERFORM keep_tasks(r."caseId", last_at, r.tasks);
  PERFORM mark_receipt_journaled(r."commandId", last_seq);
  RETURN QUERY SELECT 'appended', NULL::text;
END $$;

-- As in 0005, and keeps the tasks.
CREATE OR REPLACE FUNCTION open_case(request json, receipt json, refusal_when_taken text) RETURNS TABLE (kind text, taken_by text, receipt_number text) LANGUAGE plpgsql AS $$
DECLARE
  r append_request := json_populate_record(NULL::append_request, request);
  head bytea;
  last_seq integer;
  first_at timestamptz;
  last_at timestamptz;
  violated text;
BEGIN
  IF receipt IS NOT NULL THEN
    receipt_number := insert_receipt(receipt);
    IF receipt_number IS NULL THEN
      RETURN QUERY SELECT 'replayed', NULL::text, NULL::text;
      RETURN;
    END IF;
  END IF;
  BEGIN
    head := chain_events(r."caseId", 0, decode(repeat('00', 32), 'hex'), r.events);
    SELECT max(j.seq), min(j.at), max(j.at) INTO last_seq, first_at, last_at FROM journal j WHERE j.case_id = r."caseId";
    INSERT INTO cases (case_id, procedure, case_number, seq, head_hash, status, closed, schema, state, case_index, deadlines, next_deadline_at, register,
                       title, owner, office, assigned, active_key, opened_at, changed_at)
    VALUES (r."caseId", r.procedure, r."caseNumber", last_seq, head, r.status, r.closed, r.schema, r.state::json, r."caseIndex"::json, r.deadlines::json,
            r."nextDeadlineAt", r.register::json, r.title, r.owner, r.office, r.assigned, r."activeKey", first_at, last_at);
    PERFORM insert_effects(r."caseId", r.effects);
  EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
  END;

  IF violated IS NULL THEN
    IF r.register IS NOT NULL THEN
      PERFORM change_register(r."caseId", last_seq, last_at, r.register);
    END IF;
    PERFORM keep_tasks(r."caseId", last_at, r.tasks);
    PERFORM mark_receipt_journaled(r."commandId", last_seq);
    RETURN QUERY SELECT 'appended', NULL::text, receipt_number;
  ELSIF violated = 'cases_active_key' THEN
    SELECT c.case_id INTO taken_by FROM cases c WHERE c.active_key = r."activeKey" AND NOT c.closed;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the case that had the active key was closed meanwhile: try again' USING ERRCODE = 'serialization_failure';
    END IF;
    UPDATE receipts SET outcome = 'refused', refusal = refusal_when_taken::json, answered_at = clock_timestamp()
    WHERE receipt_id = r."commandId" AND outcome IS NULL AND journaled_seq IS NULL;
    RETURN QUERY SELECT 'taken', taken_by, receipt_number;
  ELSIF violated = 'journal_pkey' THEN
    IF EXISTS (SELECT FROM journal j WHERE j.case_id = r."caseId" AND j.seq = 1 AND j.command_id = r."commandId") THEN
      PERFORM mark_receipt_journaled(r."commandId", 1);
      RETURN QUERY SELECT 'appended', NULL::text, receipt_number;
    ELSE
      RETURN QUERY SELECT 'conflict', NULL::text, receipt_number;
    END IF;
  ELSE
    RAISE EXCEPTION 'case % cannot be opened: % is violated', r."caseId", violated USING ERRCODE = 'unique_violation';
  END IF;
END $$;
