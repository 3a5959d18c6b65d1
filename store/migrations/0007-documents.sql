-- The files of cases. That a file belongs to a case, its name, its version and who may read it stand in the journal; here
-- lie the bytes, and what the virus scanner says of them.
CREATE TABLE documents (
  document_id  text COLLATE "C" PRIMARY KEY,
  case_id      text COLLATE "C" NOT NULL,
  media_type   text NOT NULL,
  size         integer NOT NULL CHECK (size > 0),
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- Where the bytes lie. It stays readable when another storage is chosen for new ones.
  storage      text NOT NULL CHECK (storage IN ('postgres', 's3')),
  -- 'awaiting': the scanner was away, and nobody gets the file; 'unscanned': there was no scanner. Both are scanned later.
  scan         text NOT NULL CHECK (scan IN ('clean', 'awaiting', 'unscanned', 'infected')),
  -- Name of what was found, as the scanner calls it.
  finding      text,
  scanned_at   timestamptz,
  attempts     integer NOT NULL DEFAULT 0,
  -- Two API processes do not scan the same file at once.
  leased_until timestamptz,
  stored_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- When it was seen that a receipt speaks of it. One of which none does, an hour later, was broken off and is removed.
  claimed_at   timestamptz,
  CHECK ((scan = 'infected') = (finding IS NOT NULL))
);
CREATE INDEX documents_to_scan ON documents (stored_at) WHERE scan IN ('awaiting', 'unscanned');
CREATE INDEX documents_unclaimed ON documents (stored_at) WHERE claimed_at IS NULL;
CREATE INDEX receipts_of_documents ON receipts ((data ->> 'documentId')) WHERE command = 'attachDocument';

-- The bytes, in pieces: 25 MB in one parameter would stand in memory several times, here and in the client.
CREATE TABLE document_chunks (
  document_id text COLLATE "C" NOT NULL,
  n           integer NOT NULL,
  bytes       bytea NOT NULL,
  PRIMARY KEY (document_id, n)
);
-- PDF, DOCX and JPEG are compressed already.
ALTER TABLE document_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What a case said, word for word, when the law asks it to be kept: questions, criteria and answers. Written with the event
-- it belongs to, whose journal row holds its hash.
CREATE TABLE snapshots (
  case_id text COLLATE "C" NOT NULL,
  seq     integer NOT NULL,
  moment  text NOT NULL,
  at      timestamptz NOT NULL,
  -- Canonical JSON.
  content text NOT NULL,
  sha256  text NOT NULL,
  PRIMARY KEY (case_id, seq),
  CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
CREATE FUNCTION refuse_snapshot_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a snapshot is not changed: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER snapshots_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshots
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_snapshot_change();

-- As in 0005, and keeps the snapshot of an event that comes with one.
CREATE OR REPLACE FUNCTION chain_events(p_case_id text, p_seq integer, p_head bytea, p_events json) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
  e record;
  head bytea := p_head;
  expected integer := p_seq;
BEGIN
  FOR e IN SELECT * FROM json_to_recordset(p_events) AS r(seq integer, type text, at timestamptz, actor text, "commandId" text, body text,
                                                          "snapshotMoment" text, "snapshotContent" text, "snapshotSha256" text) ORDER BY r.seq LOOP
    expected := expected + 1;
    IF e.seq <> expected THEN
      RAISE EXCEPTION 'event % of case % comes where % is next', e.seq, p_case_id, expected USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    INSERT INTO journal (case_id, seq, type, at, by, command_id, body, prev_hash, hash)
    VALUES (p_case_id, e.seq, e.type, e.at, e.actor::json, e."commandId", e.body, head, sha256(head || convert_to(e.body, 'UTF8')))
    RETURNING hash INTO head;
    IF e."snapshotContent" IS NOT NULL THEN
      INSERT INTO snapshots (case_id, seq, moment, at, content, sha256) VALUES (p_case_id, e.seq, e."snapshotMoment", e.at, e."snapshotContent", e."snapshotSha256");
    END IF;
  END LOOP;
  RETURN head;
END $$;
