import { addDays } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { date } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import { instantOfMoment, momentField } from '../timetable'
import type { PreparationEvent } from './events'

/** The longest time to bid, in days: a later day is a slip of the pen. */
const longest = 400

/**
 * When questions and bids are due and when the contract begins, in that order.
 *
 * Refuses: DATE_INVALID for another order, a day that has passed or lies more than 400 days ahead, and a time that the change of clocks
 * skips or doubles.
 */
export const setTimetable = defineCommand<TenderState, PreparationEvent>()({
  name: 'setTimetable',
  label: 'Fastlæg tidsplan',
  law: 'udbudsloven § 187',
  from: ['preparing'],
  to: ['preparing'],
  moves: staying('preparing'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  drafts: true,
  fields: {
    questionsUntil: momentField('Spørgsmål senest'),
    bidsUntil: momentField('Tilbud senest'),
    start: date('Kontraktens første dag'),
  },
  decide(_state, timetable, { at }) {
    const questions = instantOfMoment(timetable.questionsUntil, 'questionsUntil')
    const bids = instantOfMoment(timetable.bidsUntil, 'bidsUntil')
    const { date: lastDay } = timetable.bidsUntil
    if (at >= questions || questions >= bids || lastDay >= timetable.start)
      refuse('DATE_INVALID', {}, 'Rækkefølgen er: i dag, spørgsmål, tilbud, kontraktens første dag. Ret datoerne.')
    if (lastDay > addDays(civilDateAt(at), longest))
      refuse(
        'DATE_INVALID',
        { fields: ['bidsUntil'] },
        `Tilbudsfristen ligger mere end ${longest} dage ude. Ret datoen.`,
      )
    return [{ type: 'timetable-set', timetable }]
  },
})
