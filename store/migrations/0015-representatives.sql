-- Whoever represents a party finds its cases: the name is kept with the case's standing and nowhere else.
CREATE INDEX cases_represented ON cases ((case_index -> 'standing' -> 'representation' ->> 'by')) WHERE case_index -> 'standing' -> 'representation' ->> 'by' IS NOT NULL;
