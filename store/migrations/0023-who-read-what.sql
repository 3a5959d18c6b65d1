-- Who has read what of which case, and who has tried to: one row for each request, kept for as long as the setting says. No
-- reference to cases, since somebody may also have asked for one that there is not.
CREATE TABLE accesses (
  access_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  case_id      text COLLATE "C" NOT NULL,
  subject      text NOT NULL,
  name         text NOT NULL,
  -- CVR number of a provider, or the code of an authority.
  organisation text,
  roles        text[] NOT NULL,
  -- Whom the reader stood in for, or acted for by power of attorney.
  on_behalf_of text,
  -- The address with placeholders for its parts.
  route        text NOT NULL,
  -- As the reader stated it.
  purpose      text,
  -- HTTP status of the answer.
  status       smallint NOT NULL
);
CREATE INDEX accesses_of_case ON accesses (case_id, at DESC, access_id DESC);
CREATE INDEX accesses_by_age ON accesses (at);
