import type { Pool } from 'pg'
import type { Instant } from '../../../domain/calendar/instant'
import { regions } from '../../../domain/catalogue/municipalities'
import { withoutIndexes } from './without-indexes'

/** Words of made-up names, so that 1,600 compounds stand beside the common ones, as in the real register. */
export const beginnings = [
  'Sol',
  'Birke',
  'Ege',
  'Linde',
  'Å',
  'Sø',
  'Skov',
  'Hav',
  'Strand',
  'Bakke',
  'Eng',
  'Mose',
  'Kilde',
  'Klit',
  'Fjord',
  'Hede',
  'Lærke',
  'Svane',
  'Stork',
  'Falke',
  'Hjorte',
  'Ræve',
  'Rosen',
  'Lilje',
  'Anemone',
  'Kløver',
  'Nørre',
  'Sønder',
  'Øster',
  'Vester',
  'Ny',
  'Gammel',
  'Stor',
  'Lille',
  'Sten',
  'Kalk',
  'Mølle',
  'Kirke',
  'Vang',
  'Holme',
]
export const endings = [
  'gården',
  'huset',
  'hjemmet',
  'lunden',
  'højen',
  'bækken',
  'parken',
  'toften',
  'vænget',
  'marken',
  'dalen',
  'bjerget',
  'vejen',
  'stien',
  'broen',
  'haven',
  'kilden',
  'borg',
  'lund',
  'høj',
  'bæk',
  'toft',
  'vang',
  'mark',
  'dal',
  'bjerg',
  'skoven',
  'søen',
  'åen',
  'næs',
  'odde',
  'ager',
  'rød',
  'strup',
  'rup',
  'lev',
  'sted',
  'by',
  'holt',
  'kær',
]
export const kinds = [
  'Bostedet',
  'Botilbuddet',
  'Opholdsstedet',
  'Døgnhuset',
  'Fonden',
  'Bofællesskabet',
  'Institutionen',
  'Center',
  'Kollegiet',
  'Rehabiliteringscenter',
]
export const fields = [
  'autisme',
  'hjerneskade',
  'synsnedsættelse',
  'spiseforstyrrelser',
  'døvblindhed',
  'epilepsi',
  'udviklingshæmning',
  'skizofreni',
  'misbrug',
  'hjemløshed',
  'personlighedsforstyrrelser',
  'multihandicap',
  'cerebral parese',
  'høretab',
  'tvangstanker',
  'selvskade',
  'dom til behandling',
  'muskelsvind',
  'angst',
  'traumer',
]
const functions = [
  'Døgnophold for voksne med',
  'Intensivt forløb for børn og unge med',
  'Rehabilitering efter',
  'Særlig støtte ved',
]
const ownerTypes = ['municipal', 'regional', 'self-governing', 'private']
const targetGroups = ['children', 'youth', 'adults', 'elderly']

/** How many of what a filled register holds. */
export interface FilledRegister {
  readonly rows: number
  readonly shown: number
  readonly seconds: number
}

/**
 * Fills an empty register with `rows` versions of entries over the eight years before `now`, as a national one would have
 * them: seven of ten approvals in their first version, the rest renewed or changed, and of these two in five ended. Larger
 * municipalities have more. Straight into the tables, in the order in which they would have come: the same million by
 * commands would take days.
 */
