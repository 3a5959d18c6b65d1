-- Nobody signs or overwrites what they have not read: a command says up to which event its sender had read the case, and a
-- command that is delivered later is judged by what was read when it was sent.

ALTER TABLE receipts ADD COLUMN read_seq integer;

CREATE OR REPLACE FUNCTION insert_receipt(receipt json) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  given text;
  drawn bigint := nextval(pg_get_serial_sequence('receipts', 'serial'));
BEGIN
  INSERT INTO receipts (receipt_id, serial, number, case_id, command, data, body_sha256, by, subject, received_at, idempotency_key, request_hash, read_seq, submission)
  OVERRIDING SYSTEM VALUE
  SELECT r."receiptId", drawn, 'K-' || to_char(r."receivedAt" AT TIME ZONE 'Europe/Copenhagen', 'YYYY') || '-' || lpad(drawn::text, greatest(6, length(drawn::text)), '0'),
         r."caseId", r.command, r.data::json, r."bodySha256", r.by::json, r.subject, r."receivedAt", r."idempotencyKey", r."requestHash", r."readSeq", r.submission
  FROM json_to_record(receipt) AS r("receiptId" text, "caseId" text, command text, data text, "bodySha256" text, by text, subject text,
                                    "receivedAt" timestamptz, "idempotencyKey" text, "requestHash" text, "readSeq" integer, submission boolean)
  ON CONFLICT (subject, idempotency_key) DO NOTHING
  RETURNING number INTO given;
  RETURN given;
END $$;
