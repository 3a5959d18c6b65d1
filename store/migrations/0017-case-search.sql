-- A part of a title or of a case number among a million cases: without these every case of the office is looked at.
CREATE INDEX cases_title_alike ON cases USING gin (title gin_trgm_ops);
CREATE INDEX cases_number_alike ON cases USING gin (case_number gin_trgm_ops);
