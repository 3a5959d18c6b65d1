-- What somebody has typed into a form and kept for later, until it is sent or they throw it away, ninety days at most: sealed with the
-- operator's keys. For each person and address one. `seq`: up to which event the case had been shown then.
CREATE TABLE form_drafts (
  subject  text COLLATE "C" NOT NULL,
  path     text COLLATE "C" NOT NULL,
  sealed   bytea NOT NULL,
  seq      integer,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (subject, path)
);
CREATE INDEX form_drafts_saved ON form_drafts (saved_at);
