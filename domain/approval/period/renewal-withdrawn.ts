import type { Instant } from '../../calendar/instant'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { isInTime } from '../../calendar/in-time'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { interimEnd } from '../interim/interim-end'
import { isLapsed, isOverForGood, mayStandAgain } from '../lapse/held'
import { staying } from '../../process/transitions'
import { isOwnRenewal } from './own-renewal'
import { periodKeys, periodEnd, rungsBefore, untilEnd } from './deadlines'
import type { PeriodEvent } from './events'
import { remindedLate } from './reminded-late'
import type { ApprovalState } from '../state'
import { closedStatuses } from '../statuses'

/**
 * The renewal was withdrawn or shelved, or decided when the approval was over: nothing is to be waited for any longer. The
 * approval holds to its last day as if it had not been filed, with the reminders that are still ahead, and what has passed of them meanwhile told at once.
 * One that lived on
 * because of it ends here; an interim extension that stood before it was filed stands again.
 *
 * Refuses: NOT_ALLOWED for any case but a renewal of this approval.
 */
export const renewalWithdrawn = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'renewalWithdrawn',
  label: 'Fornyelse trukket tilbage',
  law: 'fornyelsesbestemmelsen i godkendelsen',
  from: ['active', 'renewal-pending', 'extended', 'expired-pending', 'lapsed', ...closedStatuses],
  to: ['active', 'expired', 'lapsed', 'lapse-final', 'revoked'],
  moves: [
    ['renewal-pending', 'active'],
    ['renewal-pending', 'expired'],
    ['extended', 'expired'],
    ['expired-pending', 'expired'],
    ...staying('lapsed', 'lapse-final'),
    ['revoked', 'revoked'],
  ],
  by: ['case'],
  fields: {},
  decide(state, { decided, shelved }: { readonly decided?: true; readonly shelved?: true }, { by, at }) {
    if (isOverForGood(state)) return []
    if (by.kind !== 'case' || by.caseId !== state.renewal?.applicationId)
      // One that is decided anew on appeal, while another renewal is pending or when nothing waited for it.
      return isOwnRenewal(state.caseId, by) ? [] : refuse('NOT_ALLOWED')
    const { interimBefore: interimTo, rungs } = state.renewal
    const withdrawn = {
      type: 'renewal-withdrawn',
      ...(decided === undefined ? {} : { decided }),
      ...(shelved === undefined ? {} : { shelved }),
      ...(interimTo === undefined ? {} : { interimTo }),
    } as const
    const end = endWithout(state)
    if (state.status === 'expired-pending') return [{ ...withdrawn, deadlines: [] }]
    if (mayStandAgain(state)) return [{ ...withdrawn, deadlines: whileOver(state, at) }]
    if (!isInTime(at, end.at)) return [{ ...withdrawn, deadlines: [] }, { type: 'expired' }]
    const start = state.deadlines.filter(({ key }) => key === periodKeys.start)
    return [
      { ...withdrawn, deadlines: [...start, ...untilEnd(state.ruleSet, end, at)] },
      ...remindedLate(state.ruleSet, rungs ?? rungsBefore(state.ruleSet, end.date), state.validTo, at),
    ]
  },
})

/** When the approval is over without the renewal that is under way: on its own last day, or on that of an earlier interim extension. */
const endWithout = ({ validTo, renewal }: ApprovalState): Deadline =>
  renewal?.interimBefore === undefined ? periodEnd(validTo) : interimEnd(renewal.interimBefore)

/**
 * What would be due of the period had the approval not lapsed or been withdrawn: with the reminders that nobody has been given, past ones among
 * them, and an end at once where it would have lived on because of the renewal alone.
 */
function whileOver(state: ApprovalState, at: Instant): readonly Deadline[] {
  const { ruleSet, renewal, lapse, revoked } = state
  const held = revoked === undefined || isLapsed({ status: revoked.from }) ? lapse?.held : revoked.held
  const end = endWithout(state)
  return withDeadlines(
    held?.deadlines.filter(({ key }) => key === periodKeys.start) ?? [],
    ...(renewal?.rungs ?? rungsBefore(ruleSet, end.date)),
    isInTime(at, end.at) ? end : { ...end, at },
  )
}
