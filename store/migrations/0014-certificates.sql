-- Everything that was sent to a case, refused or not: what a certificate of it lists.
CREATE INDEX receipts_of_case ON receipts (case_id, received_at, serial) WHERE submission;