export async function fillRegister(pool: Pool, rows: number, now: Instant): Promise<FilledRegister> {
  const begun = performance.now()
  const municipalities = regions.flatMap(({ name, municipalities: names }) =>
    names.map((municipality) => ({ municipality, region: name })),
  )
  await withoutIndexes(pool, ['register_history', 'register_differences'], async () => {
    await pool.query('ALTER TABLE register_history DISABLE TRIGGER USER')
    await pool.query('SELECT setseed(0.27)')
    await pool.query(
      `WITH drawn AS MATERIALIZED (
         SELECT i, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f, random() AS g, random() AS ended,
                CASE WHEN random() < 0.7 THEN 1 WHEN random() < 0.7 THEN 2 ELSE 3 END AS versions
         FROM generate_series(1, $1::integer) AS i
       ), cases AS (
         SELECT *, sum(versions) OVER (ORDER BY i) - versions AS before,
           ($2::text[])[1 + floor(a * 10)::integer] || ' ' || ($3::text[])[1 + floor(b * 40)::integer] || ($4::text[])[1 + floor(c * 40)::integer] AS provider,
           ($5::text[])[1 + floor(d * d * 98)::integer] AS municipality, ($6::text[])[1 + floor(d * d * 98)::integer] AS region, 1 + floor(e * e * 20)::integer AS field, 1 + floor(f * 4)::integer AS kind,
           $11::timestamptz - versions * interval '1 year' - g * interval '1200 days' AS first
         FROM drawn
       ), versions AS (
         SELECT c.*, v, first + (v - 1) * interval '1 year' AS from_at, CASE WHEN v < versions THEN first + v * interval '1 year' END AS until_at, ended < 0.4 AND v = versions AND v > 1 AS is_ended
         FROM cases c, generate_series(1, versions) AS v WHERE before + v <= $1
       ), entries AS (
         SELECT *, 'approval-' || lpad(i::text, 12, '0') AS case_id, lpad((10000000 + i / 3)::text, 8, '0') AS cvr, lpad((1000000000 + i)::text, 10, '0') AS p_number,
           ($7::text[])[kind] || ' ' || ($8::text[])[field] AS function, ($9::text[])[1 + floor(g * 4)::integer] AS owner_type, ($10::text[])[kind] AS target_group,
           (first AT TIME ZONE 'Europe/Copenhagen')::date AS valid_from, date_trunc('day', from_at + interval '4 years', 'Europe/Copenhagen') AS ends_at
         FROM versions
       ), folded AS MATERIALIZED (SELECT DISTINCT text, register_words_of(text) AS words FROM (SELECT provider AS text FROM entries UNION SELECT function FROM entries UNION SELECT municipality FROM entries) AS t)
       INSERT INTO register_history (case_id, seq, from_at, until_at, entry, status, provider_name, cvr, p_number, municipality, speciale_id, specialfunktion_name, valid_from,
                                     recorded_at, ends_at, shown_from, shown_until, region, owner_type, target_group, words)
       SELECT case_id, v, from_at, until_at,
         json_build_object('providerName', provider, 'cvr', cvr, 'pNumber', p_number, 'municipality', municipality, 'region', region, 'specialeId', 'speciale-' || field, 'specialfunktionId', 'funktion-' || field || '-' || kind,
           'specialfunktionName', function, 'ownerType', owner_type, 'targetGroup', target_group, 'status', CASE WHEN is_ended THEN 'ended' ELSE 'in-force' END, 'validFrom', valid_from, 'validTo', (ends_at AT TIME ZONE 'Europe/Copenhagen')::date - 1),
         CASE WHEN is_ended THEN 'ended' ELSE 'in-force' END, provider, cvr, p_number, municipality, 'speciale-' || field, function, valid_from,
         from_at, ends_at, CASE WHEN is_ended THEN 'infinity' ELSE from_at END, least(until_at, ends_at), region, owner_type, target_group, p.words || f.words || m.words || ARRAY['speciale', field::text, cvr, p_number]
       FROM entries JOIN folded AS p ON p.text = provider JOIN folded AS f ON f.text = function JOIN folded AS m ON m.text = municipality
       ORDER BY entries.from_at`,
      [
        rows,
        kinds,
        beginnings,
        endings,
        municipalities.map(({ municipality }) => municipality),
        municipalities.map(({ region }) => region),
        functions,
        fields,
        ownerTypes,
        targetGroups,
        now,
      ],
    )
    await pool.query(`INSERT INTO register_names (kind, name, words) SELECT kind, name, register_words_of(name) FROM (
      SELECT DISTINCT 'provider' AS kind, provider_name AS name FROM register_history UNION SELECT DISTINCT 'municipality', municipality FROM register_history
      UNION SELECT DISTINCT 'specialfunktion', specialfunktion_name FROM register_history UNION SELECT DISTINCT 'speciale', speciale_id FROM register_history) AS t`)
    await pool.query(
      `INSERT INTO register_words SELECT word, array_agg(DISTINCT kind) FROM register_names, unnest(words) AS word WHERE word !~ '^[0-9]+$' GROUP BY word`,
    )
    await pool.query(
      `INSERT INTO register_changes (case_id, seq) SELECT case_id, seq FROM register_history ORDER BY recorded_at`,
    )
    await pool.query(
      `INSERT INTO register_differences SELECT d.at, speciale_id, municipality, region, target_group, owner_type, d.n FROM register_history h, LATERAL (VALUES (shown_from, 1), (shown_until, -1)) AS d(at, n)
       WHERE shown_from < shown_until AND d.at < 'infinity'`,
    )
    await pool.query('ALTER TABLE register_history ENABLE TRIGGER USER')
  })
  await pool.query('SELECT count_register($1)', [now])
  await pool.query(
    'VACUUM (ANALYZE) register_history, register_words, register_names, register_counts, register_differences, register_changes',
  )
  const {
    rows: [held],
  } = await pool.query<{ rows: number; shown: number }>(
    'SELECT count(*)::integer AS rows, (count(*) FILTER (WHERE shown_from <= $1 AND shown_until > $1))::integer AS shown FROM register_history',
    [now],
  )
  return { rows: held?.rows ?? 0, shown: held?.shown ?? 0, seconds: (performance.now() - begun) / 1000 }
}
