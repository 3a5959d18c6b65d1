-- What the radar asks at every look: documents on whose copy workers have died or failed until it was given up.
CREATE INDEX documents_given_up ON documents (stored_at) WHERE NOT copy_due AND copy_attempts > 4;
