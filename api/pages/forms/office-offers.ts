import type { Role } from '../../../domain/rights/actor'
import type { FieldTable } from '../../../domain/process/fields'
import { rolesNamed } from '../../../domain/process/named-officers'
import type { Standing } from '../../../domain/rights/rights'
import type { Store } from '../../../store/create-store'
import type { FormState } from '../../../web/form/form-state'

/** Whom a form offers for the work that its command gives: those of the case's office with the role who are not partial. */
export async function officeOffers(
  { absences }: Pick<Store, 'absences'>,
  fields: FieldTable,
  { office, conflicted }: Pick<Standing, 'office' | 'conflicted'>,
): Promise<Pick<FormState, 'officers'>> {
  const roles = new Set<Role>(rolesNamed(fields))
  if (roles.size === 0 || office === undefined) return { officers: {} }
  const known = (await absences.listOfficers(office)).filter(({ subject }) => !conflicted.includes(subject))
  return {
    officers: Object.fromEntries(
      [...roles].map((role) => [
        role,
        known.filter((officer) => officer.roles.includes(role)).map(({ subject, name }) => ({ subject, name })),
      ]),
    ),
  }
}
