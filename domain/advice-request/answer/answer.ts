import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetById } from '../../calendar/deadline-rule'
import { workingDaysBetween } from '../../calendar/working-days-between'
import { caseDeadline } from '../../process/case-deadline'
import { prose } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { provider } from '../../rights/rights'
import type { AdviceState } from '../state'
import type { AnswerEvent } from './events'

/** The supplier answers. The municipality has thirty days to say what it thinks of the advice. Refuses: PERSONAL_NUMBER. */
export const answer = defineCommand<AdviceState, AnswerEvent>()({
  name: 'answer',
  label: 'Besvar anmodningen',
  law: 'docs/law.md § 9.11',
  from: ['accepted'],
  to: ['answered'],
  by: [provider],
  submission: true,
  fields: { text: prose('Svar', { help: 'Uden navn, CPR-nummer eller andet, der peger på en borger.' }) },
  decide({ askedAt, ruleSet }, { text }, { at }) {
    withoutPersonalNumbers({ text })
    const { calendar, calendarOptions } = ruleSetById(ruleSet).rules['advice-answer']
    const task = { key: 'advice-rating', command: 'finishUnrated', endsRight: true }
    return [
      {
        type: 'answered',
        text,
        days: workingDaysBetween(civilDateAt(askedAt), civilDateAt(at), calendar, calendarOptions),
        deadline: caseDeadline(ruleSet, 'advice-rating', civilDateAt(at), task),
      },
    ]
  },
})
