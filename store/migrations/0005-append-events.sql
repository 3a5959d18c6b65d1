-- Appending is one call, and so one round trip and one transaction: it stands between every command and its answer.
-- The request is JSON whose user-made parts are JSON texts within it: `json_to_record` would otherwise refuse the escape
-- for the zero character wherever it stands.

-- A request, taken apart. Its events, effects and row are one transaction's work.
CREATE TYPE append_request AS (
  "caseId" text, "expectedSeq" integer, "commandId" text, events json, effects json,
  procedure text, "caseNumber" text, status text, closed boolean, schema integer, state text, "caseIndex" text, deadlines text,
  "nextDeadlineAt" timestamptz, register text, title text, owner text, office text, assigned text[], "activeKey" text
);

-- Adds events to the chain that ends with row `p_seq` and hash `p_head`; gives the new last hash.
CREATE FUNCTION chain_events(p_case_id text, p_seq integer, p_head bytea, p_events json) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
  e record;
  head bytea := p_head;
  expected integer := p_seq;
BEGIN
  FOR e IN SELECT * FROM json_to_recordset(p_events) AS r(seq integer, type text, at timestamptz, actor text, "commandId" text, body text) ORDER BY r.seq LOOP
    expected := expected + 1;
    IF e.seq <> expected THEN
      RAISE EXCEPTION 'event % of case % comes where % is next', e.seq, p_case_id, expected USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    INSERT INTO journal (case_id, seq, type, at, by, command_id, body, prev_hash, hash)
    VALUES (p_case_id, e.seq, e.type, e.at, e.actor::json, e."commandId", e.body, head, sha256(head || convert_to(e.body, 'UTF8')))
    RETURNING hash INTO head;
  END LOOP;
  RETURN head;
END $$;

CREATE FUNCTION insert_effects(p_case_id text, p_effects json) RETURNS void LANGUAGE sql AS $$
  INSERT INTO effects (effect_key, case_id, seq, n, at, effect)
  SELECT e.key, p_case_id, e.seq, e.n, e.at, e.effect::json
  FROM json_to_recordset(p_effects) AS e(key text, seq integer, n integer, at timestamptz, effect text)
$$;

-- 'appended'; 'conflict' when the journal is not where the writer believes, or has the command already; 'taken' when
-- another open case has the active key; 'unknown' when there is no such case. Only 'appended' has written anything.
CREATE FUNCTION append_events(request json) RETURNS TABLE (kind text, taken_by text) LANGUAGE plpgsql AS $$
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
  PERFORM mark_receipt_journaled(r."commandId", last_seq);
  RETURN QUERY SELECT 'appended', NULL::text;
END $$;

-- Opens a case, with the receipt that asks for it when it is not stored yet. 'replayed' when the receipt's idempotency key
-- was used before: nothing is written. 'taken' keeps the receipt, refused: what a party has sent is never lost.
-- The same opening command again is 'appended' and writes nothing; another one for the same case is a 'conflict'.
CREATE FUNCTION open_case(request json, receipt json, refusal_when_taken text) RETURNS TABLE (kind text, taken_by text, receipt_number text) LANGUAGE plpgsql AS $$
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
