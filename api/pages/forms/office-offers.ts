import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { danishDate } from '../../../domain/calendar/danish'
import type { Instant } from '../../../domain/calendar/instant'
import type { Role } from '../../../domain/rights/actor'
import type { FieldTable } from '../../../domain/process/fields'
import { rolesNamed } from '../../../domain/process/named-officers'
import type { Standing } from '../../../domain/rights/rights'
import type { Store } from '../../../store/create-store'
import type { FormState } from '../../../web/form/form-state'

/**
 * Whom a form offers for the work that its command gives: those of the case's office with the role who are not partial, with how much lies
 * with each.
 */
export async function officeOffers(
  { absences, tasks }: Pick<Store, 'absences' | 'tasks'>,
  fields: FieldTable,
  { office, conflicted }: Pick<Standing, 'office' | 'conflicted'>,
  now: Instant,
): Promise<Pick<FormState, 'officers'>> {
  const roles = new Set<Role>(rolesNamed(fields))
  const anybody = Object.values(fields).some((field) => field.kind === 'group' && field.colleague === true)
  if ((roles.size === 0 && !anybody) || office === undefined) return { officers: {} }
  const today = civilDateAt(now)
  const [officers, loads, away] = await Promise.all([
    absences.listOfficers(office),
    tasks.taskLoad(office, now),
    absences.listAbsences(office, today),
  ])
  const noteOf = (subject: string): string => {
    const { open = 0, overdue = 0 } = loads.find((load) => load.subject === subject) ?? {}
    const absence = away.find(({ person, from }) => person.subject === subject && from <= today)
    return [
      open === 1 ? '1 opgave' : `${open} opgaver`,
      ...(overdue === 0 ? [] : [`${overdue} over fristen`]),
      ...(absence === undefined ? [] : [`væk til og med ${danishDate(absence.to)}`]),
    ].join(', ')
  }
  const known = officers
    .filter(({ subject }) => !conflicted.includes(subject))
    .map(({ subject, name, roles: held }) => ({ subject, name, held, note: noteOf(subject) }))
  return {
    officers: {
      ...Object.fromEntries([...roles].map((role) => [role, known.filter(({ held }) => held.includes(role))])),
      ...(anybody ? { colleague: known } : {}),
    },
  }
}
