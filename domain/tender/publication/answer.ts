import { flag, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import { momentField } from '../timetable'
import type { PublicationEvent } from './events'
import { laterDeadline } from './later-deadline'

/**
 * An answer goes to everybody at once, with the question as it is published: without names. What is material and comes late moves the
 * deadline for all.
 *
 * Refuses: QUESTION_UNKNOWN, NAMES_NOT_REMOVED, DEADLINE_MUST_MOVE, DATE_INVALID, WRONG_STATUS for a question that is answered.
 */
export const answer = defineCommand<TenderState, PublicationEvent>()({
  name: 'answer',
  label: 'Besvar et spørgsmål',
  law: 'udbudsloven §§ 2, 134 og 187',
  from: ['open'],
  to: ['open'],
  moves: staying('open'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: {
    question: reference('Spørgsmål', 'question', { max: 10 }),
    asPublished: prose('Spørgsmålet, som det offentliggøres', { max: 4000 }),
    text: prose('Svar'),
    namesRemoved: flag('Spørgsmål og svar røber ikke, hvem der har spurgt'),
    material: flag('Svaret kan have betydning for tilbuddene'),
    newDeadline: optional(momentField('Ny tilbudsfrist')),
  },
  offered: ({ questions }) => questions.some((one) => one.answer === undefined),
  decide({ questions, timetable }, data, { at }) {
    const asked = questions.find(({ id }) => id === data.question)
    if (asked === undefined || timetable === undefined) return refuse('QUESTION_UNKNOWN')
    if (asked.answer !== undefined)
      refuse('WRONG_STATUS', {}, 'Spørgsmålet er besvaret. Ret svaret med en rettelse til alle.')
    if (!data.namesRemoved) refuse('NAMES_NOT_REMOVED', { fields: ['namesRemoved'] })
    return [
      {
        type: 'question-answered',
        id: asked.id,
        asPublished: data.asPublished,
        text: data.text,
        material: data.material,
        timetable: laterDeadline(timetable, data, at),
      },
    ]
  },
})
