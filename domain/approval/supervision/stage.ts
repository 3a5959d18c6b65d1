import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import { endIntensifiedSupervision } from './end-intensified-supervision'
import { supervisionEvents, type SupervisionEvent } from './events'
import { noteIntensifiedSupervision } from './note-intensified-supervision'
import { noteOrder } from './note-order'
import { noteSupervisionOver } from './note-supervision-over'
import { noteSupervisionReport } from './note-supervision-report'
import { noteSurvey } from './note-survey'
import { openSupervision } from './open-supervision'
import { openYearlySupervision } from './open-yearly-supervision'

/** The supervisions of an approval: opened every year and for cause, and what they decide, as the register shows it. */
export const supervision: Stage<ApprovalState, SupervisionEvent> = {
  commands: [
    openYearlySupervision,
    openSupervision,
    noteSupervisionReport,
    noteSurvey,
    noteOrder,
    noteIntensifiedSupervision,
    endIntensifiedSupervision,
    noteSupervisionOver,
  ],
  events: supervisionEvents,
}
