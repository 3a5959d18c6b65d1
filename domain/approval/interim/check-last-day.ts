import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { refuse } from '../../refusal/refuse'
import type { ApprovalState } from '../state'

/**
 * An interim extension reaches beyond the approval's last day and beyond today, when it is drafted and when it is signed.
 *
 * Refuses: DATE_INVALID.
 */
export function checkLastDay(
  { interimTo, validTo }: Pick<ApprovalState, 'interimTo' | 'validTo'>,
  until: CivilDate,
  at: Instant,
): void {
  if (until <= (interimTo ?? validTo) || until <= civilDateAt(at))
    refuse(
      'DATE_INVALID',
      { fields: ['until'] },
      'Forlængelsen skal række ud over godkendelsens sidste dag. Vælg en senere dato.',
    )
}
