import type { AccessStanding } from '../../review/from-application/note-access'
import type { ApplicationState } from '../state'
import { isAccessOpen } from '../../access/accessed'

/** Whether the party waits for an answer to a request for access, or has time to use one, as its review needs to know it. */
export function accessStanding(state: Pick<ApplicationState, 'accessRequests' | 'readingUntil'>): AccessStanding {
  return {
    ...(isAccessOpen(state) ? { accessOpen: true as const } : {}),
    ...(state.readingUntil === undefined ? {} : { readingUntil: state.readingUntil }),
  }
}
