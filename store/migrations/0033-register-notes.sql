-- Which approvals a complaint is pending over is read from the journals, at any instant: of the millions of rows these few.
CREATE INDEX journal_appeals ON journal (at, case_id) WHERE type IN ('appeal-begun', 'appeal-over');
