-- The register as the public asks for it: shown to the second, as of any instant, searched as Danes spell and misspell,
-- counted by facet, and followed change by change.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Text as it is searched: lower case, Danish and foreign letters as in an address without them, so that Åbenrå, Aabenraa
-- and AABENRAA are one word. Used for what is registered and for what is asked alike.
CREATE FUNCTION register_fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  translate(replace(replace(replace(replace(replace(lower(p_text COLLATE "da-x-icu"), 'æ', 'ae'), 'ä', 'ae'), 'ø', 'oe'), 'ö', 'oe'), 'å', 'aa'),
            'éèêëáàâãíìîïóòôõúùûüýÿñç', 'eeeeaaaaiiiioooouuuuyync');

-- The words of a text, folded, each once.
CREATE FUNCTION register_words_of(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  coalesce((SELECT array_agg(DISTINCT word COLLATE "C") FROM regexp_split_to_table(register_fold(p_text), '[^a-z0-9]+') AS word WHERE word <> ''), '{}');

-- The target group to count by: what ages a text speaks of. The specialfunktion's own name goes before what the provider writes.
CREATE FUNCTION register_age_group(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  CASE WHEN p_text ~* '\m(børn|barn|unge|ung)' AND p_text ~* '\m(voksne|voksen|ældre)' THEN 'all-ages'
       WHEN p_text ~* '\m(børn|barn|unge|ung)' THEN 'children-and-youth'
       WHEN p_text ~* '\m(voksne|voksen|ældre)' THEN 'adults' ELSE '' END;

-- Every name that stands in the register, once, with its words: a search for a common word goes through the names in their
-- order and not through all entries.
CREATE TABLE register_names (
  kind  text COLLATE "C" NOT NULL CHECK (kind IN ('provider', 'municipality', 'other')),
  name  text COLLATE "da-x-icu" NOT NULL,
  words text[] NOT NULL,
  PRIMARY KEY (kind, name)
);

-- Every word that stands in the register, for the search to find those that are spelt almost so, and in which kinds of
-- names it stands. Numbers are not spelt almost, and are left out.
CREATE TABLE register_words (word text COLLATE "C" PRIMARY KEY, kinds text[] NOT NULL);
CREATE INDEX register_words_alike ON register_words USING gin (word gin_trgm_ops);

CREATE FUNCTION note_register_name(p_kind text, p_name text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO register_names (kind, name, words) SELECT p_kind, p_name, register_words_of(p_name) WHERE p_name IS NOT NULL ON CONFLICT DO NOTHING;
  INSERT INTO register_words AS w (word, kinds) SELECT word, ARRAY[p_kind] FROM unnest(register_words_of(p_name)) AS word WHERE word !~ '^[0-9]+$' ORDER BY word
  ON CONFLICT (word) DO UPDATE SET kinds = w.kinds || excluded.kinds WHERE NOT w.kinds @> excluded.kinds
$$;

-- `from_at` and `until_at` are what the journal says. `shown_from` and `shown_until` are when the public sees the row: from
-- the first day of validity, and no longer than the law's end even when the event that says so is late. What is never shown
-- has an empty stretch. `recorded_at` is when we knew.
ALTER TABLE register_history
  ADD recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ADD ends_at     timestamptz NOT NULL DEFAULT 'infinity',
  ADD shown_from  timestamptz NOT NULL DEFAULT 'infinity',
  ADD shown_until timestamptz NOT NULL DEFAULT 'infinity',
  ADD region       text NOT NULL DEFAULT '',
  ADD owner_type   text NOT NULL DEFAULT '',
  ADD target_group text NOT NULL DEFAULT '',
  ADD words        text[] NOT NULL DEFAULT '{}';

-- A page needs the entries of its few rows, a search the other columns of many: the entries lie apart.
ALTER TABLE register_history ALTER COLUMN entry SET STORAGE EXTERNAL, ALTER COLUMN words SET STORAGE MAIN;
ALTER TABLE register_history SET (toast_tuple_target = 512);

CREATE INDEX register_of_municipality ON register_history (municipality, provider_name, specialfunktion_name, case_id) WHERE status = 'in-force';
CREATE INDEX register_of_speciale ON register_history (speciale_id, provider_name, specialfunktion_name, case_id) WHERE status = 'in-force';
CREATE INDEX register_of_provider ON register_history (cvr, provider_name, specialfunktion_name, case_id) WHERE status = 'in-force';
CREATE INDEX register_shown_from ON register_history (shown_from, shown_until) INCLUDE (speciale_id, municipality, region, target_group, owner_type) WHERE status = 'in-force';
CREATE INDEX register_shown_until ON register_history (shown_until) WHERE status = 'in-force';
CREATE INDEX register_with_word ON register_history USING gin (words) WHERE status = 'in-force';

-- How many entries are shown, by every combination of the facets; '*' stands for any value. Counted up to an instant; what
-- comes in force or ends after it waits as differences, each with its instant, so that time alone changes the count and
-- writers never wait for one another. From that instant on the count is exact: the counts, and the differences up to then.
CREATE TABLE register_counts (
  speciale_id  text COLLATE "C" NOT NULL,
  municipality text COLLATE "C" NOT NULL,
  region       text COLLATE "C" NOT NULL,
  target_group text COLLATE "C" NOT NULL,
  owner_type   text COLLATE "C" NOT NULL,
  n            integer NOT NULL,
  PRIMARY KEY (speciale_id, municipality, region, target_group, owner_type)
);
CREATE INDEX register_counts_by_speciale ON register_counts (municipality, region, target_group, owner_type) WHERE speciale_id <> '*';
CREATE INDEX register_counts_by_municipality ON register_counts (speciale_id, region, target_group, owner_type) WHERE municipality <> '*';
CREATE INDEX register_counts_by_region ON register_counts (speciale_id, municipality, target_group, owner_type) WHERE region <> '*';
CREATE INDEX register_counts_by_target_group ON register_counts (speciale_id, municipality, region, owner_type) WHERE target_group <> '*';
CREATE INDEX register_counts_by_owner_type ON register_counts (speciale_id, municipality, region, target_group) WHERE owner_type <> '*';
CREATE TABLE register_counted (single boolean PRIMARY KEY DEFAULT true CHECK (single), until timestamptz NOT NULL);
INSERT INTO register_counted (until) VALUES ('-infinity');

CREATE TABLE register_differences (
  at           timestamptz NOT NULL,
  speciale_id  text COLLATE "C" NOT NULL,
  municipality text COLLATE "C" NOT NULL,
  region       text COLLATE "C" NOT NULL,
  target_group text COLLATE "C" NOT NULL,
  owner_type   text COLLATE "C" NOT NULL,
  n            integer NOT NULL
);
CREATE INDEX register_differences_at ON register_differences (at);

-- Adds to the counts what has happened until an instant. Does nothing when another process is at it.
CREATE FUNCTION count_register(p_until timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(2706013) THEN RETURN; END IF;
  WITH counted AS (DELETE FROM register_differences d WHERE d.at <= p_until RETURNING d.*),
    summed AS (SELECT speciale_id, municipality, region, target_group, owner_type, sum(n) AS n FROM counted GROUP BY speciale_id, municipality, region, target_group, owner_type HAVING sum(n) <> 0)
  INSERT INTO register_counts AS c (speciale_id, municipality, region, target_group, owner_type, n)
  SELECT coalesce(speciale_id, '*'), coalesce(municipality, '*'), coalesce(region, '*'), coalesce(target_group, '*'), coalesce(owner_type, '*'), sum(n)
  FROM summed GROUP BY CUBE (speciale_id, municipality, region, target_group, owner_type)
  ON CONFLICT (speciale_id, municipality, region, target_group, owner_type) DO UPDATE SET n = c.n + excluded.n;
  UPDATE register_counted SET until = greatest(until, p_until);
END $$;

-- The stretches in which rows are shown, as differences: `p_sign` 1 adds them, -1 takes them away.
CREATE FUNCTION note_register_difference(h register_history, p_sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO register_differences (at, speciale_id, municipality, region, target_group, owner_type, n)
  SELECT d.at, coalesce(h.speciale_id, ''), coalesce(h.municipality, ''), h.region, h.target_group, h.owner_type, d.n * p_sign
  FROM (VALUES (h.shown_from, 1), (h.shown_until, -1)) AS d(at, n)
  WHERE h.shown_from < h.shown_until AND d.at < 'infinity'
$$;

CREATE FUNCTION note_register_names(h register_history) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_register_name('municipality', h.municipality);
  PERFORM note_register_name('other', h.specialfunktion_name);
  PERFORM note_register_name('other', h.speciale_id);
  PERFORM note_register_name('other', h.entry ->> 'ownerName');
  PERFORM note_register_name('provider', h.provider_name);
END $$;

-- The changes in the order in which they became visible to readers. A sequence alone would not do: whoever has read up to
-- change 7 must never find a change 6 that was committed later. So the number is drawn under a lock at the very end of the
-- transaction, which holds it until its rows are visible; nothing is waited for after it. Names and words, which many
-- entries share, are noted there as well: noted earlier, two transactions could wait for each other's.
CREATE TABLE register_changes (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id  text COLLATE "C" NOT NULL,
  seq      integer NOT NULL
);
INSERT INTO register_changes (case_id, seq) SELECT case_id, seq FROM register_history ORDER BY from_at, case_id, seq;
CREATE FUNCTION publish_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(2706012);
  PERFORM note_register_names(NEW);
  INSERT INTO register_changes (case_id, seq) VALUES (NEW.case_id, NEW.seq);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER register_change_published AFTER INSERT ON register_history
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publish_register_change();

-- Takes out of an entry what is searched, sorted and counted by.
CREATE FUNCTION register_row_of(p_case_id text, p_seq integer, p_at timestamptz, p_entry text, p_recorded_at timestamptz) RETURNS register_history LANGUAGE plpgsql AS $$
DECLARE
  e record;
  h register_history;
BEGIN
  SELECT * INTO e FROM json_to_record(coalesce(p_entry, '{}')::json) AS r(
    status text, "providerName" text, cvr text, "pNumber" text, municipality text, region text, "specialeId" text, "specialfunktionName" text,
    "ownerType" text, "targetGroup" text, "ownerName" text, "validFrom" date, "endsAt" timestamptz);
  h.case_id := p_case_id;
  h.seq := p_seq;
  h.from_at := p_at;
  h.entry := p_entry::json;
  h.status := e.status;
  h.provider_name := e."providerName";
  h.cvr := e.cvr;
  h.p_number := e."pNumber";
  h.municipality := e.municipality;
  h.speciale_id := e."specialeId";
  h.specialfunktion_name := e."specialfunktionName";
  h.valid_from := e."validFrom";
  -- To the millisecond, as readers get it and ask with it.
  h.recorded_at := date_trunc('milliseconds', p_recorded_at);
  h.region := coalesce(e.region, '');
  h.owner_type := coalesce(e."ownerType", '');
  h.target_group := coalesce(nullif(register_age_group(e."specialfunktionName"), ''), register_age_group(e."targetGroup"), '');
  h.ends_at := coalesce(e."endsAt", 'infinity');
  h.shown_until := h.ends_at;
  h.shown_from := CASE WHEN e.status = 'in-force' THEN greatest(p_at, e."validFrom"::timestamp AT TIME ZONE 'Europe/Copenhagen') ELSE 'infinity' END;
  h.words := register_words_of(concat_ws(' ', e."providerName", e."specialfunktionName", e.municipality, e."specialeId", e."ownerName", e.cvr, e."pNumber"));
  RETURN h;
END $$;

CREATE OR REPLACE FUNCTION change_register(p_case_id text, p_seq integer, p_at timestamptz, p_entry text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  h register_history;
BEGIN
  FOR h IN SELECT * FROM register_history r WHERE r.case_id = p_case_id AND (r.until_at IS NULL OR r.until_at > p_at) LOOP
    PERFORM note_register_difference(h, -1);
    h.shown_until := least(h.shown_until, p_at);
    PERFORM note_register_difference(h, 1);
    UPDATE register_history r SET until_at = p_at, shown_until = h.shown_until WHERE r.case_id = h.case_id AND r.seq = h.seq;
  END LOOP;
  h := register_row_of(p_case_id, p_seq, p_at, p_entry, clock_timestamp());
  INSERT INTO register_history SELECT h.*;
  PERFORM note_register_difference(h, 1);
END $$;

-- What is registered already. Entries of 0.1.0 do not say when they end: the last day does, unless a renewal is on its way.
DO $$
DECLARE
  known record;
  h register_history;
BEGIN
  FOR known IN SELECT r.case_id, r.seq, r.from_at, r.until_at, r.entry::text AS entry, j.recorded_at,
      CASE WHEN r.until_at IS NULL AND r.status = 'in-force' AND r.entry ->> 'note' IS NULL AND c.status <> 'renewal-pending'
           THEN ((r.entry ->> 'validTo')::date + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen' END AS ends_at
    FROM register_history r JOIN cases c ON c.case_id = r.case_id LEFT JOIN journal j ON j.case_id = r.case_id AND j.seq = r.seq LOOP
    h := register_row_of(known.case_id, known.seq, known.from_at, known.entry, coalesce(known.recorded_at, known.from_at));
    h.ends_at := coalesce(known.ends_at, h.ends_at);
    h.shown_until := least(h.ends_at, known.until_at);
    UPDATE register_history r SET recorded_at = h.recorded_at, ends_at = h.ends_at, shown_from = h.shown_from, shown_until = h.shown_until,
      target_group = h.target_group, words = h.words WHERE r.case_id = h.case_id AND r.seq = h.seq;
    PERFORM note_register_names(h);
    PERFORM note_register_difference(h, 1);
  END LOOP;
END $$;
