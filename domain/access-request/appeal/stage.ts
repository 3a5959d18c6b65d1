import type { Stage } from '../../process/stage'
import type { RemedyEvent } from '../../remedy/events'
import { remedyIn } from '../../remedy/remedy-in'
import type { AccessRequestState } from '../state'
import { decidedRequest } from './decided-request'
import { appealEvents, type AppealEvent } from './events'

const remedy = remedyIn(decidedRequest)

/** Klage over et afslag: the party's goes straight to Ankestyrelsen at any time, anybody else's by its own rule (docs/law.md § 6.6). */
export const appeal: Stage<AccessRequestState, RemedyEvent | AppealEvent> = {
  commands: remedy.commands,
  events: { ...remedy.events, ...appealEvents },
}
