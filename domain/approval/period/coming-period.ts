import type { CivilDate } from '../../calendar/civil-date'
import { without } from '../../process/without'
import { isOpen } from '../conditions/condition'
import type { ChangeKind } from '../changes/change'
import type { ApprovalDetails } from '../opening'
import type { ApprovalState } from '../state'

/** What can change while a renewal is handled. Whom to write to is told with a new owner or leader. */
export type ChangedSince = ChangeKind | 'contact'

/** What a renewal that was granted in advance changes on the first day of its period, and not before. */
export interface ComingPeriod {
  readonly validFrom: CivilDate
  /** First day of the period that it follows on. */
  readonly after: CivilDate
  readonly descriptionVersion: string
  readonly offerName: string
  /** Of the decision: whom to write to is no part of it, and is known at once. */
  readonly details: ApprovalDetails
}

/** Whom to write to, and how. */
export const peopleKeys = ['owner', 'secondContact', 'digitalPostExempt'] as const

export function peopleOf({
  owner,
  secondContact,
  digitalPostExempt,
}: ApprovalDetails): Pick<ApprovalDetails, (typeof peopleKeys)[number]> {
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(secondContact === undefined ? {} : { secondContact }),
    ...(digitalPostExempt === undefined ? {} : { digitalPostExempt }),
  }
}

/** The approval with the period that begins on `validFrom` in force: conditions that are not settled stay beside the new ones. */
export function withPeriodBegun(state: ApprovalState, validFrom: CivilDate): ApprovalState {
  const begun = state.coming?.find((one) => one.validFrom === validFrom)
  if (begun === undefined) return state
  const left = (state.coming ?? []).filter((one) => one !== begun)
  // A part that was withdrawn before the period was granted is no matter of it.
  const withdrawn = (state.withdrawn ?? []).flatMap(({ ahead = {}, ...one }) => {
    const { [validFrom]: before, ...later } = ahead
    return before === undefined
      ? []
      : [{ ...one, before, ...(Object.keys(later).length === 0 ? {} : { ahead: later }) }]
  })
  const { descriptionVersion, offerName, details } = begun
  return {
    ...without(state, 'coming', 'withdrawn'),
    ...(withdrawn.length === 0 ? {} : { withdrawn }),
    ...(left.length === 0 ? {} : { coming: left }),
    descriptionVersion,
    offerName,
    details: { ...peopleOf(state.details), ...details },
    conditions: state.conditions
      .filter((condition) => isOpen(condition) || condition.from !== undefined)
      .map((condition) => (condition.from === validFrom ? without(condition, 'from') : condition)),
  }
}

/** The approval when a later change has said what holds: it holds in periods to come as well. */
export function withInComing(
  state: ApprovalState,
  changed: {
    readonly offerName?: string
    readonly details?: Pick<ApprovalDetails, 'address' | 'targetGroup' | 'leader'>
  },
): ApprovalState {
  const withChanged = <Held extends Pick<ApprovalState, 'offerName' | 'details'>>(held: Held): Held => ({
    ...held,
    ...changed,
    details: { ...held.details, ...changed.details },
  })
  return {
    ...withChanged(state),
    ...(state.coming === undefined ? {} : { coming: state.coming.map(withChanged) }),
  }
}

/** The approval with a change that its pending renewal, filed before it, cannot know: what the application names is then older. */
export const sinceFiled = (state: ApprovalState, ...changed: readonly ChangedSince[]): ApprovalState =>
  state.renewal === undefined
    ? state
    : {
        ...state,
        renewal: { ...state.renewal, changed: [...new Set([...(state.renewal.changed ?? []), ...changed])] },
      }
