import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { RevocationOpening, RevokedOffer } from '../opening'
import type { RevocationState } from '../state'
import { tellApproval } from '../tell-approval'
import { asBeforeItsEnd } from './goes-on'

interface Opened extends RevocationOpening {
  readonly type: 'revocation-opened'
  readonly caseId: string
  readonly caseNumber: string
  readonly ruleSet: string
}

/** The course of a revocation from when its approval opens it, and its end without a decision that holds. */
export type CourseEvent =
  | Opened
  | { readonly type: 'offer-noted'; readonly offer: RevokedOffer }
  /** `heard`: the party knew of it. */
  | { readonly type: 'dropped'; readonly reason: string; readonly told: boolean }
  | { readonly type: 'ended-with-approval' }
  /** … which stands again. `told`: the party knew of it. */
  | { readonly type: 'revocation-goes-on'; readonly told: boolean; readonly deadlines: readonly Deadline[] }

/** That one is looked into is the authority's own until the party is heard, or has asked for it itself. */
export const courseEvents: EventTable<RevocationState, CourseEvent> = {
  'revocation-opened': {
    decisive: true,
    audience: ({ ground }) => (ground === 'own-notice' ? 'party' : 'handlers'),
    text: ({ ground }) =>
      ground === 'own-notice' ? 'Tilbuddet har bedt om tilbagekaldelse' : 'Sag om tilbagekaldelse åbnet',
    evolve: (_none, event) => ({
      ...without(event, 'type'),
      status: event.ground === 'general-approval-ended' ? 'establishing' : 'assessing',
      lettersFollowed: true,
      considered: [],
      hearings: [],
      drafters: [],
      impartial: [],
      proofs: [],
      documents: [],
      deadlines: [],
    }),
    effects: (state) => [
      mailToOffice(state, { template: 'revocation-opened', data: aboutOf(state) }),
      ...(state.ground === 'own-notice'
        ? mailToParty(state, { template: 'revocation-requested', data: aboutOf(state) })
        : []),
    ],
  },
  'offer-noted': {
    audience: 'handlers',
    text: 'Tilbuddets oplysninger er ændret',
    evolve: (state, { offer }) => ({
      ...without(state, 'owner', 'address', 'digitalPostExempt', 'leader', 'targetGroup', 'places'),
      ...offer,
    }),
  },
  dropped: {
    decisive: true,
    audience: ({ told }) => (told ? 'party' : 'handlers'),
    text: 'Sagen er lukket uden indgreb',
    evolve: (state, { reason }, { at }) => ({
      ...without(state, 'draft', 'draftedAt', 'returned'),
      status: 'dropped',
      closing: { reason, at },
      deadlines: [],
    }),
    effects: (state, { told }) => [
      ...(told ? mailToParty(state, { template: 'revocation-dropped', data: aboutOf(state) }) : []),
      tellApproval(state, 'endRevocation', {}),
    ],
  },
  'ended-with-approval': {
    audience: 'party',
    text: 'Sagen er slut, fordi godkendelsen er ophørt',
    evolve: (state) => {
      const { status, draft, draftedAt, held, deadlines } = state
      return {
        ...without(state, 'draft', 'draftedAt', 'held'),
        status: 'ended',
        ended: {
          status,
          deadlines,
          ...(draft === undefined ? {} : { draft }),
          ...(draftedAt === undefined ? {} : { draftedAt }),
          ...(held === undefined ? {} : { held }),
        },
        deadlines: [],
      }
    },
  },
  'revocation-goes-on': {
    decisive: true,
    audience: ({ told }) => (told ? 'party' : 'handlers'),
    text: 'Godkendelsen gælder igen, og sagen om tilbagekaldelse går videre',
    evolve: (state, { deadlines }) => asBeforeItsEnd(state, deadlines),
    effects(state, { told, deadlines }) {
      const due = deadlines.find(({ command }) => command === 'closeHearing')?.date
      const message = {
        template: 'revocation-goes-on',
        data: { ...aboutOf(state), ...(due === undefined ? {} : { due }) },
      } as const
      return [...(told ? mailToParty(state, message) : []), mailToOffice(state, message)]
    },
  },
}
