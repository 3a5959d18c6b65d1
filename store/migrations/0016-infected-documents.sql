-- A virus can be found in a file long after it became part of a case: until the case has been told, somebody has to try.
ALTER TABLE documents ADD COLUMN infection_told_at timestamptz;
CREATE INDEX documents_infection_untold ON documents (stored_at) WHERE scan = 'infected' AND infection_told_at IS NULL;
