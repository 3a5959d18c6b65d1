import { addMonths, type CivilDate } from '../../calendar/civil-date'
import { refuse } from '../../refusal/refuse'
import { isUnremedied } from '../breach/breach'
import type { ObligationState } from '../state'
import type { TerminationGround } from './termination'

type Known = Pick<ObligationState, 'end' | 'terms' | 'breaches' | 'approvalLost'>

/**
 * Whether a contract can end on a day before its last, for this ground: by agreement, for a breach that was not remedied, for a lost
 * approval, by a ruling, or with the contract's notice.
 *
 * Refuses: DATE_INVALID for a day that has passed or is not before the last, CONSENT_MISSING, BREACH_NOT_NOTICED, APPROVAL_STANDS,
 * NOTICE_TOO_SHORT with the first possible day, TERMS_MISSING where the notice is not known.
 */
export function mustBeTerminable(
  { end, terms, breaches, approvalLost }: Known,
  {
    ground,
    lastDay,
    agreed,
  }: { readonly ground: TerminationGround; readonly lastDay: CivilDate; readonly agreed?: boolean },
  today: CivilDate,
): void {
  if (lastDay < today || lastDay >= end)
    refuse(
      'DATE_INVALID',
      { fields: ['lastDay'] },
      'Kontrakten kan tidligst ophøre i dag og skal ophøre før sin sidste dag. Vælg en anden dato.',
    )
  switch (ground) {
    case 'mutual':
      if (agreed !== true) refuse('CONSENT_MISSING', { fields: ['agreed'] })
      return
    case 'breach':
      if (!breaches.some(isUnremedied)) refuse('BREACH_NOT_NOTICED')
      return
    case 'approval-lost':
      if (approvalLost === undefined) refuse('APPROVAL_STANDS')
      return
    case 'notice': {
      if (terms?.confirmed === undefined) return refuse('TERMS_MISSING')
      const earliest = addMonths(today, terms.noticeMonths)
      if (lastDay < earliest) refuse('NOTICE_TOO_SHORT', { fields: ['lastDay'], earliest })
      return
    }
    case 'ruling':
      return
  }
}
