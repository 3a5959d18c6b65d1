-- Whoever has asked for what a case is about finds it: a municipality its requests for advice. The organisation is kept with the case's standing and nowhere else.
CREATE INDEX cases_asked ON cases ((standing_of(case_index) ->> 'asker'), opened_at DESC, case_id DESC)
  WHERE standing_of(case_index) ->> 'asker' IS NOT NULL;
