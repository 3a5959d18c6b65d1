import type { Instant } from '../../calendar/instant'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { aboutOf, mailTo } from '../party-mail'
import type { ReviewState } from '../state'
import type { AccessStanding } from './note-access'
import { notedRepresentation, type RepresentativeNoted } from '../../representation/noted-representation'
import { notedRules } from './noted-rules'

/** What has happened in the application and concerns its review. */
export type FromApplicationEvent =
  | { readonly type: 'processing-time-noted'; readonly processingEndsAt?: Instant }
  | RepresentativeNoted
  | { readonly type: 'conflict-noted'; readonly subject: string; readonly reason: string }
  | ({ readonly type: 'access-noted' } & AccessStanding)
  | { readonly type: 'cancelled' }

/** Only those who handle the review are told: the party has heard of it in its own case. */
export const fromApplicationEvents: EventTable<ReviewState, FromApplicationEvent> = {
  'processing-time-noted': {
    audience: 'handlers',
    text: 'Sagsbehandlingsfristen er ændret',
    evolve: (state, { processingEndsAt }) => ({
      ...without(state, 'processingEndsAt'),
      ...(processingEndsAt === undefined ? {} : { processingEndsAt }),
    }),
  },
  ...notedRepresentation(notedRules),
  'conflict-noted': {
    audience: 'office',
    text: 'Inhabilitet er erklæret i ansøgningssagen',
    evolve: (state, { subject }) => ({ ...state, conflicted: [...state.conflicted, subject] }),
  },
  'access-noted': {
    audience: 'handlers',
    text: ({ accessOpen }) =>
      accessOpen === true ? 'Parten har bedt om aktindsigt' : 'Parten venter ikke længere på aktindsigt',
    evolve: (state, { accessOpen }) => ({
      ...without(state, 'accessOpen'),
      ...(accessOpen === undefined ? {} : { accessOpen }),
    }),
  },
  cancelled: {
    audience: 'handlers',
    text: 'Vurderingen er aflyst',
    evolve: (state) => ({ ...state, status: 'cancelled', deadlines: [] }),
    effects: (state) =>
      state.team.map((member) => mailTo(member, { template: 'application-withdrawn', data: aboutOf(state) })),
  },
}
