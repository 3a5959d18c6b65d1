import type { Person } from '../../domain/rights/actor'
import { procedures } from '../../domain/procedures'
import { mayRead, readingScope } from '../../domain/rights/rights'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import type { Html } from '../../web/html/h'
import type { Surroundings } from '../../web/layout/page'
import { PartyPage, type PartyCase } from '../../web/pages/work/party-page'
import { describeCase } from '../describe/describe-case'
import { casesForReading } from '../read/case-for-reading'
import { openingsFor } from './openings-for'
import { pageUrls } from './page-urls'

const mostShown = 25

/** What waits for a party: its newest open cases, each with what the party can send and until when. */
export async function partyPage(store: Store, surroundings: Surroundings, person: Person): Promise<Html> {
  const { cases } = await store.cases.listAllCases({ scope: readingScope(person), limit: mostShown })
  const rows = await casesForReading(
    store,
    cases.filter(({ closed }) => !closed).map(({ caseId }) => caseId),
  )
  return PartyPage({
    surroundings,
    openings: openingsFor(person),
    cases: rows.filter(({ index: { standing } }) => mayRead(person, standing)).map((row) => partyCase(row, person)),
  })
}

function partyCase(row: StoredCase, person: Person): PartyCase {
  const { actions, deadlines, statusName, procedureName } = describeCase(row, person)
  return {
    href: pageUrls.case(row.caseId),
    title: row.index.title,
    caseNumber: row.caseNumber,
    kind: procedureName,
    statusName,
    closed: procedures[row.procedure].closed.includes(row.status),
    dates: deadlines.filter(({ endsRight }) => endsRight),
    actions: actions.map(({ command, label }) => ({ label, href: pageUrls.action(row.caseId, command) })),
  }
}
