import type { DomainEvent, Recorded } from '../../../domain/process/procedure'
import type { Observed } from '../model-world'

type Told = DomainEvent & {
  readonly complaint?: { readonly at: string }
  readonly deadline?: { readonly at: string; readonly rule: string }
  readonly complaintId?: string
  readonly timeliness?: string
  readonly admitted?: true
  readonly revocationId?: string
  readonly recipients?: readonly { readonly role: string }[]
  readonly role?: string
}

/** What an approval ends by, and nothing else: time, law, its own party, or a withdrawal. */
const ends = ['expired', 'ran-out', 'lapsed', 'given-up', 'revoked']
const living = ['active', 'renewal-pending', 'extended']

/**
 * An approval ends only by one of these, and is withdrawn only when every recipient's time to complain of it has passed and no
 * complaint in time, or that has been admitted, is open (docs/law.md § 5.2).
 */
export function I7({ log, moments, journals }: Observed): string | undefined {
  const alive = new Map<string, number>()
  for (const { caseId, procedure, state, seq } of moments) {
    if (procedure.name !== 'approval') continue
    const before = alive.get(caseId)
    if (living.includes(state.status)) alive.set(caseId, seq)
    else if (before !== undefined) {
      alive.delete(caseId)
      const by = journals.get(caseId)?.filter((one) => one.seq > before && one.seq <= seq) ?? []
      if (!by.some(({ event }) => ends.includes(event.type))) return `${caseId} is over, and nothing has ended it`
    }
  }
  for (const [place, { caseId, recorded }] of log.entries()) {
    const { revocationId } = recorded.event as Told
    if (revocationId === undefined || !/^revoked(-in-part)?$/.test(recorded.event.type)) continue
    const said = log.slice(0, place).flatMap((one) => (one.caseId === revocationId ? [one.recorded] : []))
    const why = tooSoon(said, recorded.at)
    if (why !== undefined) return `${caseId} was withdrawn ${why}`
  }
  return undefined
}

function tooSoon(said: readonly Recorded<DomainEvent>[], at: string): string | undefined {
  const decided = said.findLastIndex(({ event }) => event.type === 'decided')
  const made = said[decided]?.event as Told | undefined
  if (made === undefined) return 'without a decision'
  const since = said.slice(decided + 1).map(({ event }) => event as Told)
  const open = since.filter(
    ({ type, timeliness, complaintId }) =>
      type === 'complaint-received' &&
      (timeliness !== 'late' || since.some((one) => one.admitted === true && one.complaintId === complaintId)) &&
      !since.some((one) => one.type === 'complaint-settled' && one.complaintId === complaintId),
  )
  if (open.length > 0) return 'while a complaint over it was open'
  // Whoever takes a representative's place ends the wait for a letter that the former one has not got.
  const represented = !since.some(({ type }) => type === 'representation-ended' || type === 'representative-registered')
  for (const { role } of made.recipients ?? []) {
    if (role !== 'party' && !represented) continue
    const told = since.findLast((one) => one.role === role && (one.complaint ?? one.deadline)?.at !== undefined)
    const end = (told?.complaint ?? told?.deadline)?.at
    if (end === undefined || end > at) return `before the complaint deadline of ${role} had passed`
  }
  return undefined
}
