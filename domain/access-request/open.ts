import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetAt } from '../calendar/deadline-rule'
import { defineCommand } from '../process/procedure'
import { answerDeadline, answerDeadlineOn } from './intake/answer-deadline'
import type { IntakeEvent } from './intake/events'
import { withLetters } from '../access/file-to-release'
import type { SentLetter } from '../process/effect'
import type { AccessOpening } from './opening'

/** A request for access is opened by the case that it is asked to, and by nobody else. */
export const open = defineCommand<undefined, IntakeEvent>()({
  name: 'open',
  label: 'Opret aktindsigtssag',
  law: 'forvaltningsloven § 9 og offentlighedsloven § 7',
  from: [],
  to: ['received'],
  by: ['case'],
  fields: {},
  decide(
    _state,
    { letters = [], ...opening }: AccessOpening & { readonly letters?: readonly SentLetter[] },
    { caseId, caseNumber, at },
  ) {
    const file = withLetters(opening.file, letters)
    const ruleSet = ruleSetAt(civilDateAt(at)).id
    const { receivedOn, postponedTo } = opening
    const deadline =
      postponedTo === undefined ? answerDeadline(ruleSet, receivedOn) : answerDeadlineOn(ruleSet, postponedTo)
    return [{ type: 'access-received', caseId, caseNumber, ruleSet, ...opening, file, deadline }]
  },
})
