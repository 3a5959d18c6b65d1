-- A person has no CVR number, and gets letters by post alone: those stand in no outbox of Digital Post.
ALTER TABLE letters ALTER COLUMN recipient_cvr DROP NOT NULL;
