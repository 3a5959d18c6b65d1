-- Commands that were judged one after another are appended as one: state, tasks and deadlines are written once for all of them.
-- As `append_events`, of which it is made: 'conflict' when the journal has any of the commands already, and then nothing is written.
CREATE FUNCTION append_together(request json, commands text[]) RETURNS TABLE (kind text, taken_by text) LANGUAGE plpgsql AS $$
BEGIN
  -- Held until the end, as `append_events` does: nobody appends between the question and the answer.
  PERFORM FROM cases c WHERE c.case_id = request ->> 'caseId' FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM journal j WHERE j.case_id = request ->> 'caseId' AND j.command_id = ANY (commands)) THEN
    RETURN QUERY SELECT 'conflict', NULL::text;
    RETURN;
  END IF;
  RETURN QUERY SELECT a.kind, a.taken_by FROM append_events(request) a;
  -- Where nothing was appended the journal has none of them, and no receipt is marked.
  PERFORM mark_receipt_journaled(j.command_id, max(j.seq)) FROM journal j
  WHERE j.case_id = request ->> 'caseId' AND j.command_id = ANY (commands) GROUP BY j.command_id ORDER BY j.command_id;
END $$;
