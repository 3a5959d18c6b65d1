-- Who is logged in to the pages. The columns are those that connect-pg-simple reads and writes; what is over it deletes itself.
CREATE TABLE page_sessions (
  sid    varchar COLLATE "C" PRIMARY KEY,
  sess   json NOT NULL,
  expire timestamptz(6) NOT NULL
);
CREATE INDEX page_sessions_expire ON page_sessions (expire);

-- What somebody had typed when their login was over, until they have logged in again: sealed with the operator's keys, an hour at most.
-- For each person and address the last one.
CREATE TABLE rescued_forms (
  subject text COLLATE "C" NOT NULL,
  path    text COLLATE "C" NOT NULL,
  sealed  bytea NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (subject, path)
);
CREATE INDEX rescued_forms_kept ON rescued_forms (kept_at);
