import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { withoutDeadlines } from '../../process/case-deadline'
import { without } from '../../process/without'
import { periodKeys } from '../period/deadlines'
import type { ApprovalState } from '../state'
import { isClosed, isLiving, type ApprovalStatus } from '../statuses'
import { withoutDisuse } from '../use/silence'
import { generalApprovalKey } from './general-approval-end'
import { knownHeld } from './known-held'
import type { LapseGround } from './lapse-ground'

const members = ['interim', 'supervision', 'givingUp'] as const

/** What stood when an approval lapsed, and what time was to do with it: it stands again when there was no lapse. */
export type Held = Pick<ApprovalState, 'deadlines' | (typeof members)[number]>

/** What a lapse on this ground puts aside: all that is due, but what the lapse itself followed from. */
export const heldAt = (state: ApprovalState, ground: LapseGround): Held =>
  heldOf(
    state,
    ground === 'unused' ? withoutDisuse(state.deadlines) : withoutDeadlines(state.deadlines, generalApprovalKey),
  )

/** What stands, with what time is to do with it. */
export const heldOf = (
  { interim, supervision, givingUp }: ApprovalState,
  deadlines: ApprovalState['deadlines'],
): Held => ({
  ...(interim === undefined ? {} : { interim }),
  ...(supervision === undefined ? {} : { supervision }),
  ...(givingUp === undefined ? {} : { givingUp }),
  deadlines,
})

/**
 * The approval as it would stand at `at` had it not lapsed. What has fallen due meanwhile still stands among its deadlines,
 * but for its last day when its renewal was filed in time: it lives past that.
 */
export function unlapsed(state: ApprovalState, at: Instant): ApprovalState {
  const { lapse } = state
  if (lapse === undefined) return state
  return asItStood(without(state, 'lapse', 'endedOn'), lapse.from, lapse.held ?? knownHeld(state, lapse), at)
}

/** The approval with what stood before it was over, as it is at `at` had that not been. */
export function asItStood(state: ApprovalState, status: ApprovalStatus, held: Held, at: Instant): ApprovalState {
  const stood: ApprovalState = { ...state, ...held, status }
  const end = stood.deadlines.find(({ key }) => key === periodKeys.end)
  const outlived =
    stood.status === 'renewal-pending' && stood.renewal?.timely === true && end !== undefined && end.at <= at
  return outlived
    ? { ...stood, status: 'extended', deadlines: withoutDeadlines(stood.deadlines, periodKeys.end) }
    : stood
}

/** The approval when a day of use is known that speaks against what was stated of disuse. */
export const withUse = (state: ApprovalState, usedOn: CivilDate): ApprovalState => ({
  ...without(state, 'outOfUse', 'useUnknown'),
  lastUsedOn: state.lastUsedOn !== undefined && state.lastUsedOn > usedOn ? state.lastUsedOn : usedOn,
})

/** The approval as it would stand at `at` had it not been withdrawn, with what has fallen due meanwhile among its deadlines. */
export const unrevoked = (
  state: ApprovalState,
  { from, held, endedOn }: NonNullable<ApprovalState['revoked']>,
  at: Instant,
): ApprovalState => ({
  ...asItStood(without(state, 'revoked', 'endedOn'), from, held, at),
  ...(endedOn === undefined ? {} : { endedOn }),
})

/** The approval as it would stand at `at` had it neither been withdrawn nor lapsed: both can come to nothing. */
export function asIfNotOver(state: ApprovalState, at: Instant): ApprovalState {
  const known = state.status === 'revoked' && state.revoked !== undefined ? unrevoked(state, state.revoked, at) : state
  return isLapsed(known) ? unlapsed(known, at) : known
}

/** A lapse can be taken away also when it is final: by a complaint that is admitted late, or since its letter has not come. */
export const isLapsed = ({ status }: Pick<ApprovalState, 'status'>): boolean =>
  status === 'lapsed' || status === 'lapse-final'

/** Whether it is over, and by something that can be taken away: what is decided of it meanwhile holds then. */
export const mayStandAgain = (state: Pick<ApprovalState, 'status' | 'revoked'>): boolean =>
  isLapsed(state) || (state.status === 'revoked' && state.revoked !== undefined)

/** Whether nothing changes it any longer. */
export const isOverForGood = (state: Pick<ApprovalState, 'status' | 'revoked'>): boolean =>
  isClosed(state) && !mayStandAgain(state)

/** Whether what is decided of it still changes it. */
export const isChangeable = (state: Pick<ApprovalState, 'status' | 'revoked'>): boolean =>
  isLiving(state) || mayStandAgain(state)

/** The approval when something has happened that changes it; one that has lapsed or is withdrawn, as it would stand without that. */
export function evenIfOver(
  state: ApprovalState,
  at: Instant,
  change: (stood: ApprovalState) => ApprovalState,
): ApprovalState {
  const { lapse, endedOn, revoked } = state
  if (state.status === 'revoked' && revoked !== undefined) {
    const stands = evenIfOver(unrevoked(state, revoked, at), at, change)
    return {
      ...without(stands, ...members),
      status: 'revoked',
      ...(endedOn === undefined ? {} : { endedOn }),
      deadlines: state.deadlines,
      revoked: { ...revoked, from: stands.status, held: heldOf(stands, stands.deadlines) },
    }
  }
  if (!isLapsed(state)) return change(state)
  if (lapse?.held === undefined) return { ...change(state), status: state.status, deadlines: state.deadlines }
  const after = change(unlapsed(state, at))
  return {
    ...without(after, ...members),
    status: state.status,
    ...(endedOn === undefined ? {} : { endedOn }),
    deadlines: state.deadlines,
    lapse: { ...lapse, from: after.status, held: heldOf(after, after.deadlines) },
  }
}
