import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { subjectsOf, type Actor } from '../../rights/actor'
import { withLettersByPost } from '../../delivery/by-post'
import type { Recipient, RecipientRole } from '../../delivery/recipient'
import { recipientsOf } from '../delivery/recipients'
import { aboutOf, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import { complaintKey } from './complaint-deadline'
import type { ComplaintGuidance, Consequence } from './decision'
import { decisionLetters } from './decision-letters'
import type { Draft, Signature } from './draft'
import { withRecipient } from './with-recipient'
import { closeRenewal, tellApproval } from './tell-approval'

/** The decision is made: signed by somebody who has drafted nothing of it (I5). */
export interface Decided {
  readonly type: 'decided'
  readonly draft: Draft
  readonly drafters: readonly string[]
  readonly signature: Signature
  /** Who gets the decision, and how. */
  readonly recipients: readonly Omit<Recipient, 'address'>[]
  readonly complaintGuidance?: ComplaintGuidance
  readonly consequence: Consequence
}

/** The case is over: the decision can no longer be complained of. */
export interface Finalised {
  readonly type: 'finalised'
}

/** What happens to the decision, from its first draft until it is final. */
export type DecisionEvent =
  | { readonly type: 'draft-saved'; readonly draft: Draft; readonly drafter: string }
  | { readonly type: 'decision-drafted'; readonly draft: Draft; readonly drafter: string }
  | { readonly type: 'draft-returned'; readonly reason: string }
  | Decided
  | { readonly type: 'complaint-period-passed'; readonly role: RecipientRole }
  | Finalised

/** What is drafted is the office's own until it is signed; from then on the party is told of everything. */
export const decisionEvents: EventTable<ApplicationState, DecisionEvent> = {
  'draft-saved': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til afgørelse gemt',
    evolve: (state, { draft, drafter }, { at, by }) => ({
      ...without(state, 'returned'),
      draft,
      draftedAt: at,
      drafters: [...new Set([...state.drafters, ...standingBehind(by), drafter])],
    }),
  },
  'decision-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til afgørelse skrevet',
    evolve: (state, { draft, drafter }, { at, by }) => ({
      ...without(state, 'returned'),
      status: 'drafted',
      draft,
      draftedAt: at,
      drafters: [...new Set([...state.drafters, drafter, ...standingBehind(by)])],
    }),
  },
  'draft-returned': {
    decisive: true,
    audience: 'office',
    text: 'Udkastet er sendt tilbage',
    evolve: (state, { reason }) => ({ ...state, status: 'recommended', returned: { reason } }),
  },
  decided: {
    audience: 'party',
    text: 'Afgørelse truffet',
    evolve: (state, { draft, recipients, consequence, complaintGuidance, drafters }, { at, seq, by }) =>
      withLettersByPost(
        {
          ...without(state, 'draft', 'draftedAt'),
          status: 'decided',
          deadlines: [],
          decision: {
            ...draft,
            decidedAt: at,
            seq,
            decidedBy: [...new Set([...drafters, ...standingBehind(by)])],
            recipients,
            consequence,
            ...(complaintGuidance === undefined ? {} : { complaintGuidance }),
          },
        },
        recipientsOf(state),
        'decision',
        { at, seq },
      ),
    effects: (state, event, recorded) => [
      ...mailToParty(state, { template: 'decision-made', data: aboutOf(state) }),
      ...tellApproval(state, event, recorded.by),
      ...decisionLetters(state, recorded),
      ...closeRenewal(state, event.consequence),
    ],
  },
  'complaint-period-passed': {
    audience: 'party',
    text: ({ role }) =>
      role === 'party'
        ? 'Partens klagefrist er udløbet'
        : 'Klagefristen regnet fra partsrepræsentantens brev er udløbet',
    evolve(state, { role }) {
      const reached = state.decision?.recipients.find((one) => one.role === role) ?? { role }
      return {
        ...withRecipient(state, role, { over: true }),
        deadlines: withoutDeadlines(state.deadlines, complaintKey(reached)),
      }
    },
  },
  finalised: {
    audience: 'party',
    text: 'Klagefristen er udløbet, og afgørelsen er endelig',
    evolve: (state) => ({ ...state, status: 'final', deadlines: [] }),
    // A run that was recorded before 0.3.0 ended without an e-mail, and replays so.
    effects: (state) =>
      state.clocksByFact === true ? mailToParty(state, { template: 'decision-final', data: aboutOf(state) }) : [],
  },
}

/** Whoever drafts on behalf of somebody makes them a drafter too: neither may sign (I5). */
const standingBehind = (by: Actor): readonly string[] => (by.kind === 'person' ? subjectsOf(by) : [])
