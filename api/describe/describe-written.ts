import type { WrittenText } from '../../domain/bundle/written-text'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { danishMoment } from '../../domain/calendar/danish'
import { procedures } from '../../domain/procedures'
import type { Person } from '../../domain/rights/actor'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { currentState } from './describe-case'
import { describeJournal, type JournalEntry } from './describe-history'

/**
 * What stands in a case and is no file, as a person may read it: what its procedure tells of it (`written`), and the case's course as
 * its journal has it for them. Nothing for the procedures whose file is their documents and letters.
 */
export async function writtenInCase(
  { journal }: Pick<Store, 'journal'>,
  row: StoredCase,
  person: Person,
  on: CivilDate,
): Promise<readonly WrittenText[]> {
  const written = procedures[row.procedure].written?.(currentState(row), { person }, on) ?? []
  if (written.length === 0) return []
  const { events } = await journal.readJournal(row.caseId, 0)
  return [...written, { title: 'Sagens forløb', on, lines: describeJournal(row, events, person).map(lineOf) }]
}

const lineOf = ({ at, text, by }: JournalEntry): string =>
  `${danishMoment(at)}: ${text}${by.kind === 'person' ? ` (${by.name})` : ''}`
