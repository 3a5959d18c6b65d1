-- A sealed bid is a file that a receipt speaks of, as a document is: it is not taken for an upload that broke off.
DROP INDEX receipts_of_documents;
CREATE INDEX receipts_of_documents ON receipts ((data ->> 'documentId')) WHERE command IN ('attachDocument', 'submitBid');
-- What is published to every provider is found without looking at every case.
CREATE INDEX cases_published ON cases (opened_at DESC, case_id DESC) WHERE standing_of(case_index) @> '{"published": true}';
