import type { EventTable } from '../../process/event-table'
import { changedMember, scoreKey } from '../panel-member'
import type { TenderState } from '../state'

/** How bids are compared: each alone, then together. */
export type EvaluationEvent =
  | {
      readonly type: 'scored'
      readonly member: string
      readonly bid: string
      readonly criterion: string
      readonly score: number
      readonly text: string
    }
  | { readonly type: 'scores-locked'; readonly member: string }
  | {
      readonly type: 'agreed'
      readonly bid: string
      readonly criterion: string
      readonly score: number
      readonly text: string
      readonly deviation?: string
    }
  | { readonly type: 'report-submitted'; readonly text: string; readonly totals: Readonly<Record<string, number>> }

export const evaluationEvents: EventTable<TenderState, EvaluationEvent> = {
  scored: {
    audience: 'office',
    text: 'Et medlem har givet point',
    evolve: (state, { member, bid, criterion, score, text }) => ({
      ...state,
      panel: changedMember(state.panel, member, (one) => ({
        ...one,
        scores: { ...one.scores, [scoreKey(bid, criterion)]: { score, text } },
      })),
    }),
  },
  'scores-locked': {
    decisive: true,
    audience: 'handlers',
    text: 'Et medlem har låst sine point',
    evolve: (state, { member }) => ({
      ...state,
      panel: changedMember(state.panel, member, (one) => ({ ...one, locked: true })),
    }),
  },
  agreed: {
    decisive: true,
    audience: 'handlers',
    text: 'Fælles point fastlagt',
    evolve: (state, { bid, criterion, score, text, deviation }) => ({
      ...state,
      consensus: {
        ...state.consensus,
        [scoreKey(bid, criterion)]: { score, text, ...(deviation === undefined ? {} : { deviation }) },
      },
    }),
  },
  'report-submitted': {
    decisive: true,
    audience: 'handlers',
    text: 'Evalueringsrapport afgivet',
    evolve: (state, { text, totals }) => ({ ...state, status: 'evaluated', report: { text, totals } }),
  },
}
