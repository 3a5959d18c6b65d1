import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetById } from '../../calendar/deadline-rule'
import { addMillis } from '../../calendar/instant'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { nextId } from '../next-id'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import type { ReportEvent } from './events'
import { reportDeadline } from './report-deadline'

/** A report has not come on its day: the supplier is reminded twice, each time with a new day; after that it is a deviation. */
export const remindOfReport = defineCommand<ObligationState, ReportEvent>()({
  name: 'remindOfReport',
  label: 'Ryk for rapporten',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: ['deadline'],
  fields: {},
  decide({ reports, deviations, ruleSet }, { report }: { readonly report: string }, { at }) {
    const reminders = reports.find(({ key }) => key === report)?.reminders ?? 0
    if (reminders >= ruleSetById(ruleSet).settings.reportReminders)
      return [{ type: 'report-missing', report, deviation: nextId(deviations) }]
    // The deadline's instant is the first too late: the day that is over is the one before.
    const from = civilDateAt(addMillis(at, -1))
    return [{ type: 'report-reminded', report, deadline: reportDeadline(ruleSet, 'follow-up-again', report, from) }]
  },
})
