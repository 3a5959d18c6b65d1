import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { isInTime } from '../../calendar/in-time'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { without } from '../../process/without'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { conditionEnd, conditionReminders, isOpen } from '../conditions/condition'
import { comingStart, periodDeadlines, periodEnd, periodStart, rungsBefore } from '../period/deadlines'
import type { PeriodEvent } from '../period/events'
import { remindedLate } from '../period/reminded-late'
import { useDeadlines } from '../use/disuse'
import type { UseEvent } from '../use/events'
import { disuseKey, isSilentSince } from '../use/silence'
import type { LapseEvent } from './events'
import type { ApprovalState } from '../state'

/**
 * It turns out that there was no lapse: the function has been used, or the general approval stands. A lapse is by law, so
 * the approval has held all the time. Where it was drawn from silence alone, no day of use needs to be known.
 *
 * Refuses: DATE_INVALID without a day of use that keeps two years from having passed, PERIOD_PASSED when its period is over.
 */
export const annulLapse = defineCommand<ApprovalState, LapseEvent | UseEvent | PeriodEvent>()({
  name: 'annulLapse',
  label: 'Fastslå, at godkendelsen ikke er bortfaldet',
  law: 'socialtilsynsloven § 5, stk. 7, og retssikkerhedsloven § 66',
  from: ['lapsed'],
  to: ['active', 'renewal-pending'],
  by: [head],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }), usedOn: optional(date('Brugt den')) },
  decide(state, { reason, usedOn }, { at }) {
    const { ruleSet, validTo, lapse, conditions, renewal, since } = state
    if (!isInTime(at, periodEnd(validTo).at))
      refuse('PERIOD_PASSED', {}, 'Godkendelsens periode er gået. Der må søges om en ny godkendelse.')
    const use = usedOn === undefined ? state : { ...without(state, 'outOfUse'), lastUsedOn: usedOn }
    const disuse = useDeadlines(use, at)
    const stated = disuse.find(({ key }) => key === disuseKey)
    const isNeeded = lapse?.ground === 'unused' && lapse.bySilence !== true
    const isKnown =
      usedOn === undefined
        ? !isNeeded
        : usedOn >= since && usedOn <= civilDateAt(at) && !isSilentSince(ruleSet, usedOn, at) && isLater(state, usedOn)
    if (!isKnown || (stated !== undefined && stated.at <= at))
      refuse(
        'DATE_INVALID',
        { fields: ['usedOn'] },
        'Angiv en dag inden for de seneste to år, hvor specialfunktionen var i brug.',
      )
    const isSilent = use.outOfUse === undefined && isSilentSince(ruleSet, use.lastUsedOn ?? since, at)
    const open = conditions.filter(isOpen)
    const period = periodDeadlines(ruleSet, validTo, at)
    return [
      {
        type: 'lapse-annulled',
        reason,
        ...(usedOn === undefined ? {} : { usedOn }),
        deadlines: [
          ...(renewal === undefined ? period : [periodEnd(validTo)]),
          ...disuse,
          ...(state.inForce ? [] : [periodStart(since)]),
          ...(state.coming ?? []).map(({ validFrom }) => comingStart(validFrom)),
          ...open.flatMap((condition) => [
            ...(condition.passed === true ? [] : [conditionEnd(condition)]),
            ...conditionReminders(ruleSet, condition, at),
          ]),
        ],
      },
      ...(renewal === undefined && lapse !== undefined
        ? remindedLate(
            ruleSet,
            rungsBefore(ruleSet, validTo).filter((rung) => rung.at > lapse.at),
            validTo,
            at,
          )
        : []),
      ...(isSilent ? [{ type: 'use-unknown' } as const] : []),
    ]
  },
})

/** Whether a day of use speaks against what was stated of disuse. */
const isLater = ({ outOfUse }: ApprovalState, usedOn: CivilDate): boolean =>
  outOfUse === undefined || usedOn > outOfUse.lastUsed
