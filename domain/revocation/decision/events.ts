import { complaintKey } from '../../application/decision/complaint-deadline'
import type { ComplaintGuidance } from '../../application/decision/decision'
import type { Signature } from '../../application/decision/draft'
import { withLettersByPost } from '../../delivery/by-post'
import type { Recipient, RecipientRole } from '../../delivery/recipient'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { subjectsOf, type Actor } from '../../rights/actor'
import { recipientsOf } from '../delivery/letters'
import { aboutOf, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'
import { tellApproval } from '../tell-approval'
import type { RevocationDraft } from './decision'
import { decisionLetters } from './decision-letters'
import type { Quarantine } from './effect'
import { withRecipient } from './with-recipient'

/** The decision is made: signed by somebody who has drafted nothing of it (I5). */
interface Decided {
  readonly type: 'decided'
  readonly draft: RevocationDraft
  readonly drafters: readonly string[]
  readonly signature: Signature
  /** Who gets the decision, and how. */
  readonly recipients: readonly Omit<Recipient, 'address'>[]
  readonly complaintGuidance: ComplaintGuidance
}

/** What happens to the decision, from its first draft until it has taken effect. */
export type DecisionEvent =
  | { readonly type: 'decision-drafted'; readonly draft: RevocationDraft; readonly drafter: string }
  | { readonly type: 'draft-returned'; readonly reason: string }
  | Decided
  | { readonly type: 'complaint-period-passed'; readonly role: RecipientRole }
  /** Nobody can complain any longer, or the complaint is decided; it has effect on a day to come. */
  | { readonly type: 'became-final'; readonly effect: Deadline }
  /** That day has come, and something that the party has sent waits to be looked at. */
  | { readonly type: 'effect-held' }
  | { readonly type: 'took-effect'; readonly quarantine?: Quarantine }

/** What is drafted is the office's own until it is signed; from then on the party is told of everything, and the approval follows. */
export const decisionEvents: EventTable<RevocationState, DecisionEvent> = {
  'decision-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til tilbagekaldelse skrevet',
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
    evolve: (state, { reason }) => ({ ...state, status: 'assessing', returned: { reason } }),
  },
  decided: {
    decisive: true,
    audience: 'party',
    text: ({ draft }) =>
      draft.part === undefined
        ? 'Afgørelse om tilbagekaldelse truffet; den er ikke trådt i kraft'
        : 'Afgørelse om tilbagekaldelse af en del truffet; den er ikke trådt i kraft',
    evolve: (state, { draft, drafters, recipients, complaintGuidance }, { at, seq, by }) =>
      withLettersByPost(
        {
          ...without(state, 'draft', 'draftedAt', 'returned', 'expectedBy'),
          status: 'decided',
          deadlines: [],
          decision: {
            ...draft,
            decidedAt: at,
            seq,
            decidedBy: [...new Set([...drafters, ...standingBehind(by)])],
            recipients,
            complaintGuidance,
          },
        },
        recipientsOf(state),
        'decision',
        { at, seq },
      ),
    effects: (state, { draft }, recorded) => [
      ...mailToParty(state, { template: 'revocation-decided', data: aboutOf(state) }),
      ...decisionLetters(state, recorded),
      tellApproval(state, 'noteRevocation', {
        stage: 'decided',
        ...(draft.part === undefined ? {} : { inPart: true }),
      }),
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
  'became-final': {
    decisive: true,
    audience: 'party',
    text: ({ effect }) => `Tilbagekaldelsen er endelig. ${effect.explanation}`,
    evolve: (state, { effect }) => ({
      ...without(state, 'held'),
      status: 'final',
      deadlines: withDeadlines(state.deadlines, effect),
    }),
    // Its day is told nobody else in advance: until it comes the party can avert it.
    effects: (state, { effect }) => [
      ...mailToParty(state, { template: 'revocation-final', data: { ...aboutOf(state), lastDay: effect.date } }),
      tellApproval(state, 'noteRevocation', {
        stage: 'final',
        ...(state.decision?.part === undefined ? {} : { inPart: true }),
      }),
    ],
  },
  'effect-held': {
    decisive: true,
    audience: 'party',
    text: 'Tilbagekaldelsen venter på, at det, I har sendt, bliver vurderet',
    evolve: (state) => ({
      ...state,
      status: 'final',
      held: true,
      deadlines: withoutDeadlines(state.deadlines, 'revocation-effect'),
    }),
  },
  'took-effect': {
    decisive: true,
    audience: 'party',
    text: 'Tilbagekaldelsen er trådt i kraft',
    evolve: (state, { quarantine }, { at }) => ({
      ...without(state, 'held'),
      status: 'effected',
      effectedAt: at,
      ...(quarantine === undefined ? {} : { quarantine }),
      deadlines: [],
    }),
    effects: (state) => [
      tellApproval(state, 'revoke', state.decision?.part === undefined ? {} : { part: state.decision.part }),
    ],
  },
}

/** Whoever drafts on behalf of somebody makes them a drafter too: neither may sign (I5). */
const standingBehind = (by: Actor): readonly string[] => (by.kind === 'person' ? subjectsOf(by) : [])
