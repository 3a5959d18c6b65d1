import type { Stage } from '../../process/stage'
import type { TenderState } from '../state'
import { cancel } from './cancel'
import { destroyUnopened } from './destroy-unopened'
import { noteEnvelopesDeleted } from './note-envelopes-deleted'
import { endingEvents, type EndingEvent } from './events'

/** Annullering, og hvad der bliver af uåbnede tilbud. */
export const ending: Stage<TenderState, EndingEvent> = {
  commands: [cancel, destroyUnopened, noteEnvelopesDeleted],
  events: endingEvents,
}
