-- When a file's bytes were destroyed because its case said so. The row stays: which file it was, by its hash, and when.
ALTER TABLE documents ADD COLUMN destroyed_at timestamptz;
