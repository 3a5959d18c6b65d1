import type { Person, Principal } from '../../domain/rights/actor'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { Procedure } from '../../domain/process/procedure'
import { isGranted, mayRead, type Standing } from '../../domain/rights/rights'
import { holdersOf } from '../../domain/process/task'
import type { CaseRow } from '../../domain/process/journal'
import type { Store } from '../../store/create-store'
import { currentState } from '../describe/describe-case'

/**
 * The person as a reader of a case: on behalf of somebody who is away and named on the case, when their own standing is
 * not enough to read it.
 */
export async function readingFor(
  store: Pick<Store, 'absences'>,
  person: Person,
  standing: Standing,
  at: Instant,
): Promise<Person> {
  if (mayRead(person, standing)) return person
  const principal = await principalIn(store, person, standing, at)
  return principal === undefined ? person : { ...person, onBehalfOf: principal }
}

/**
 * The person as the giver of a command: on behalf of somebody who is away and named on the case, when their own right is
 * not enough, or when it is the other's task that is done. Whatever bars the one then bars both.
 */
export async function actingFor(
  store: Pick<Store, 'absences'>,
  person: Person,
  procedure: Procedure,
  row: CaseRow,
  commandName: string,
  at: Instant,
): Promise<Person> {
  const { standing } = row.index
  const principal = await principalIn(store, person, standing, at)
  if (principal === undefined) return person
  const standIn: Person = { ...person, onBehalfOf: principal }
  const { by = [], personal = false } = procedure.commands.find(({ name }) => name === commandName) ?? {}
  const needed = !isGranted(person, by, standing) && isGranted(standIn, by, standing)
  return needed ||
    (!personal && holdersOf(procedure.tasks?.(currentState(row)) ?? [], commandName).includes(principal.subject))
    ? standIn
    : person
}

/** Of those named on the case, the one for whom the person stands in now. Somebody who is named on it stands in for nobody. */
async function principalIn(
  { absences }: Pick<Store, 'absences'>,
  { subject, organisation }: Person,
  { office, assigned }: Standing,
  at: Instant,
): Promise<Principal | undefined> {
  if (organisation === undefined || organisation !== office || assigned.length === 0 || assigned.includes(subject))
    return undefined
  return (await absences.principalsOf(organisation, subject, civilDateAt(at))).find((principal) =>
    assigned.includes(principal.subject),
  )
}
