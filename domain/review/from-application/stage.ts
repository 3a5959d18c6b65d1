import type { Stage } from '../../process/stage'
import { noteRepresentativeIn } from '../../representation/noted-representation'
import type { ReportEvent } from '../report/events'
import type { ReviewState } from '../state'
import type { TeamEvent } from '../team/events'
import { cancel } from './cancel'
import { fromApplicationEvents, type FromApplicationEvent } from './events'
import { noteAccess } from './note-access'
import { noteConflict } from './note-conflict'
import { noteProcessingTime } from './note-processing-time'
import { notedRules } from './noted-rules'

/** What its application tells a review: how long there is, who acts for the provider, whether it waits for access, who is partial, and that nothing is left to review. */
export const fromApplication: Stage<ReviewState, FromApplicationEvent, ReportEvent | TeamEvent> = {
  commands: [noteProcessingTime, noteRepresentativeIn(notedRules), noteAccess, noteConflict, cancel],
  events: fromApplicationEvents,
}
