-- Files that were sent with a tip: sealed as its events are (AES-256-GCM), and among no documents of cases.
CREATE TABLE tip_files (
  file_id text COLLATE "C" PRIMARY KEY,
  tip_id  text COLLATE "C" NOT NULL REFERENCES tips,
  sealed  bytea NOT NULL
);
-- What is sealed cannot be made smaller.
ALTER TABLE tip_files ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE TRIGGER tip_files_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tip_files
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_tip_change();
