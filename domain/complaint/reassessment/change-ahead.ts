import type { CivilDate } from '../../calendar/civil-date'
import { refuse } from '../../refusal/refuse'
import type { DecisionChange } from '../../remedy/change-fields'

/**
 * What the authority itself changes a decision to lies ahead, when it is reassessed and when that is signed: time passes between the
 * two, and nobody can fulfil what was due yesterday. What the appeals body has decided is entered as it is.
 *
 * Refuses: DATE_INVALID with the field.
 */
export function mustLieAhead({ conditions = [], validTo, due }: DecisionChange, today: CivilDate): void {
  const wrong = (field: string, text: string) => refuse('DATE_INVALID', { fields: [field] }, text)
  if (conditions.some((condition) => condition.due < today))
    wrong('change.conditions', 'Fristen for et vilkår er allerede gået. Sæt en senere frist.')
  if (validTo !== undefined && validTo < today)
    wrong('change.validTo', 'Godkendelsens sidste dag er allerede gået. Ret datoen.')
  if (due !== undefined && due < today)
    wrong('change.due', 'Fristen for påbuddet er allerede gået. Sæt en senere frist.')
}
