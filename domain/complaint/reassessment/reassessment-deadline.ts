import type { CivilDate } from '../../calendar/civil-date'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { remedyOf, type DecisionKind } from '../../remedy/decision-kinds'

export const reassessmentKey = 'reassessment'

/**
 * The time for the reassessment, from when the complaint was received: then it is forwarded, reassessed or not. Four weeks
 * (retssikkerhedsloven § 66), unless its kind of decision has another.
 */
export const reassessmentDeadline = (ruleSet: string, kind: DecisionKind, receivedOn: CivilDate): Deadline =>
  caseDeadline(ruleSet, remedyOf(kind).reassessment ?? 'reassessment', receivedOn, {
    key: reassessmentKey,
    command: 'forwardUnassessed',
    endsRight: false,
  })

export const keptKey = 'complaint-kept'

/** The complainant's time to say whether the complaint is kept over what was not granted. */
export const keptDeadline = (ruleSet: string, from: CivilDate): Deadline =>
  caseDeadline(ruleSet, 'complaint-kept', from, { key: keptKey, command: 'forwardKept', endsRight: true })
