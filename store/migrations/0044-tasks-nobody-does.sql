-- Whose tasks nobody does is judged once for all tasks that are alike, by what the open cases' index holds; who is partial is
-- looked up only in cases where somebody is, which the planner knows to be few by the statistics.
DROP INDEX cases_open;
CREATE INDEX cases_open ON cases (case_id) INCLUDE (procedure, office) WHERE NOT closed;
CREATE INDEX cases_with_conflicts ON cases (case_id) WHERE NOT closed AND standing_of(case_index) -> 'conflicted' <> '[]';
CREATE STATISTICS cases_conflicts ON (standing_of(case_index) -> 'conflicted') FROM cases;
