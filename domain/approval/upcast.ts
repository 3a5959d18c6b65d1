import { withAddressRead } from '../application/form/content-fields'
import { civilDateAt } from '../calendar/copenhagen'
import { letterId } from '../process/effect'
import type { Instant } from '../calendar/instant'
import { withDeadlines } from '../process/case-deadline'
import type { ApprovalOpening } from './opening'
import { withMoveRead } from './changes/change'
import { conditionEnd, openConditions } from './conditions/condition'
import { knownHeld } from './lapse/known-held'
import { asSilentLapse } from './lapse/silent-lapse'
import type { ApprovalState } from './state'
import { isClosed, isLiving } from './statuses'
import { missingYearly } from './supervision/yearly-supervision'
import { withoutSilentLapse } from './use/silence'

/** The state of 0.1.0: conditions were kept as the decision had them, and nothing followed from them. */
type First = Omit<
  ApprovalState,
  'conditions' | 'details' | 'decidedBy' | 'conflicted' | 'changes' | 'documents' | 'notices' | 'bounces'
> &
  Pick<ApprovalOpening, 'conditions'>

/** The state of 0.2.0: silence alone ended an approval. */
type Second = ApprovalState

/** The state of before there were supervisions: none was due, and skærpet tilsyn was decided on in the approval itself. */
type Fifth = ApprovalState

/** Version of the state of an approval. */
export const approvalSchema = 6

/**
 * A state of an older schema. From 1 to 2 the conditions get their last days, with no reminder of days that may have passed;
 * two years without use are counted from the next use that is told, since until then nobody was asked to tell any. From 2 to
 * 3 what is counted goes on as a question, and what has lapsed by silence alone is told to the office.
 * Before schema 4 addresses were text, and what stood before a lapse was forgotten. From schema 5 on letters are followed until
 * they have come, and the party hears of conditions that pass, in a case that is taken up at `at`: a run that was recorded
 * before must do again what it did. So must it with schema 6, from which on an approval is supervised every year, unless a
 * version took it up (`by`) that knew of that; skærpet tilsyn that lasts goes on to its last day.
 */
export function upcast(schema: number, state: unknown, at?: Instant, by = approvalSchema): ApprovalState {
  const followed = at === undefined ? {} : ({ lettersFollowed: true, tellsOfConditions: true } as const)
  return fromFifth({ ...toFifth(schema, state), ...(schema < 5 ? followed : {}) }, by < 6 ? undefined : at)
}

function toFifth(schema: number, state: unknown): Fifth {
  if (schema === 1) return fromFirst(state as First)
  if (schema === 2) return fromFourth(fromThird(fromSecond(state as Second)))
  if (schema === 3) return fromFourth(fromThird(state as ApprovalState))
  if (schema === 4) return fromFourth(state as ApprovalState)
  if (schema === 5) return state as Fifth
  throw new RangeError(`no approval state of schema ${schema}`)
}

/** Of what changed while a renewal was handled only a new owner was known. */
interface Fourth extends Omit<ApprovalState, 'renewal'> {
  readonly renewal?: NonNullable<ApprovalState['renewal']> & { readonly ownerChanged?: true }
}

function withChangedKnown({ renewal, ...fourth }: Fourth): ApprovalState {
  if (renewal === undefined) return fourth
  const { ownerChanged, ...known } = renewal
  return { ...fourth, renewal: ownerChanged === true ? { ...known, changed: ['owner', 'contact'] } : known }
}

/** A lapse whose letter went by post, and of which nobody has said when it came: somebody sends it, or says that it is sent. */
function fromFourth(kept: ApprovalState): ApprovalState {
  const fourth = withChangedKnown(kept)
  const { caseId, status, lapse, details } = fourth
  if (status !== 'lapsed' || lapse === undefined || lapse.complaintDue !== undefined) return fourth
  if (details.digitalPostExempt !== true) return fourth
  const letter = {
    letterId: letterId(caseId, lapse.seq, 1),
    to: 'party',
    matter: 'lapse',
    since: civilDateAt(lapse.at),
  } as const
  return { ...fourth, byPost: [letter] }
}

/** What an approval held as text, address by address, in its parts. */
const fromThird = (third: ApprovalState): ApprovalState => ({
  ...withHeld(third),
  details: withAddressRead(third.details),
  changes: third.changes.map(withMoveRead),
  ...(third.coming === undefined
    ? {}
    : { coming: third.coming.map((one) => ({ ...one, details: withAddressRead(one.details) })) }),
})

function fromFifth(fifth: Fifth, at: Instant | undefined): ApprovalState {
  if (at === undefined || isClosed(fifth)) return fifth
  const supervised: ApprovalState = { ...fifth, supervisedYearly: true }
  return isLiving(fifth)
    ? { ...supervised, deadlines: withDeadlines(fifth.deadlines, ...missingYearly(supervised, at)) }
    : supervised
}

const fromSecond = (second: Second): ApprovalState =>
  asSilentLapse({ ...second, deadlines: withoutSilentLapse(second.deadlines) })

/** A lapse of which nothing was kept: what is still known of what stood before stands again when it is annulled. */
function withHeld(state: ApprovalState): ApprovalState {
  const { status, lapse } = state
  return (status === 'lapsed' || status === 'lapse-final') && lapse !== undefined && lapse.held === undefined
    ? { ...state, lapse: { ...lapse, held: knownHeld(state, lapse) } }
    : state
}

function fromFirst(first: First): ApprovalState {
  const conditions = openConditions(first.conditions)
  return {
    ...first,
    conditions,
    details: {},
    decidedBy: [],
    conflicted: [],
    changes: [],
    documents: [],
    notices: [],
    bounces: [],
    deadlines: isLiving(first) ? withDeadlines(first.deadlines, ...conditions.map(conditionEnd)) : first.deadlines,
  }
}
