import { addDays, type CivilDate } from '../../../domain/calendar/civil-date'
import { procedureOf } from '../../../domain/process/case-id'
import type { DomainEvent, Recorded } from '../../../domain/process/procedure'
import type { ProcedureName } from '../../../domain/process/procedure-name'
import type { Observed } from '../model-world'

/** What is read of an event, whatever it is. */
interface Told {
  readonly type: string
  readonly orderId?: string
  readonly stayedBy?: string
  readonly sourceId?: string
  readonly kind?: string
  readonly draft?: { readonly grounds?: readonly string[] }
  readonly period?: { readonly from: CivilDate; readonly to: CivilDate }
}

type Journal = readonly (Recorded<DomainEvent> & { readonly told: Told })[]

/** The journals of the cases of a process. */
const journalsOf = ({ journals }: Observed, process: ProcedureName): readonly (readonly [string, Journal])[] =>
  [...journals]
    .filter(([caseId]) => procedureOf(caseId) === process)
    .map(([caseId, journal]) => [caseId, journal.map((one) => ({ ...one, told: one.event }))])

/** Of the events of these types, whether the last one is of the first of them. */
const isOpen = (journal: Journal, type: string, ...ends: readonly string[]): boolean =>
  journal.findLast(({ told }) => told.type === type || ends.includes(told.type))?.told.type === type

/**
 * A complaint over an order does not suspend it (I7): its last day waits for nothing but an answer to the party that has asked for more time, a
 * letter that has not come, or a stay that has been decided on.
 */
export function ordersBind(world: Observed): string | undefined {
  for (const [caseId, journal] of journalsOf(world, 'supervision'))
    for (const [n, { told }] of journal.entries()) {
      if (told.type !== 'order-held') continue
      const before = journal.slice(0, n)
      const ofOrder = before.filter(({ told: { orderId } }) => orderId === told.orderId)
      const waits =
        isOpen(ofOrder, 'order-extension-requested', 'order-extended', 'order-extension-refused') ||
        before.some(({ told: { stayedBy, type } }) => stayedBy !== undefined || type.startsWith('letter-'))
      if (!waits) return `${caseId}: the last day of ${told.orderId ?? 'an order'} waits, and for nothing`
    }
  return undefined
}

/** Longest time from the first day to the last of six months, whichever they are. */
const mostDays = 184

/** Skærpet tilsyn lasts six months at most by one decision, and begins on the day of it or of what changes it. */
export function intensifiedIsShort(world: Observed): string | undefined {
  for (const [caseId, journal] of journalsOf(world, 'supervision'))
    for (const { told } of journal)
      if (told.period !== undefined && told.period.to > addDays(told.period.from, mostDays))
        return `${caseId}: skærpet tilsyn from ${told.period.from} to ${told.period.to}`
  return undefined
}

/** No decision of a supervision rests on enquiries alone: neither one tip nor several carry it (docs/law.md § 9.6). */
export function groundsCarry(world: Observed): string | undefined {
  for (const [caseId, journal] of journalsOf(world, 'supervision'))
    for (const { told } of journal) {
      if (told.type !== 'decided') continue
      const carrying = journal.filter(
        ({ told: { type, sourceId = '', kind } }) =>
          type === 'source-recorded' && kind !== 'enquiry' && told.draft?.grounds?.includes(sourceId) === true,
      )
      if (carrying.length === 0) return `${caseId}: decided by nothing but enquiries`
    }
  return undefined
}

/** No withdrawal takes effect before the office has looked at what the party has sent. */
export function proofsAreRead(world: Observed): string | undefined {
  for (const [caseId, journal] of journalsOf(world, 'revocation'))
    for (const [n, { told }] of journal.entries())
      if (told.type === 'took-effect' && isOpen(journal.slice(0, n), 'proof-received', 'proof-rejected'))
        return `${caseId} took effect, and nobody had looked at what the party had sent`
  return undefined
}
