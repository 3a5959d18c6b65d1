import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { danishDate } from '../../../domain/calendar/danish'
import type { FieldTable, ReferenceTo } from '../../../domain/process/fields'
import { procedures } from '../../../domain/procedures'
import type { Person } from '../../../domain/rights/actor'
import { mayRead } from '../../../domain/rights/rights'
import type { StoredCase } from '../../../store/cases/case-columns'
import type { Store } from '../../../store/create-store'
import type { Offered, Offers } from '../../../web/form/form-state'
import { currentState } from '../../describe/describe-case'
import { mayReadLetter } from '../../describe/describe-letter'
import { caseDocuments } from '../../receive/case-documents'
import { inView, type ViewReference } from './offered-in-view'
import { referencesIn } from './references-in'

/** Who fills a form in, and which case it is about. */
interface Asked {
  readonly store: Store
  readonly row: StoredCase
  readonly person: Person
  readonly view: Readonly<Record<string, unknown>>
}

/** What stands beside the case's view: asked of the store, and held to the same rights as its own pages. */
const beside: Readonly<Record<Exclude<ReferenceTo, ViewReference>, (asked: Asked) => Promise<readonly Offered[]>>> = {
  document: async ({ store, row, person }) =>
    (await caseDocuments(store, row, person)).map(({ documentId, name, at }) => ({
      value: documentId,
      label: `${name}, ${danishDate(civilDateAt(at))}`,
    })),
  'letter-by-post': async ({ store, row, person }) =>
    (await store.letters.listLetters(row.caseId))
      .filter((letter) => letter.byPost === true && mayReadLetter(person, row, letter))
      .map(({ letterId, title, to, issuedAt }) => ({
        value: letterId,
        label: `${title} til ${to.name}, ${danishDate(civilDateAt(issuedAt))}`,
      })),
  clash: async ({ store, person, view }) => {
    const clashes = (view['clashes'] ?? []) as readonly { readonly with: string; readonly settled?: string }[]
    const open = clashes.filter(({ settled }) => settled === undefined).map((one) => one.with)
    const known = await store.cases.findCases(open)
    return open.flatMap((caseId) => {
      const other = known.get(caseId)
      if (other === undefined) return []
      const { caseNumber, index, procedure } = other
      const title = mayRead(person, index.standing) ? `, ${index.title}` : ''
      return [{ value: caseId, label: `${procedures[procedure].danishName} ${caseNumber}${title}` }]
    })
  },
  // Approvals are public: the register shows them to anybody.
  approval: async ({ store, view }) => {
    const { cvr } = (view['supplier'] ?? {}) as { readonly cvr?: string }
    if (cvr === undefined) return []
    const { cases } = await store.cases.listCases({
      scope: { owner: cvr },
      procedure: 'approval',
      limit: mostApprovals,
    })
    return cases.map(({ caseId, caseNumber, title }) => ({ value: caseId, label: `${title}, ${caseNumber}` }))
  },
}

const mostApprovals = 100

/**
 * What the fields of a command can name in this case, by what people call it. It is taken from what the person may read: a form offers
 * nothing that the case's pages would not show.
 */
export async function caseOffers(store: Store, fields: FieldTable, row: StoredCase, person: Person): Promise<Offers> {
  const wanted = [...referencesIn(fields)]
  if (wanted.length === 0) return {}
  const view = procedures[row.procedure].view(currentState(row), { person, standing: row.index.standing })
  const asked: Asked = { store, row, person, view }
  const offered = await Promise.all(
    wanted.map(
      async (to) =>
        [
          to,
          to in beside ? await beside[to as keyof typeof beside](asked) : inView[to as ViewReference](view),
        ] as const,
    ),
  )
  return Object.fromEntries(offered)
}
