-- Every command that arrives at the API is a row here before anything else happens to it: from then on it cannot be lost.
CREATE TABLE receipts (
  receipt_id      text COLLATE "C" PRIMARY KEY,
  serial          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  -- For people, such as K-2027-000123: unique, with gaps.
  number          text NOT NULL UNIQUE,
  -- No foreign key: the receipt of an opening comes before its case, and outlives one that was not opened.
  case_id         text COLLATE "C" NOT NULL,
  command         text NOT NULL,
  data            json NOT NULL,
  -- Of the raw bytes of the request's body, as the party can compute it too.
  body_sha256     text NOT NULL,
  by              json NOT NULL,
  subject         text NOT NULL,
  -- The edge's clock: the legal instant (I15).
  received_at     timestamptz NOT NULL,
  -- The database's clock.
  stored_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  idempotency_key text NOT NULL,
  -- Of method, path and body: the same key with another request is a fault of the caller.
  request_hash    text NOT NULL,
  submission      boolean NOT NULL,
  -- Set in the transaction that journals the command: proof of acceptance, whatever its sender was told.
  journaled_seq   integer,
  outcome         text CHECK (outcome IN ('accepted', 'refused')),
  refusal         json,
  answer          json,
  answered_at     timestamptz,
  -- Two API processes do not redeliver the same receipt at once.
  leased_until    timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  UNIQUE (subject, idempotency_key),
  CHECK (journaled_seq IS NULL OR outcome IS DISTINCT FROM 'refused'),
  CHECK ((outcome = 'refused') = (refusal IS NOT NULL) OR outcome IS NULL)
);
CREATE INDEX receipts_waiting ON receipts (case_id, received_at, serial) WHERE submission AND journaled_seq IS NULL AND outcome IS NULL;
CREATE INDEX receipts_undelivered ON receipts (stored_at) WHERE outcome IS NULL;

-- Its number, or NULL when this subject has used the idempotency key before.
CREATE FUNCTION insert_receipt(receipt json) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  given text;
  drawn bigint := nextval(pg_get_serial_sequence('receipts', 'serial'));
BEGIN
  INSERT INTO receipts (receipt_id, serial, number, case_id, command, data, body_sha256, by, subject, received_at, idempotency_key, request_hash, submission)
  OVERRIDING SYSTEM VALUE
  SELECT r."receiptId", drawn, 'K-' || to_char(r."receivedAt" AT TIME ZONE 'Europe/Copenhagen', 'YYYY') || '-' || lpad(drawn::text, greatest(6, length(drawn::text)), '0'),
         r."caseId", r.command, r.data::json, r."bodySha256", r.by::json, r.subject, r."receivedAt", r."idempotencyKey", r."requestHash", r.submission
  FROM json_to_record(receipt) AS r("receiptId" text, "caseId" text, command text, data text, "bodySha256" text, by text, subject text,
                                    "receivedAt" timestamptz, "idempotencyKey" text, "requestHash" text, submission boolean)
  ON CONFLICT (subject, idempotency_key) DO NOTHING
  RETURNING number INTO given;
  RETURN given;
END $$;

-- The journal has the command: it is accepted, even if somebody has noted a refusal meanwhile.
CREATE FUNCTION mark_receipt_journaled(p_receipt_id text, p_seq integer) RETURNS void LANGUAGE sql AS $$
  UPDATE receipts
  SET journaled_seq = p_seq, refusal = NULL, outcome = CASE WHEN outcome = 'refused' THEN 'accepted' ELSE outcome END
  WHERE receipt_id = p_receipt_id AND journaled_seq IS NULL
$$;
