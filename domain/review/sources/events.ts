import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import type { ReviewState } from '../state'
import type { SourceKind } from './source'

/** What the review comes to rest on, and where that does not fit together. */
export type SourceEvent =
  | {
      readonly type: 'source-recorded'
      readonly sourceId: string
      readonly kind: SourceKind
      readonly reference: string
      readonly date: CivilDate
    }
  | { readonly type: 'contradiction-noted'; readonly contradictionId: string; readonly text: string }
  | { readonly type: 'contradiction-explained'; readonly contradictionId: string; readonly explanation: string }

/** For the office alone: what the party is to know of it stands in the report. */
export const sourceEvents: EventTable<ReviewState, SourceEvent> = {
  'source-recorded': {
    decisive: true,
    audience: 'office',
    text: 'Datakilde tilføjet',
    evolve: (state, { sourceId, kind, reference, date }) => ({
      ...state,
      sources: [...state.sources, { id: sourceId, kind, reference, date }],
    }),
  },
  'contradiction-noted': {
    decisive: true,
    audience: 'office',
    text: 'Modstrid noteret',
    evolve: (state, { contradictionId, text }) => ({
      ...state,
      contradictions: [...state.contradictions, { id: contradictionId, text }],
    }),
  },
  'contradiction-explained': {
    decisive: true,
    audience: 'office',
    text: 'Modstrid forklaret',
    evolve: (state, { contradictionId, explanation }) => ({
      ...state,
      contradictions: state.contradictions.map((one) => (one.id === contradictionId ? { ...one, explanation } : one)),
    }),
  },
}
