import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import type { Effect } from '../../process/effect'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withOffice } from '../contact/recipients'
import { withNotices } from '../contact/with-notices'
import { evenIfOver, heldOf, unrevoked } from '../lapse/held'
import { stillDue } from '../lapse/stands-again'
import { over } from '../over'
import type { ApprovalState } from '../state'
import { withAddedConditions, type AddedConditions } from '../conditions/added-conditions'
import { parksRenewal, withRevocation, type RevocationStage } from './known-revocation'
import { revocationOf, type RevocationCause } from './revocation-of'
import type { RevokedPart } from './revoked-part'
import { withPartBack, withPartWithdrawn } from './withdrawn-parts'

interface OfRevocation {
  readonly revocationId: string
}

/** What cases about withdrawing the approval do to it. */
export type RevocationEvent =
  | ({ readonly type: 'revocation-opened' } & OfRevocation & RevocationCause)
  | ({
      readonly type: 'revocation-noted'
      readonly stage: RevocationStage
      readonly inPart?: true
    } & OfRevocation &
      AddedConditions)
  | ({ readonly type: 'revoked' } & OfRevocation)
  | ({ readonly type: 'revoked-in-part'; readonly part: RevokedPart } & OfRevocation)
  /** What it had withdrawn stands again. */
  | ({ readonly type: 'reinstated' } & OfRevocation)
  | ({ readonly type: 'revocation-ended' } & OfRevocation & AddedConditions)

/**
 * That a revocation is looked into is the authority's own until the party is heard. Everybody may know that an approval has been
 * withdrawn; that it may be is the party's and the office's (docs/law.md § 12).
 */
export const revocationEvents = withNotices<RevocationEvent>({
  'revocation-opened': {
    decisive: true,
    audience: 'office',
    text: 'Sag om tilbagekaldelse åbnet',
    evolve: (state, { revocationId, ground }, { at }) => ({
      ...state,
      revocations: [...(state.revocations ?? []), { revocationId, ground, openedOn: civilDateAt(at) }],
    }),
    effects: (state, { revocationId, ground, condition, order, request, note }) => [
      revocationOf(state, revocationId, {
        ground,
        ...(condition === undefined ? {} : { condition }),
        ...(order === undefined ? {} : { order }),
        ...(request === undefined ? {} : { request }),
        ...(note === undefined ? {} : { note }),
      }),
    ],
  },
  'revocation-noted': {
    decisive: true,
    audience: 'party',
    text: ({ stage }) => stages[stage],
    evolve: (state, { revocationId, stage, inPart, ...added }, { at }) =>
      withConditionsEvenIfOver(
        {
          ...state,
          ...withRevocation(state, revocationId, (known) => ({
            ...without(known, 'inPart', 'over'),
            stage,
            ...(inPart === undefined ? {} : { inPart }),
          })),
        },
        added,
        at,
      ),
    effects: (state) => tellParked(state, 'parkRenewal'),
  },
  revoked: {
    decisive: true,
    audience: 'public',
    text: 'Godkendelsen er tilbagekaldt',
    evolve: (state, { revocationId }, { at }) => ({
      ...over(state, 'revoked', at),
      ...(state.endedOn === undefined ? {} : { endedOn: state.endedOn }),
      ...settled(state, revocationId),
      revoked: {
        revocationId,
        from: state.status,
        held: heldOf(state, state.deadlines),
        ...(state.endedOn === undefined ? {} : { endedOn: state.endedOn }),
      },
    }),
    notice: (state) => ({
      template: 'approval-revoked',
      data: { ...aboutOf(state), lastDay: state.endedOn ?? state.validTo },
    }),
    noticed: withOffice,
    effects: (state) => tellParked(state, 'closeRenewal'),
  },
  'revoked-in-part': {
    decisive: true,
    audience: 'public',
    text: 'En del af godkendelsen er tilbagekaldt',
    evolve: (state, { revocationId, part }) => ({
      ...withPartWithdrawn(state, revocationId, part),
      ...settled(state, revocationId),
    }),
    notice: (state) => ({ template: 'approval-revoked-in-part', data: aboutOf(state) }),
    noticed: withOffice,
    effects: (state) => tellParked(state, 'resumeRenewal'),
  },
  reinstated: {
    decisive: true,
    audience: 'public',
    text: 'Tilbagekaldelsen gælder ikke: godkendelsen består',
    evolve: (state, { revocationId }, { at }) => reinstated(state, revocationId, at),
    notice: (state) => ({ template: 'approval-reinstated', data: aboutOf(state) }),
    noticed: withOffice,
  },
  'revocation-ended': {
    decisive: true,
    audience: 'party',
    text: 'Sagen om tilbagekaldelse er slut; godkendelsen består',
    evolve: (state, { revocationId, ...added }, { at }) =>
      withConditionsEvenIfOver({ ...state, ...settled(state, revocationId) }, added, at),
    effects: (state) => tellParked(state, 'resumeRenewal'),
  },
})

const stages: Readonly<Record<RevocationStage, string>> = {
  heard: 'Tilbagekaldelse af godkendelsen er varslet',
  decided: 'Der er truffet afgørelse om tilbagekaldelse; den er ikke trådt i kraft',
  complained: 'Der er klaget over tilbagekaldelsen, og godkendelsen består imens',
  final: 'Tilbagekaldelsen er endelig og træder i kraft på sin dag',
}

const withConditionsEvenIfOver = (state: ApprovalState, added: AddedConditions, at: Instant): ApprovalState =>
  evenIfOver(state, at, (stood) => withAddedConditions(stood, added))

const settled = (state: ApprovalState, revocationId: string): Pick<ApprovalState, 'revocations'> =>
  withRevocation(state, revocationId, (known) => ({ ...known, over: true }))

/** A renewal that is under way waits, goes on or is closed with what becomes of the approval. */
function tellParked(
  state: ApprovalState,
  command: 'parkRenewal' | 'resumeRenewal' | 'closeRenewal',
): readonly Effect[] {
  const { renewal } = state
  if (renewal === undefined || parksRenewal(state) !== (command === 'parkRenewal')) return []
  return [{ kind: 'tell-case', caseId: renewal.applicationId, command, data: {} }]
}

function reinstated(state: ApprovalState, revocationId: string, at: Instant): ApprovalState {
  const { revoked } = state
  if (revoked?.revocationId === revocationId) {
    const stood = unrevoked(state, revoked, at)
    return { ...stood, deadlines: stillDue(stood, at) }
  }
  return withPartBack(state, revocationId)
}
