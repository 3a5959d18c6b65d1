import type { Pool } from 'pg'
import type { Instant } from '../../../domain/calendar/instant'
import { beginnings, endings } from './fill-register'
import { withoutIndexes } from './without-indexes'

const statuses = [
  'received',
  'awaiting-information',
  'under-review',
  'recommended',
  'decided',
  'final',
  'final',
  'final',
  'final',
  'withdrawn',
]

/**
 * Fills an empty store with `rows` applications of the eight years before `now`, half of them open, at the five
 * offices. Straight into the table, in the order in which they would have come: the same million by commands would take days.
 * The titles are of the filled register's; each has its numbers and somebody to write to, whose name has nothing to do with the
 * office: were each office's people called otherwise, what is found would lie closer together than it does.
 */
export async function fillCases(pool: Pool, rows: number, now: Instant): Promise<number> {
  const begun = performance.now()
  await withoutIndexes(pool, ['cases'], async () => {
    await pool.query('SELECT setseed(0.28)')
    await pool.query(
      `WITH titles AS MATERIALIZED (SELECT row_number() OVER () AS n, name FROM register_names WHERE kind = 'provider'), many AS (SELECT max(n) AS most FROM titles),
       drawn AS MATERIALIZED (SELECT i, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, 1 + floor(random() * most)::bigint AS n FROM generate_series(1, $1::integer) AS i, many)
       INSERT INTO cases (case_id, procedure, case_number, seq, head_hash, status, closed, schema, state, case_index, deadlines, next_deadline_at, title, owner, office, assigned, opened_at, changed_at, found_by)
       SELECT 'application-' || lpad(i::text, 12, '0'), 'application', '27.06.00-G01-' || i || '-' || (19 + i % 8), 12, '\\x00', k.status, k.status IN ('final', 'withdrawn'), 1,
         json_build_object('caseId', i, 'status', k.status, 'office', k.office, 'text', repeat('x', 200)),
         json_build_object('title', name, 'standing', json_build_object('owner', 10000000 + i / 3, 'office', k.office, 'assigned', '[]'::json, 'drafters', '[]'::json, 'conflicted', '[]'::json)), '[]',
         CASE WHEN k.status NOT IN ('final', 'withdrawn') THEN $4::timestamptz + c * interval '100 days' END, name || ': ' || i % 8, (10000000 + i / 3)::text, k.office,
         CASE WHEN i % 20 = 0 THEN ARRAY['reviewer-' || i % 500] ELSE '{}' END, k.opened_at, k.opened_at + c * interval '100 days',
         concat_ws(chr(10), 10000000 + i / 3, 1000000000 + i, ($5::text[])[1 + floor(d * 40)::integer] || ' ' || ($6::text[])[1 + floor(e * 40)::integer] || 'sen', 'leder' || i || '@' || ($5::text[])[1 + floor(c * 40)::integer] || '.example')
       FROM drawn JOIN titles USING (n), LATERAL (SELECT ($2::text[])[1 + floor(a * 10)::integer] AS status, ($3::text[])[1 + floor(b * 5)::integer] AS office, $4::timestamptz - c * c * interval '2920 days' AS opened_at) AS k
       ORDER BY k.opened_at`,
      [rows, statuses, ['NORD', 'MIDT', 'SYD', 'OEST', 'HOVEDSTADEN'], now, beginnings, endings],
    )
  })
  await pool.query('VACUUM (ANALYZE) cases')
  return (performance.now() - begun) / 1000
}
