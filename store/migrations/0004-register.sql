-- The public register's history: what it showed of a case from one instant until the next change. `entry` is NULL where the
-- case had left the register. Only what `seq` says at an instant is shown then; a row that took effect later cuts the earlier.
CREATE TABLE register_history (
  case_id              text COLLATE "C" NOT NULL,
  seq                  integer NOT NULL,
  from_at              timestamptz NOT NULL,
  until_at             timestamptz,
  entry                json,
  status               text,
  provider_name        text COLLATE "da-x-icu",
  cvr                  text,
  p_number             text,
  municipality         text COLLATE "da-x-icu",
  speciale_id          text,
  specialfunktion_name text COLLATE "da-x-icu",
  valid_from           date,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX register_order ON register_history (provider_name, specialfunktion_name, case_id) WHERE status = 'in-force';

CREATE FUNCTION change_register(p_case_id text, p_seq integer, p_at timestamptz, p_entry text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE register_history SET until_at = p_at WHERE case_id = p_case_id AND (until_at IS NULL OR until_at > p_at);
  INSERT INTO register_history (case_id, seq, from_at, entry, status, provider_name, cvr, p_number, municipality, speciale_id, specialfunktion_name, valid_from)
  SELECT p_case_id, p_seq, p_at, p_entry::json, e.status, e."providerName", e.cvr, e."pNumber", e.municipality, e."specialeId", e."specialfunktionName", e."validFrom"
  FROM json_to_record(coalesce(p_entry, '{}')::json) AS e(status text, "providerName" text, cvr text, "pNumber" text, municipality text, "specialeId" text, "specialfunktionName" text, "validFrom" date);
END $$;
