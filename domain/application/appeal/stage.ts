import type { Stage } from '../../process/stage'
import type { Finalised } from '../decision/events'
import { remedyIn } from '../../remedy/remedy-in'
import type { RemedyEvent } from '../../remedy/events'
import type { ApplicationState } from '../state'
import { decidedApplication } from './decided-application'
import { appealEvents, type AppealEvent } from './events'

const remedy = remedyIn(decidedApplication)

/** Klage: the decision is complained of, and stands, changes, or falls and is made anew (docs/law.md § 6.9). */
export const appeal: Stage<ApplicationState, RemedyEvent | AppealEvent, Finalised> = {
  commands: remedy.commands,
  events: { ...remedy.events, ...appealEvents },
}
