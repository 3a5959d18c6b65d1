import { civilDateAt } from '../../domain/calendar/copenhagen'
import { isWorkingDay } from '../../domain/calendar/holidays'
import { deliveryRules as ofApplication } from '../../domain/application/delivery/rules'
import { deliveryRules as ofApproval } from '../../domain/approval/delivery/rules'
import { deliveryRules as ofComplaint } from '../../domain/complaint/delivery/rules'
import { isAccessOpen, type Accessed } from '../../domain/access/accessed'
import { matterOf, pendingLetters } from '../../domain/delivery/by-post'
import type { DeliveryRules } from '../../domain/delivery/delivery-rules'
import { deliveryRules as ofReview } from '../../domain/review/delivery/rules'
import { deliveryRules as ofRevocation } from '../../domain/revocation/delivery/rules'
import { deliveryRules as ofSupervision } from '../../domain/supervision/delivery/rules'
import type { CaseState, Deadline, DomainEvent, Procedure, Recorded } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'

/* What is asked of a case after each of its events, whatever its process: held over every scenario. */

const letters: Readonly<Partial<Record<ProcedureName, DeliveryRules<never>>>> = {
  application: ofApplication as DeliveryRules<never>,
  review: ofReview as DeliveryRules<never>,
  approval: ofApproval as DeliveryRules<never>,
  complaint: ofComplaint as DeliveryRules<never>,
  supervision: ofSupervision as DeliveryRules<never>,
  revocation: ofRevocation as DeliveryRules<never>,
}

/** Where nobody here has anything to do, and no time of the case's own runs: what it waits for. */
const waits: Readonly<Record<string, string>> = {
  'application complained': 'the complaint',
  'application decided': 'the other recipient’s letter, or the answer to a request for access',
  'application under-review': 'its review; the time stands by a decision with its reason',
  'application awaiting-information': 'the answer to a request for access',
  'review fact-hearing': 'the answer to a request for access',
  'supervision fact-hearing': 'the answer to a request for access',
  'approval expired-pending': 'the renewal',
  'approval lapsed': 'the complaint',
  'revocation complained': 'the complaint',
  'advice-request asked': 'the supplier, which answers late; the authority has been told',
  'advice-request accepted': 'the supplier, which answers late; the authority has been told',
  'complaint with-appeals-body': 'the appeals body; the radar tells of it',
}

type Timed = CaseState & Pick<Accessed, 'accessRequests'> & { readonly deadlines?: readonly Deadline[] }

/** A reminder or a warning that leaves on a day on which nobody is at work (docs/law.md § 7.7). */
const onRestDay = ({ deadlines = [] }: Timed): readonly string[] =>
  deadlines
    .filter(({ key, rule }) => /reminder|warning/.test(`${key} ${rule}`))
    .filter(({ at }) => !isWorkingDay(civilDateAt(at), 'administration'))
    .map(({ key, at }) => `${key} is sent on ${at}`)

/** A deadline that runs though a letter which begins it has not come (docs/law.md § 6.8). */
function beforeItsLetter(name: ProcedureName, state: Timed): readonly string[] {
  const rules = letters[name]
  if (rules === undefined) return []
  return pendingLetters(rules, state as never).flatMap((letter) => {
    const { deadline } = matterOf(rules, letter)
    // Where each recipient has their own, the others' run.
    if (deadline === undefined || deadline.each === true) return []
    return (state.deadlines ?? [])
      .filter(({ key }) => key === deadline.key || key.startsWith(`${deadline.key}/`))
      .map(({ key }) => `${key} runs before ${letter.letterId} has come`)
  })
}

/** What ends a hearing, shelves or decides something, in every process. */
const endings = ['hearing-closed', 'fact-hearing-closed', 'abandoned', 'decided', 'reassessed', 'reassessment-signed']

/** Something of these while the party waits for access to the case (forvaltningsloven § 9 b). */
const whileAsked = (before: Timed | undefined, type: string): readonly string[] =>
  before !== undefined && endings.includes(type) && isAccessOpen(before) ? ['the party waits for access'] : []

/** What is wrong with a case at some point of its journal: one line each, none when all is well. */
export function wrongOnTheWay(procedure: Procedure, journal: readonly Recorded<DomainEvent>[]): readonly string[] {
  let state: Timed | undefined
  return journal.flatMap((recorded, n) => {
    const early = whileAsked(state, recorded.event.type)
    const after: Timed = procedure.evolve(state, recorded)
    state = after
    const found = [...early, ...onRestDay(after), ...beforeItsLetter(procedure.name, after)]
    const isOpen = !procedure.closed.includes(after.status)
    // What follows at the same instant is a part of the same step.
    const settled = journal[n + 1]?.at !== recorded.at
    const driven = (after.deadlines ?? []).length + (procedure.tasks?.(after) ?? []).length > 0
    if (isOpen && settled && !driven && !(`${procedure.name} ${after.status}` in waits))
      found.push(`nobody has anything to do and no time runs in ${after.status}`)
    return found.map((line) => `${procedure.name} after ${recorded.event.type}: ${line}`)
  })
}
