import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import type { EarlierSurvey } from '../opening'
import type { SupervisionState } from '../state'
import type { SourceKind } from './source'

/** What the supervision has come to know, and from where. */
export interface SourceEvent {
  readonly type: 'source-recorded'
  readonly sourceId: string
  readonly kind: SourceKind
  readonly reference: string
  readonly date: CivilDate
  readonly result?: string
}

/** Nothing of it is the provider's: who has told the authority something stays the authority's own (I8). */
export const sourceEvents: EventTable<SupervisionState, SourceEvent> = {
  'source-recorded': {
    audience: 'handlers',
    text: 'Datakilde tilføjet',
    evolve: (state, { sourceId, kind, reference, date, result }) => ({
      ...state,
      sources: [...state.sources, { id: sourceId, kind, reference, date, ...(result === undefined ? {} : { result }) }],
    }),
    // The next supervision has it at hand.
    effects: ({ approvalId, caseId }, { kind, reference, date, result }) =>
      kind !== 'survey' || result === undefined
        ? []
        : [
            {
              kind: 'tell-case',
              caseId: approvalId,
              command: 'noteSurvey',
              data: { supervisionId: caseId, reference, on: date, result } satisfies EarlierSurvey,
            },
          ],
  },
}
