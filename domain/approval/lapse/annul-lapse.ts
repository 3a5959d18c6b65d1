import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { addMillis, type Instant } from '../../calendar/instant'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import type { ConditionEvent } from '../conditions/events'
import type { PeriodEvent } from '../period/events'
import { useDeadlines } from '../use/disuse'
import type { UseEvent } from '../use/events'
import { disuseKey, isSilentSince, ofDisuse } from '../use/silence'
import type { LapseEvent } from './events'
import { unlapsed, withUse } from './held'
import { standsAgain } from './stands-again'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * It turns out that there was no lapse: the function has been used, or the general approval stands. A lapse is by law, so
 * the approval has held all the time: what stood before it stands, and what would have fallen due meanwhile does so now, on its
 * own day. Where it was drawn from silence alone, no day of use needs to be known.
 *
 * One that would be over by now without the lapse too ends on that day, by what ended it: that is another end, with no complaint
 * over a lapse behind it.
 *
 * Refuses: DATE_INVALID without a day of use that keeps two years from having passed.
 */
export const annulLapse = defineCommand<ApprovalState, LapseEvent | UseEvent | PeriodEvent | ConditionEvent>()({
  name: 'annulLapse',
  label: 'Fastslå, at godkendelsen ikke er bortfaldet',
  law: 'socialtilsynsloven § 5, stk. 7, og retssikkerhedsloven § 66',
  from: ['lapsed'],
  to: livingStatuses,
  by: [head],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }), usedOn: optional(date('Brugt den')) },
  decide(state, { reason, usedOn }, { at }) {
    const { lapse } = state
    if (lapse === undefined) return []
    const stood = unlapsed(state, at)
    const use = usedOn === undefined ? stood : withUse(stood, usedOn)
    const isRecounted = usedOn !== undefined || lapse.ground === 'unused'
    const ofUse = isRecounted ? useDeadlines(use, addMillis(lapse.at, -1)) : ofDisuse(stood.deadlines)
    mustBeInUse(state, usedOn, at)
    if (ofUse.some((due) => due.key === disuseKey && due.at <= at)) refuseUnused()
    return standsAgain(state, { stood, use, ofUse }, at, { reason, ...(usedOn === undefined ? {} : { usedOn }) })
  },
})

/** Refuses: DATE_INVALID for a day of use that does not speak against the lapse, or without one where that needs it. */
function mustBeInUse(state: ApprovalState, usedOn: CivilDate | undefined, at: Instant): void {
  const { ruleSet, lapse, since, outOfUse } = state
  const isKnown =
    usedOn === undefined
      ? lapse?.ground !== 'unused' || lapse.bySilence === true
      : usedOn >= since &&
        usedOn <= civilDateAt(at) &&
        !isSilentSince(ruleSet, usedOn, at) &&
        (outOfUse === undefined || usedOn > outOfUse.lastUsed)
  if (!isKnown) refuseUnused()
}

const refuseUnused = (): never =>
  refuse(
    'DATE_INVALID',
    { fields: ['usedOn'] },
    'Angiv en dag inden for de seneste to år, hvor specialfunktionen var i brug.',
  )
