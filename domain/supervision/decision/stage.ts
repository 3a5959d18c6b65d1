import type { Stage } from '../../process/stage'
import type { Task } from '../../process/task'
import type { SupervisionState } from '../state'
import { isOver } from '../statuses'
import { abandonDecision } from './abandon-decision'
import { answerHearing } from './answer-hearing'
import { closeHearing } from './close-hearing'
import { decide } from './decide'
import { isHearing } from './decision'
import { draftDecision } from './draft-decision'
import { decisionEvents, type DecisionEvent } from './events'
import { extendHearing } from './extend-hearing'
import { finaliseDecision } from './finalise-decision'
import { openHearing } from './open-hearing'
import { returnDraft } from './return-draft'

/** An order, skærpet tilsyn, conditions or several of them: drafted by one, the party heard, signed by another, and final when nobody can complain any longer. */
export const decision: Stage<SupervisionState, DecisionEvent> = {
  commands: [
    draftDecision,
    openHearing,
    extendHearing,
    answerHearing,
    closeHearing,
    returnDraft,
    abandonDecision,
    decide,
    finaliseDecision,
  ],
  events: decisionEvents,
  tasks(state) {
    const { preparation, status } = state
    if (preparation === undefined || isOver(status) || isHearing(state)) return []
    const { hearing, returned, draft } = preparation
    const weighed = hearing?.answer === undefined || draft.hearingWeighed !== undefined
    if (hearing === undefined && draft.hearingWaiver === undefined)
      return [officeTask('open-hearing', 'Varsl afgørelsen, og send den i partshøring', 'openHearing')]
    return returned === undefined && weighed
      ? [{ ...officeTask('sign', 'Gennemgå og underskriv afgørelsen', 'decide'), holder: { role: 'head' } }]
      : [officeTask('draft', 'Skriv udkastet til afgørelse færdigt', 'draftDecision')]
  },
}

const officeTask = (key: string, title: string, command: string): Task => ({
  key,
  title,
  command,
  holder: { role: 'caseworker' },
})
