import { civilDateAt } from '../../calendar/copenhagen'
import { isInTime } from '../../calendar/in-time'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { conditionEnd, conditionReminders, isOpen } from '../conditions/condition'
import { periodDeadlines, periodEnd } from '../period/deadlines'
import { disuseDeadlines } from '../use/disuse'
import type { LapseEvent } from './events'
import type { ApprovalState } from '../state'

/**
 * It turns out that there was no lapse: the function has been used, or the general approval stands. A lapse is by law, so
 * the approval has held all the time.
 *
 * Refuses: DATE_INVALID without a day of use that keeps two years from having passed, PERIOD_PASSED when its period is over.
 */
export const annulLapse = defineCommand<ApprovalState, LapseEvent>()({
  name: 'annulLapse',
  label: 'Fastslå, at godkendelsen ikke er bortfaldet',
  law: 'socialtilsynsloven § 5, stk. 7, og retssikkerhedsloven § 66',
  from: ['lapsed'],
  to: ['active', 'renewal-pending'],
  by: [head],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }), usedOn: optional(date('Brugt den')) },
  decide({ ruleSet, validTo, lapse, conditions, renewal, since, lastUsedOn }, { reason, usedOn }, { at }) {
    if (!isInTime(at, periodEnd(validTo).at))
      refuse('PERIOD_PASSED', {}, 'Godkendelsens periode er gået. Der må søges om en ny godkendelse.')
    const used = usedOn ?? (lapse?.ground === 'unused' ? undefined : (lastUsedOn ?? since))
    const disuse = used === undefined ? [] : disuseDeadlines(ruleSet, used, at)
    const end = disuse.at(-1)
    if (used === undefined || used < since || used > civilDateAt(at) || end === undefined || end.at <= at) {
      return refuse(
        'DATE_INVALID',
        { fields: ['usedOn'] },
        'Angiv en dag inden for de seneste to år, hvor specialfunktionen var i brug.',
      )
    }
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
          ...open.flatMap((condition) => [
            ...(condition.passed === true ? [] : [conditionEnd(condition)]),
            ...conditionReminders(ruleSet, condition, at),
          ]),
        ],
      },
    ]
  },
})
