import { without } from '../../process/without'
import type { GrantedScope } from '../opening'
import type { ApprovalState } from '../state'
import type { RevokedPart } from './revoked-part'

type Withdrawn = NonNullable<ApprovalState['withdrawn']>[number]
type Slot = Pick<ApprovalState, 'details'>

const scope = ['targetGroup', 'places'] as const

/** What the approval covers after a part is withdrawn, as far as that is another. */
const leftOf = ({ targetGroup, places }: RevokedPart): GrantedScope => ({
  ...(targetGroup === undefined ? {} : { targetGroup }),
  ...(places === undefined ? {} : { places }),
})

/** Those of the details that another set names. */
const pick = ({ targetGroup, places }: GrantedScope, names: GrantedScope): GrantedScope => ({
  ...(names.targetGroup === undefined || targetGroup === undefined ? {} : { targetGroup }),
  ...(names.places === undefined || places === undefined ? {} : { places }),
})

const whole = <One extends Slot>(slot: One, part: RevokedPart, before: GrantedScope): One => {
  const added = scope.filter((name) => leftOf(part)[name] !== undefined && before[name] === undefined)
  return { ...slot, details: { ...without(slot.details, ...added), ...before } }
}

/** The approval as if no part of it had been withdrawn, the last that was withdrawn taken back first; also in periods to come. */
function wholeOf(state: ApprovalState): ApprovalState {
  const stood = (state.withdrawn ?? []).reduceRight(
    (known, { part, before, ahead = {} }) => ({
      ...whole(known, part, before),
      ...(known.coming === undefined
        ? {}
        : {
            coming: known.coming.map((one) => {
              const covered = ahead[one.validFrom]
              return covered === undefined ? one : whole(one, part, covered)
            }),
          }),
    }),
    state,
  )
  return without(stood, 'withdrawn')
}

/** The approval without these parts, each with what it covered before. A period that is granted later is a decision of its own. */
function withoutParts(state: ApprovalState, parts: readonly Omit<Withdrawn, 'before'>[]): ApprovalState {
  return parts.reduce((known, { revocationId, part, ahead }) => {
    const left = leftOf(part)
    const reached = (known.coming ?? []).filter(({ validFrom }) => ahead === undefined || validFrom in ahead)
    const covered = Object.fromEntries(reached.map(({ validFrom, details }) => [validFrom, pick(details, left)]))
    const entry: Withdrawn = {
      revocationId,
      part,
      before: pick(known.details, left),
      ...(reached.length === 0 ? {} : { ahead: covered }),
    }
    return {
      ...known,
      details: { ...known.details, ...left },
      ...(known.coming === undefined
        ? {}
        : {
            coming: known.coming.map((one) =>
              reached.includes(one) ? { ...one, details: { ...one.details, ...left } } : one,
            ),
          }),
      withdrawn: [...(known.withdrawn ?? []), entry],
    }
  }, state)
}

/** The approval when a part of it is withdrawn by this revocation. */
export const withPartWithdrawn = (state: ApprovalState, revocationId: string, part: RevokedPart): ApprovalState =>
  withoutParts(wholeOf(state), [...(state.withdrawn ?? []), { revocationId, part }])

/** The approval when what this revocation has withdrawn stands again: what others have withdrawn stays so. */
export const withPartBack = (state: ApprovalState, revocationId: string): ApprovalState =>
  withoutParts(
    wholeOf(state),
    (state.withdrawn ?? []).filter((one) => one.revocationId !== revocationId),
  )

/** The approval when what it was granted for is another: what has been withdrawn of it stays so, and what stands again is the new. */
export const withGrantChanged = (
  state: ApprovalState,
  change: (whole: ApprovalState) => ApprovalState,
): ApprovalState =>
  state.withdrawn === undefined ? change(state) : withoutParts(change(wholeOf(state)), state.withdrawn)
