import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import { closingReport } from '../reports/report'
import type { ObligationState } from '../state'
import { begin } from './begin'
import { closeObligation } from './close-obligation'
import { courseEvents, type CourseEvent } from './events'
import { reachEnd } from './reach-end'
import { turnYear } from './turn-year'

/** Kontraktens gang: its first day, its anniversaries, its last day and its end. */
export const course: Stage<ObligationState, CourseEvent> = {
  commands: [begin, turnYear, reachEnd, closeObligation],
  events: courseEvents,
  tasks: ({ status, reports, handover }) =>
    status === 'closing' &&
    handover !== undefined &&
    reports.some(({ key, approved }) => key === closingReport && approved !== undefined)
      ? [officeTask('close', 'Afslut forpligtelsen', 'closeObligation')]
      : [],
}
