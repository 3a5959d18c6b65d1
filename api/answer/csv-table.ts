import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt, localTimeAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'

/** The columns of a table: each its Danish heading, and what it holds of a row. */
export type CsvColumns<Row> = readonly (readonly [string, (row: Row) => string | number | undefined])[]

/** A table as text for a Danish spreadsheet: its first line, and a row as a line. */
export interface CsvTable<Row> {
  readonly head: string
  line(row: Row): string
}

/** "04-01-2027": what a Danish Excel takes for a day; it takes ISO's for one too, but shows it turned around, and dots for text. */
export const csvDay = (date: CivilDate): string => date.split('-').reverse().join('-')

/** "04-01-2027 09:00:00", as clocks in Denmark showed it. */
export const csvMoment = (at: Instant): string => `${csvDay(civilDateAt(at))} ${localTimeAt(at)}`

/** UTF-8's mark stands at the beginning: without it a Danish Excel reads æ, ø and å as something else. It also takes semicolons for columns. */
export const csvTable = <Row>(columns: CsvColumns<Row>): CsvTable<Row> => ({
  head: `\uFEFF${columns.map(([heading]) => heading).join(';')}\r\n`,
  line: (row) => `${columns.map(([, read]) => cell(read(row))).join(';')}\r\n`,
})

/** What somebody has written must stay text: a spreadsheet would run a cell that begins like a formula. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  const text = String(value)
  const harmless = typeof value === 'string' && /^[\s\uFEFF]*[=+\-@|%＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[;"\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
