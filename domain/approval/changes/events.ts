import type { Contact } from '../../application/form/identity-fields'
import { civilDateAt } from '../../calendar/copenhagen'
import { authorityOf } from '../../catalogue/authorities'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { recipientsOf, toOffice, withOffice } from '../contact/recipients'
import { sinceFiled, withInComing } from '../period/coming-period'
import type { ApprovalState } from '../state'
import { withMoveRead, type Change, type ReportedChange } from './change'
import { changeKey, handoverKey, moveKey } from './deadlines'

/** Of a move: who takes over after a year, or that the authority which has the approval keeps it. Neither: nothing is said of it. */
interface Authority {
  readonly newOffice?: string
  readonly stays?: true
}

/** What can become of a change that the provider tells; `id` is its number. */
export type ChangeEvent =
  | ({
      readonly type: 'change-reported'
      readonly id: string
      readonly change: Change
      readonly deadlines?: readonly Deadline[]
    } & Authority)
  /** `handover`: what the moves that are left lead to. */
  | ({ readonly type: 'change-withdrawn'; readonly id: string; readonly handover?: Deadline } & Authority)
  | { readonly type: 'address-changed'; readonly id: string }
  /** `takesEffect`: its day, when that is to come; absent: it holds from now on. `contact`: of a new owner. */
  | {
      readonly type: 'change-accepted'
      readonly id: string
      readonly reason: string
      readonly contact?: Contact
      readonly takesEffect?: Deadline
    }
  | { readonly type: 'change-in-force'; readonly id: string }
  /** Its day has come and cannot be its day: `by` is another approval that has the place and function of the new P-number. */
  | { readonly type: 'change-blocked'; readonly id: string; readonly by: string }
  | { readonly type: 'change-declined'; readonly id: string; readonly reason: string }
  | { readonly type: 'handed-over'; readonly from: string; readonly to: string }

/** A new address or name holds from its day by itself; all else only once the authority has accepted it. */
export const changeEvents = withNotices<ChangeEvent>({
  'change-reported': {
    decisive: true,
    audience: 'party',
    text: 'Ændring oplyst',
    evolve: (state, { id, change, deadlines = [], ...authority }, { at }) => ({
      ...withAuthority(state, authority, deadlines),
      changes: [...state.changes, { ...withMoveRead(change), id, at, status: 'reported' }],
    }),
    effects: (state) => [toOffice(state, { template: 'change-reported', data: aboutOf(state) })],
  },
  'change-withdrawn': {
    decisive: true,
    audience: 'party',
    text: 'En oplyst ændring er trukket tilbage',
    evolve: (state, { id, handover, ...authority }) => {
      const left = withoutDeadlines(state.deadlines, moveKey(id), changeKey(id))
      return withChange(
        withAuthority({ ...state, deadlines: left }, authority, handover === undefined ? [] : [handover]),
        id,
        { status: 'withdrawn' },
      )
    },
    effects: (state) => [toOffice(state, { template: 'change-withdrawn', data: aboutOf(state) })],
  },
  'address-changed': {
    audience: 'public',
    text: 'Adressen er ændret',
    evolve: (state, { id }) =>
      moved(
        {
          ...withChange(state, id, { status: 'in-force' }),
          deadlines: withoutDeadlines(state.deadlines, moveKey(id)),
        },
        id,
      ),
  },
  'change-accepted': {
    decisive: true,
    audience: 'public',
    text: 'Ændring godkendt',
    evolve(state, { id, reason, contact, takesEffect }) {
      const outcome = { reason, ...(contact === undefined ? {} : { contact }) }
      if (takesEffect === undefined) return accepted(withChange(state, id, { status: 'in-force', ...outcome }), id)
      return {
        ...withChange(state, id, { status: 'accepted', ...outcome }),
        deadlines: withDeadlines(state.deadlines, takesEffect),
      }
    },
    notice: (state, { takesEffect }) => ({
      template: 'change-accepted',
      data: { ...aboutOf(state), ...(takesEffect === undefined ? {} : { from: takesEffect.date }) },
    }),
  },
  'change-in-force': {
    audience: 'public',
    decisive: true,
    text: 'En oplyst ændring gælder nu',
    evolve: (state, { id }) =>
      accepted(
        {
          ...withChange(state, id, { status: 'in-force' }),
          deadlines: withoutDeadlines(state.deadlines, changeKey(id)),
        },
        id,
      ),
  },
  'change-blocked': {
    decisive: true,
    // Whose the other approval is, is no matter of the provider's.
    audience: 'office',
    text: 'En godkendt ændring gælder ikke: en anden godkendelse har stedet og specialfunktionen',
    evolve: (state, { id }) => ({
      ...state,
      changes: state.changes.map((change) =>
        change.id === id ? { ...without(change, 'reason'), status: 'reported' } : change,
      ),
      deadlines: withoutDeadlines(state.deadlines, changeKey(id)),
    }),
    notice: (state) => ({ template: 'change-blocked', data: aboutOf(state) }),
    noticed: withOffice,
  },
  'change-declined': {
    decisive: true,
    audience: 'party',
    text: 'Ændringen kræver en ny ansøgning',
    evolve: (state, { id, reason }) => withChange(state, id, { status: 'declined', reason }),
    notice: (state) => ({ template: 'change-needs-application', data: aboutOf(state) }),
  },
  'handed-over': {
    audience: 'public',
    text: 'Tilsynet er overdraget til et andet socialtilsyn',
    evolve: (state, { to }) => ({
      ...without(state, 'nextOffice', 'moved'),
      office: to,
      deadlines: withoutDeadlines(state.deadlines, handoverKey),
    }),
    notice: (state, { from, to }) => ({
      template: 'approval-handed-over',
      data: { ...aboutOf(state), from: authorityOf(from).name, to: authorityOf(to).name },
    }),
    noticed: (state, { from, to }) => [...recipientsOf(state), authorityOf(from).contact, authorityOf(to).contact],
  },
})

