import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { sourceEvents, type SourceEvent } from './events'
import { recordSource } from './record-source'

/** What the supervision rests on (retssikkerhedsloven § 10). */
export const sources: Stage<SupervisionState, SourceEvent> = { commands: [recordSource], events: sourceEvents }
