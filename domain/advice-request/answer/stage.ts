import type { Stage } from '../../process/stage'
import type { AdviceState } from '../state'
import { answer as answerCommand } from './answer'
import { answerEvents, type AnswerEvent } from './events'
import { recordWork } from './record-work'

/** Rådgivningen og svaret. */
export const answer: Stage<AdviceState, AnswerEvent> = {
  commands: [recordWork, answerCommand],
  events: answerEvents,
}
