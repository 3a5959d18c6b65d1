-- The copy of a document for reading and for the archive, beside the original, which is never touched. Made after the upload,
-- by a worker; documents of before get theirs in the same way.
ALTER TABLE documents
  -- Whether somebody has still to see to the copy.
  ADD COLUMN copy_due boolean NOT NULL DEFAULT true,
  ADD COLUMN copy_leased_until timestamptz,
  ADD COLUMN copy_attempts integer NOT NULL DEFAULT 0;
CREATE INDEX documents_to_copy ON documents (stored_at) WHERE copy_due;

CREATE TABLE archive_copies (
  document_id     text COLLATE "C" PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  -- Of the bytes that the copy was made of.
  original_sha256 text NOT NULL CHECK (original_sha256 ~ '^[0-9a-f]{64}$'),
  -- How it was made; NULL when there is none.
  way             text CHECK (way IN ('as-is', 'converted', 'rasterised', 'drawn', 'office')),
  repaired        boolean NOT NULL DEFAULT false,
  pages           integer CHECK (pages > 0),
  size            integer CHECK (size > 0),
  sha256          text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- Under which id the bytes lie in the documents' storage: the document's own where it is its own copy.
  bytes_id        text COLLATE "C",
  storage         text CHECK (storage IN ('postgres', 's3')),
  -- Why there is none, and which program would have been needed.
  reason          text,
  lacks           text,
  settled_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((way IS NULL) = (reason IS NOT NULL)),
  CHECK ((way IS NOT NULL) = (pages IS NOT NULL AND size IS NOT NULL AND sha256 IS NOT NULL AND bytes_id IS NOT NULL AND storage IS NOT NULL))
);
CREATE INDEX archive_copies_lacking ON archive_copies (lacks) WHERE lacks IS NOT NULL;
