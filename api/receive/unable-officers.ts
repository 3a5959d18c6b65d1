import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { FieldTable } from '../../domain/process/fields'
import { namedOfficers } from '../../domain/process/named-officers'
import { unableOfficer } from '../../domain/process/unable-officer'
import type { Refusal } from '../../domain/refusal/refusal'
import type { Store } from '../../store/create-store'

/** Why a command may not give work to those whom it names, by who is known to work where and who is away; `undefined` when it may. */
export async function unableOfficers(
  { absences }: Pick<Store, 'absences'>,
  fields: FieldTable,
  data: unknown,
  office: string | undefined,
  at: Instant,
): Promise<Refusal | undefined> {
  const subjects = namedOfficers(fields, data).map(({ subject }) => subject)
  if (subjects.length === 0) return undefined
  return unableOfficer(fields, data, office, await absences.knownOfficers(subjects, civilDateAt(at)))
}
