import type { EventTable } from '../../process/event-table'
import { tellApprovalOver } from '../course/events'
import { aboutOf, mailToOffice, mailToSupplier } from '../obligation-mail'
import type { ObligationState } from '../state'
import { tellApproval } from '../terms/events'
import { changeLaw } from '../letters/contract-law'
import { letterTo, withLetterByPost } from '../letters/letters'
import { changeKinds, termsInWords, type ContractChange, type ProposedChange } from './change'

/** Changes of the contract, by rule. */
export type ChangeEvent =
  | ({ readonly type: 'change-proposed'; readonly id: string; readonly by: string } & ProposedChange)
  /** `from`: the approval that it rested on before, where that becomes another. */
  | { readonly type: 'contract-changed'; readonly id: string; readonly from?: string }
  | { readonly type: 'change-withdrawn'; readonly id: string }

const settled = (state: ObligationState, id: string, status: ContractChange['status']): ObligationState => ({
  ...state,
  changes: state.changes.map((one) => (one.id === id ? { ...one, status } : one)),
})

export const changeEvents: EventTable<ObligationState, ChangeEvent> = {
  'change-proposed': {
    decisive: true,
    audience: 'office',
    text: 'Ændring af kontrakten foreslået',
    evolve(state, { type: _type, ...change }) {
      return { ...state, changes: [...state.changes, { ...change, status: 'proposed' }] }
    },
    effects: (state) => [mailToOffice(state, { template: 'contract-change-proposed', data: aboutOf(state) })],
  },
  'contract-changed': {
    decisive: true,
    audience: 'party',
    text: 'Kontrakten er ændret',
    evolve(state, { id }, recorded) {
      const change = state.changes.find((one) => one.id === id)
      const after = settled(state, id, 'approved')
      if (change === undefined || after.terms === undefined) return after
      const { terms, successor, approvalId } = change
      return withLetterByPost(
        {
          ...after,
          terms: { ...after.terms, ...terms, ...(approvalId === undefined ? {} : { approvalId }) },
          ...(successor === undefined ? {} : { supplier: successor }),
        },
        recorded,
      )
    },
    effects: (state, { id, from }, recorded) => [
      ...state.changes
        .filter((one) => one.id === id)
        .flatMap((change) =>
          letterTo(state, recorded, {
            told: 'changed',
            ground: [changeKinds[change.kind], ...(change.clause === undefined ? [] : [change.clause])].join(': '),
            text: change.text,
            terms: termsInWords(change.terms ?? {}),
            legalBasis: [changeLaw[change.kind]],
          }),
        ),
      mailToSupplier(state, { template: 'contract-changed', data: aboutOf(state) }),
      ...(from === undefined ? [] : [...tellApprovalOver(state.caseId, from), ...tellApproval(state)]),
    ],
  },
  'change-withdrawn': {
    audience: 'office',
    text: 'Forslag om ændring af kontrakten trukket tilbage',
    evolve: (state, { id }) => settled(state, id, 'withdrawn'),
  },
}
