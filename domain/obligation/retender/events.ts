import { withoutDeadlines } from '../../process/case-deadline'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import { aboutOf, mailToOffice } from '../obligation-mail'
import { lastDayOf, type ObligationState } from '../state'
import type { RetenderStage } from './retender'

/** How the next obligation is tendered in time. */
export type RetenderEvent =
  | { readonly type: 'retender-opened'; readonly tenderId: string; readonly byTime: boolean }
  | { readonly type: 'retender-known' }
  | { readonly type: 'retender-escalated'; readonly published: boolean }
  | { readonly type: 'retender-noted'; readonly stage: RetenderStage }

/** The lot is tendered anew, and tells this obligation how far it comes. The contracts of one lot meet in one tender. */
const openTender = ({ caseId, office, tendered }: ObligationState, tenderId: string): readonly Effect[] => [
  {
    kind: 'open-case',
    procedure: 'tender',
    caseId: tenderId,
    data: {
      office,
      title: tendered.title,
      lot: tendered.lot,
      specialeId: tendered.specialeId,
      suppliers: tendered.suppliers,
      volumeHours: tendered.volumeHours,
      largestBid: tendered.largestBid,
    },
  },
  { kind: 'tell-case', caseId: tenderId, command: 'noteReplaced', data: { obligationId: caseId } },
]

export const retenderEvents: EventTable<ObligationState, RetenderEvent> = {
  'retender-opened': {
    decisive: true,
    audience: 'public',
    text: 'Genudbud oprettet',
    evolve: (state, { tenderId, byTime }) => ({
      ...state,
      retender: { tenderId, stage: 'opened' },
      retenders: state.retenders + 1,
      deadlines: byTime ? withoutDeadlines(state.deadlines, 'retender-24') : state.deadlines,
    }),
    effects: (state, { tenderId }) => [
      mailToOffice(state, { template: 'retender-due', data: { ...aboutOf(state), lastDay: lastDayOf(state) } }),
      ...openTender(state, tenderId),
    ],
  },
  'retender-known': {
    audience: 'office',
    text: 'Genudbud er oprettet i tide',
    evolve: (state) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, 'retender-24') }),
  },
  'retender-escalated': {
    audience: 'office',
    text: ({ published }) =>
      published ? 'Genudbud er offentliggjort i tide' : 'Genudbud er ikke offentliggjort; lederen har fået besked',
    evolve: (state) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, 'retender-18') }),
    effects: (state, { published }) =>
      published
        ? []
        : [
            mailToOffice(state, {
              template: 'retender-overdue',
              data: { ...aboutOf(state), lastDay: lastDayOf(state) },
            }),
          ],
  },
  'retender-noted': {
    audience: 'public',
    text: ({ stage }) => retenderTexts[stage],
    evolve: (state, { stage }) =>
      state.retender === undefined ? state : { ...state, retender: { ...state.retender, stage } },
  },
}

const retenderTexts: Readonly<Record<RetenderStage, string>> = {
  opened: 'Genudbud under forberedelse',
  published: 'Genudbud offentliggjort',
  ended: 'Genudbud afsluttet uden kontrakt',
  contracted: 'Kontrakt om den næste forpligtelse indgået',
}
