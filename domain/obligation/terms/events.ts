import { ruleSetById } from '../../calendar/deadline-rule'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { ObligationState } from '../state'
import { valueOf, type Terms } from './terms'

/** What the contract says. */
export type TermsEvent =
  | { readonly type: 'terms-registered'; readonly terms: Terms; readonly by: string }
  | { readonly type: 'terms-confirmed' }

/** The approval hears that an obligation rests on it, and tells from then on when it ends. */
export const tellApproval = (state: ObligationState): readonly Effect[] =>
  state.terms?.approvalId === undefined
    ? []
    : [
        {
          kind: 'tell-case',
          caseId: state.terms.approvalId,
          command: 'noteObligation',
          data: { obligationId: state.caseId, from: state.start, to: state.end },
        },
      ]

export const termsEvents: EventTable<ObligationState, TermsEvent> = {
  'terms-registered': {
    decisive: true,
    audience: 'office',
    text: 'Kontraktens vilkår registreret',
    evolve: (state, { terms, by }) => ({ ...state, terms: { ...terms, by } }),
  },
  'terms-confirmed': {
    decisive: true,
    audience: 'party',
    text: 'Kontraktens vilkår bekræftet',
    evolve: (state) =>
      state.terms === undefined
        ? state
        : {
            ...state,
            terms: { ...state.terms, confirmed: true },
            agreedValue: valueOf(state.terms, ruleSetById(state.ruleSet).settings.obligationYears),
          },
    effects: tellApproval,
  },
}
