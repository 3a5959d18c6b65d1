import type { Condition } from '../../approval/opening'
import { complaintKey } from '../../application/decision/complaint-deadline'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { ComplaintEnd } from '../../remedy/complaint-end'
import type { RevocationDraft } from '../decision/decision'
import { effectKey } from '../decision/effect'
import { aboutOf, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'
import { tellApproval } from '../tell-approval'

/** `hadEffect`: over a late complaint, which left the withdrawal in effect until it was decided. The approval stands again. */
interface OverEffect {
  readonly hadEffect?: true
}

/** What a complaint's end does to a revocation. */
export type AppealEvent =
  | { readonly type: 'decision-annulled'; readonly complaintId: string; readonly end: ComplaintEnd }
  | ({
      readonly type: 'decision-remitted'
      readonly complaintId: string
      readonly end: ComplaintEnd
      readonly processing: Deadline
    } & OverEffect)
  | ({
      readonly type: 'decision-changed'
      readonly complaintId: string
      readonly text: string
      /** What is withdrawn after it. */
      readonly withdraws: 'whole' | 'part' | 'nothing'
      readonly terms: Pick<RevocationDraft, 'part' | 'effectiveFrom'>
      /** Those that the approval has from now on beside its own. */
      readonly conditions: readonly Condition[]
    } & OverEffect)
  | { readonly type: 'delay-announced'; readonly processing: Deadline }

/** Of each the party is told, and of each the approval follows. */
export const appealEvents: EventTable<RevocationState, AppealEvent> = {
  'decision-annulled': {
    decisive: true,
    audience: 'party',
    text: 'Tilbagekaldelsen er ophævet: godkendelsen består, som om den ikke var truffet',
    evolve: (state, { complaintId, end }, { at }) => ({
      ...withoutDecision(state, complaintId, end, at),
      status: 'annulled',
      deadlines: [],
    }),
    effects: (state) => [
      ...mailToParty(state, { template: 'revocation-annulled', data: aboutOf(state) }),
      tellApproval(state, 'endRevocation', {}),
    ],
  },
  'decision-remitted': {
    decisive: true,
    audience: 'party',
    text: 'Afgørelsen gælder ikke længere, og sagen behandles på ny',
    evolve(state, { complaintId, end, processing }, { at }) {
      const reopened = withoutDecision(state, complaintId, end, at)
      return {
        ...reopened,
        status: 'assessing',
        expectedBy: processing.date,
        deadlines: withDeadlines(reopened.deadlines, processing),
      }
    },
    effects: (state, { processing, hadEffect }) => [
      ...mailToParty(state, {
        template: 'case-reopened',
        data: { ...aboutOf(state), expectedBy: processing.date },
      }),
      tellApproval(state, hadEffect === true ? 'suspendRevocation' : 'noteRevocation', { stage: 'heard' }),
    ],
  },
  'decision-changed': {
    decisive: true,
    audience: 'party',
    text: 'Tilbagekaldelsen er ændret efter klagen',
    evolve(state, { complaintId, text, terms, withdraws, hadEffect }, { at }) {
      const { decision } = state
      if (decision === undefined) return state
      const changed = {
        ...(hadEffect === true ? without(state, 'effectedAt', 'quarantine') : state),
        decision: { ...decision, ...terms, changed: { complaintId, text, at } },
      }
      return withdraws === 'nothing' ? { ...changed, status: 'annulled', deadlines: [] } : changed
    },
    effects: (state, { withdraws, conditions, hadEffect }) =>
      withdraws === 'nothing'
        ? [
            ...mailToParty(state, { template: 'revocation-annulled', data: aboutOf(state) }),
            tellApproval(state, 'endRevocation', { conditions }),
          ]
        : [
            ...(hadEffect === true ? [tellApproval(state, 'suspendRevocation', { stage: 'complained' })] : []),
            ...(conditions.length === 0
              ? []
              : [tellApproval(state, 'noteRevocation', { stage: 'complained', conditions })]),
          ],
  },
  'delay-announced': {
    audience: 'party',
    text: 'Ny forventet dato for afgørelsen',
    evolve: (state, { processing }) => ({
      ...state,
      expectedBy: processing.date,
      deadlines: withDeadlines(state.deadlines, processing),
    }),
    effects: (state, { processing }) =>
      mailToParty(state, { template: 'processing-delayed', data: { ...aboutOf(state), expectedBy: processing.date } }),
  },
}

/** The case without the decision that was complained of; it stays readable, and binds nobody. */
function withoutDecision(state: RevocationState, complaintId: string, end: ComplaintEnd, at: string): RevocationState {
  const { decision } = state
  if (decision === undefined) return state
  return {
    ...without(state, 'decision', 'held', 'effectedAt', 'quarantine'),
    annulled: [...(state.annulled ?? []), { decision, complaintId, end, at }],
    deadlines: withoutDeadlines(state.deadlines, effectKey, ...decision.recipients.map(complaintKey)),
  }
}
