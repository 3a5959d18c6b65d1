import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { appealOutcomes } from '../../remedy/complaint-end'
import type { Settlement } from '../../remedy/decided-case'
import type { ComplaintNews } from '../../remedy/note-complaint'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { AppealResult, ComplaintState } from '../state'

/** What the appeals body decides. */
export type OutcomeEvent =
  /** `byOutcome`: it follows from the outcome, which tells the decided case of both. */
  | { readonly type: 'lateness-forgiven'; readonly byOutcome?: true }
  | { readonly type: 'outcome-recorded'; readonly result: AppealResult }

/** The decided case follows each of them. */
export const outcomeEvents: EventTable<ComplaintState, OutcomeEvent> = {
  'lateness-forgiven': {
    decisive: true,
    audience: 'party',
    text: 'Ankestyrelsen behandler klagen, selv om den kom for sent',
    evolve: (state) => ({ ...state, admitted: true }),
    effects: ({ caseId, decidedCaseId }, { byOutcome }) =>
      byOutcome === true
        ? []
        : [
            {
              kind: 'tell-case',
              caseId: decidedCaseId,
              command: 'noteComplaint',
              data: { complaintId: caseId, admitted: true } satisfies ComplaintNews,
            },
          ],
  },
  'outcome-recorded': {
    audience: 'party',
    text: ({ result }) => `Ankestyrelsen har afgjort klagen: ${appealOutcomes[result.outcome].toLowerCase()}`,
    evolve: (state, { result }) => ({ ...without(state, 'stayDraft'), status: 'concluded', result, deadlines: [] }),
    effects(state, { result: { outcome, change } }) {
      const settlement: Settlement = {
        complaintId: state.caseId,
        end: outcome,
        ...(state.admitted === undefined ? {} : { admitted: state.admitted }),
        ...(change === undefined ? {} : { change }),
      }
      return [
        ...mailToParty(state, { template: 'complaint-concluded', data: aboutOf(state) }),
        mailToOffice(state, { template: 'complaint-concluded', data: aboutOf(state) }),
        { kind: 'tell-case', caseId: state.decidedCaseId, command: 'settleComplaint', data: settlement },
      ]
    },
  },
}
