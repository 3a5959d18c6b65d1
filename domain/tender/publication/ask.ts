import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { organisationOf } from '../bidder-field'
import type { TenderState } from '../state'
import { anyProvider } from '../tender-rights'
import { questionsEndAt } from '../timetable'
import type { PublicationEvent } from './events'

/**
 * A question. Whose it is stays hidden: question and answer go to all who follow the tender, in words without names.
 *
 * Refuses: QUESTIONS_CLOSED after the deadline for questions.
 */
export const ask = defineCommand<TenderState, PublicationEvent>()({
  name: 'ask',
  label: 'Stil et spørgsmål',
  law: 'udbudsloven §§ 2 og 187',
  from: ['open'],
  to: ['open'],
  moves: staying('open'),
  by: [anyProvider],
  submission: true,
  fields: { text: prose('Spørgsmål', { max: 4000 }) },
  decide({ timetable, questions }, { text }, { at, by }) {
    if (timetable === undefined || at >= questionsEndAt(timetable)) refuse('QUESTIONS_CLOSED')
    return [{ type: 'question-asked', id: `q${questions.length + 1}`, text, cvr: organisationOf(by) }]
  },
})
