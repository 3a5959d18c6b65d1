import type { CivilDate } from '../../calendar/civil-date'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

export const reassessmentKey = 'reassessment'

/** Four weeks from when the complaint was received: then it is forwarded, reassessed or not (retssikkerhedsloven § 66). */
export const reassessmentDeadline = (ruleSet: string, receivedOn: CivilDate): Deadline =>
  caseDeadline(ruleSet, 'reassessment', receivedOn, {
    key: reassessmentKey,
    command: 'forwardUnassessed',
    endsRight: false,
  })

export const keptKey = 'complaint-kept'

/** The complainant's time to say whether the complaint is kept over what was not granted. */
export const keptDeadline = (ruleSet: string, from: CivilDate): Deadline =>
  caseDeadline(ruleSet, 'complaint-kept', from, { key: keptKey, command: 'forwardKept', endsRight: true })
