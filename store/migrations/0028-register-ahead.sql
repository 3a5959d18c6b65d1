-- What is settled and waits for its day, a period granted in advance or a new owner from New Year, is shown to whoever asks how
-- the register will stand: rows beside those of what holds, each from its own instant.

-- 0: what an event has made so; 1, 2 ...: what will be so by what is known with that event, earliest first. `dropped_at` is when
-- something else was known instead, or it had come true; such a row is never shown again but to who asks what was known before.
ALTER TABLE register_history
  ADD n          integer NOT NULL DEFAULT 0,
  ADD dropped_at timestamptz CHECK (n > 0 OR dropped_at IS NULL),
  DROP CONSTRAINT register_history_pkey,
  ADD PRIMARY KEY (case_id, seq, n);
-- Places in the feed are drawn for them too, so that a reader's copy of a day to come is told from an older one; the feed itself
-- tells of what has happened.
ALTER TABLE register_changes ADD n integer NOT NULL DEFAULT 0;
ALTER TABLE cases ADD register_ahead json NOT NULL DEFAULT '[]';
ALTER TYPE append_request ADD ATTRIBUTE "registerAhead" text;

CREATE OR REPLACE FUNCTION publish_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(2706012);
  PERFORM note_register_names(NEW);
  INSERT INTO register_changes (case_id, seq, n) VALUES (NEW.case_id, NEW.seq, NEW.n);
  RETURN NULL;
END $$;

-- As in 0010, of one row more: `n` is 0 unless told.
CREATE FUNCTION register_row_ahead(p_case_id text, p_seq integer, p_n integer, p_from timestamptz, p_entry text) RETURNS register_history LANGUAGE plpgsql AS $$
DECLARE
  h register_history := register_row_of(p_case_id, p_seq, p_from, p_entry, clock_timestamp());
BEGIN
  h.n := p_n;
  RETURN h;
END $$;

-- As in 0010; the rows are an event's own.
CREATE OR REPLACE FUNCTION change_register(p_case_id text, p_seq integer, p_at timestamptz, p_entry text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  h register_history;
BEGIN
  FOR h IN SELECT * FROM register_history r WHERE r.case_id = p_case_id AND (r.until_at IS NULL OR r.until_at > p_at) LOOP
    PERFORM note_register_difference(h, -1);
    h.shown_until := least(h.shown_until, p_at);
    PERFORM note_register_difference(h, 1);
    UPDATE register_history r SET until_at = p_at, shown_until = h.shown_until WHERE r.case_id = h.case_id AND r.seq = h.seq AND r.n = h.n;
  END LOOP;
  h := register_row_ahead(p_case_id, p_seq, 0, p_at, p_entry);
  INSERT INTO register_history SELECT h.*;
  PERFORM note_register_difference(h, 1);
END $$;

-- What is known with this event of the days to come, in the place of what was known before; what holds until then is shown until
-- then, or to its own end when nothing follows. `p_ahead` is [{from, entry}], earliest first.
CREATE FUNCTION change_register_ahead(p_case_id text, p_seq integer, p_ahead json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  h register_history;
  first_from CONSTANT timestamptz := (p_ahead -> 0 ->> 'from')::timestamptz;
  -- None, unless it is written once more for the same event.
  known CONSTANT integer := coalesce((SELECT max(r.n) FROM register_history r WHERE r.case_id = p_case_id AND r.seq = p_seq), 0);
BEGIN
  FOR h IN SELECT * FROM register_history r WHERE r.case_id = p_case_id AND r.n > 0 AND r.dropped_at IS NULL LOOP
    PERFORM note_register_difference(h, -1);
    UPDATE register_history r SET dropped_at = date_trunc('milliseconds', clock_timestamp()), shown_until = r.shown_from, until_at = r.from_at
    WHERE r.case_id = h.case_id AND r.seq = h.seq AND r.n = h.n;
  END LOOP;
  SELECT * INTO h FROM register_history r WHERE r.case_id = p_case_id AND r.n = 0 ORDER BY r.seq DESC LIMIT 1;
  IF FOUND THEN
    PERFORM note_register_difference(h, -1);
    h.until_at := first_from;
    h.shown_until := least(h.ends_at, first_from);
    PERFORM note_register_difference(h, 1);
    UPDATE register_history r SET until_at = h.until_at, shown_until = h.shown_until WHERE r.case_id = h.case_id AND r.seq = h.seq AND r.n = 0;
  END IF;
  FOR h IN SELECT r.* FROM json_array_elements(p_ahead) WITH ORDINALITY AS a(told, n),
    LATERAL register_row_ahead(p_case_id, p_seq, known + a.n::integer, (a.told ->> 'from')::timestamptz, a.told ->> 'entry') AS r LOOP
    h.until_at := (p_ahead -> (h.n - known) ->> 'from')::timestamptz;
    h.shown_until := least(h.ends_at, h.until_at);
    INSERT INTO register_history SELECT h.*;
    PERFORM note_register_difference(h, 1);
  END LOOP;
END $$;

-- As in 0026, and keeps what the register will show; a worker of the version before does not say, and leaves it as it was.
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
    register_ahead = r."registerAhead"::json
  WHERE c.case_id = r."caseId";
  PERFORM keep_tasks(r."caseId", last_at, r.tasks);
  PERFORM mark_receipt_journaled(r."commandId", last_seq);
  RETURN QUERY SELECT 'appended', NULL::text;
END $$;

-- As in 0026, and keeps what the register will show.
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
                       title, owner, office, assigned, active_key, opened_at, changed_at, found_by, register_ahead)
    VALUES (r."caseId", r.procedure, r."caseNumber", last_seq, head, r.status, r.closed, r.schema, r.state::json, r."caseIndex"::json, r.deadlines::json,
            r."nextDeadlineAt", r.register::json, r.title, r.owner, r.office, r.assigned, r."activeKey", first_at, last_at, coalesce(r."foundBy", ''), coalesce(r."registerAhead", '[]')::json);
    PERFORM insert_effects(r."caseId", r.effects);
  EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
  END;

  IF violated IS NULL THEN
    IF r.register IS NOT NULL THEN
      PERFORM change_register(r."caseId", last_seq, last_at, r.register);
    END IF;
    IF r."registerAhead" <> '[]' THEN
      PERFORM change_register_ahead(r."caseId", last_seq, r."registerAhead"::json);
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
