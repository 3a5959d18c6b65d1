import type { Stage } from '../../process/stage'
import type { AdviceState } from '../state'
import { accept } from './accept'
import { intakeEvents, type IntakeEvent } from './events'
import { noteLate } from './note-late'
import { refer } from './refer'
import { withdraw } from './withdraw'

/** Modtagelse: taken up, referred or taken back. */
export const intake: Stage<AdviceState, IntakeEvent> = {
  commands: [accept, refer, withdraw, noteLate],
  events: intakeEvents,
}