function withChange(
  state: ApprovalState,
  id: string,
  outcome: Pick<ReportedChange, 'status' | 'reason' | 'contact'>,
): ApprovalState {
  return { ...state, changes: state.changes.map((change) => (change.id === id ? { ...change, ...outcome } : change)) }
}

/** The approval with what a move leads to: another authority a year after, or none any longer. */
function withAuthority(
  state: ApprovalState,
  { newOffice, stays }: Authority,
  deadlines: readonly Deadline[],
): ApprovalState {
  const left = stays === true ? withoutDeadlines(state.deadlines, handoverKey) : state.deadlines
  return {
    ...(stays === true ? without(state, 'nextOffice') : state),
    ...(newOffice === undefined ? {} : { nextOffice: newOffice }),
    deadlines: withDeadlines(left, ...deadlines),
  }
}

/** The offer at its new address. Where it lay before counts as long as another authority waits to take over. */
function moved(state: ApprovalState, id: string): ApprovalState {
  const change = state.changes.find((one) => one.id === id)
  if (change?.address === undefined) return state
  const { identity, nextOffice, moved: before } = state
  const { address, municipality } = change.address
  return {
    ...without(withInComing(sinceFiled(state, 'address'), { details: { address } }), 'moved'),
    identity: { ...identity, municipality },
    // While another authority is to take over the offer still comes from where it lay when that became known.
    ...(nextOffice === undefined
      ? {}
      : { moved: before ?? { from: identity.municipality, on: civilDateAt(change.at) } }),
  }
}

/** Any other change, in force. */
function accepted(state: ApprovalState, id: string): ApprovalState {
  const change = state.changes.find((one) => one.id === id)
  if (change === undefined) return state
  const { kind, offerName, pNumber, leader, newOwner, targetGroup, contact } = change
  const { identity } = state
  const filed = sinceFiled(state, kind, ...(contact === undefined ? [] : (['contact'] as const)))
  if (newOwner !== undefined) return taken(filed, newOwner, contact)
  if (offerName !== undefined) return withInComing(filed, { offerName })
  if (pNumber !== undefined) return { ...filed, identity: { ...identity, pNumber } }
  if (targetGroup !== undefined) return withInComing(filed, { details: { targetGroup } })
  if (leader === undefined) return state
  // Whoever leads is written to only where they are named for it.
  const written: ApprovalState =
    contact === undefined ? filed : { ...filed, bounces: [], identity: { ...identity, contact } }
  return withInComing(written, { details: { leader } })
}

/** The approval when a new owner has taken the offer over. */
function taken(
  state: ApprovalState,
  { cvr, organisation }: NonNullable<Change['newOwner']>,
  contact: Contact | undefined,
): ApprovalState {
  const { identity, details } = state
  // The former owner is written to no longer, at none of its addresses, nor is whoever acted for it; how the new one gets letters
  // is its own.
  if (contact !== undefined)
    return {
      ...without(state, 'postalAddresses', 'representative'),
      bounces: [],
      identity: { ...identity, cvr, contact },
      details: {
        ...without(details, 'secondContact', 'digitalPostExempt'),
        owner: { organisation, name: contact.name, email: contact.email },
      },
    }
  // As 0.2.0 accepted it: nobody was asked whom to write to.
  const { owner } = details
  return {
    ...state,
    identity: { ...identity, cvr },
    details: { ...details, ...(owner === undefined ? {} : { owner: { ...owner, organisation } }) },
  }
}
