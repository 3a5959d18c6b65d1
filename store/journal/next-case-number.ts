import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { civilDateAt } from '../../domain/calendar/copenhagen'

/**
 * Draws the next case number of the Danish year in which a case is opened, such as `27.06.00-G01-1-27`: KLE group and facet, serial, year. Numbers are never
 * given twice; one that was drawn for a case that was then not opened stays unused.
 */
export async function nextCaseNumber(pool: Pool, openedAt: Instant): Promise<string> {
  // By the civil date: between 23.00 UTC and midnight on 31 December it is next year in Denmark.
  const year = Number(civilDateAt(openedAt).slice(0, 4))
  const { rows } = await pool.query<{ serial: number }>({
    name: 'next-case-serial',
    text: 'SELECT next_case_serial($1) AS serial',
    values: [year],
  })
  const serial = rows[0]?.serial
  if (serial === undefined) throw new Error('The database gave no serial number')
  return `27.06.00-G01-${serial}-${String(year % 100).padStart(2, '0')}`
}
