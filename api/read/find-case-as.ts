import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { Person } from '../../domain/rights/actor'
import { mayRead, readingScope } from '../../domain/rights/rights'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { readingFor } from '../identity/standing-in'
import { asRead } from './case-for-reading'

/**
 * The case that a person asks for, and as whom they read it; `undefined` when there is none of this procedure, or none that they may
 * read. What is asked of the database until then depends on the person alone: ids of cases that follow from others can be guessed,
 * and neither the answer nor its time tells whether there is such a case.
 */
export async function findCaseAs(
  store: Pick<Store, 'cases' | 'absences'>,
  { caseId, procedure }: { readonly caseId: string; readonly procedure: ProcedureName },
  person: Person,
  at: Instant,
): Promise<{ readonly row: StoredCase; readonly reader: Person } | undefined> {
  const scope = readingScope(person)
  const own = await store.cases.findReadableCase(caseId, procedure, scope)
  if (own !== undefined) return { row: await restedOn(store, own), reader: person }
  if (scope.assigned === undefined || person.organisation === undefined) return undefined
  // Somebody who is away may be named on it, for whom they stand in.
  const principals = await store.absences.principalsOf(person.organisation, person.subject, civilDateAt(at))
  for (const { subject } of principals) {
    const row = await store.cases.findReadableCase(caseId, procedure, { assigned: subject })
    const reader = row && (await readingFor(store, person, row.index.standing, at))
    if (row !== undefined && reader !== undefined && mayRead(reader, row.index.standing))
      return { row: await restedOn(store, row), reader }
  }
  return undefined
}

const restedOn = async (store: Pick<Store, 'cases'>, row: StoredCase): Promise<StoredCase> =>
  (await asRead(store, [row]))[0] ?? row
