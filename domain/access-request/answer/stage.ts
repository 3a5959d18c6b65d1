import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { AccessRequestState } from '../state'
import { answerInFull } from './answer-in-full'
import { answerEvents, type AnswerEvent } from './events'
import { assess } from './assess'
import { noteRelease } from './note-release'
import { noteReleaseFailed } from './note-release-failed'
import { takesOneSignature } from './outcome-of'
import { returnAnswer } from './return-answer'
import { signAnswer } from './sign-answer'

/** Svaret: every document of the list is released, released in part or withheld, and whoever asked gets a letter. */
export const answer: Stage<AccessRequestState, AnswerEvent> = {
  commands: [assess, answerInFull, signAnswer, returnAnswer, noteRelease, noteReleaseFailed],
  events: answerEvents,
  tasks(state) {
    const { status, draft, release } = state
    if (status === 'received')
      return [officeTask(state, { key: 'assess', title: 'Svar på anmodningen om aktindsigt', command: 'assess' })]
    if (status !== 'drafted' || draft === undefined) return []
    if (release?.fault !== undefined)
      return [
        officeTask(state, {
          key: 'assess',
          title: 'Kopierne til aktindsigten kunne ikke laves: ret udkastet',
          command: 'assess',
        }),
      ]
    // Nobody can sign while the copies are made.
    if (release !== undefined && release.made === undefined) return []
    return takesOneSignature(state, draft)
      ? [
          officeTask(state, {
            key: 'sign',
            title: 'Giv den aktindsigt, der er skrevet udkast til',
            command: 'answerInFull',
          }),
        ]
      : [
          officeTask(
            state,
            { key: 'sign', title: 'Gennemgå og underskriv svaret på aktindsigt', command: 'signAnswer' },
            { role: 'head' },
          ),
        ]
  },
}
