import type { ApplicationState } from '../../../domain/application/state'
import { procedureOf } from '../../../domain/process/case-id'
import { effectKey } from '../../../domain/process/effect'
import { applyEvents } from '../../../domain/process/judge'
import type { Observed } from '../model-world'

/** Every e-mail has a key of its own that follows from its event alone, leaves once, and none is forgotten. */
export function I11({ journals, procedures, effects, mails }: Observed): string | undefined {
  const sent = new Set<string>()
  for (const { key } of mails) {
    if (sent.has(key)) return `${key} was sent twice`
    sent.add(key)
  }
  const stored = new Map(effects.map((one) => [one.key, JSON.stringify(one.effect)]))
  if (stored.size < effects.length) return 'two effects have the same key'
  for (const [caseId, journal] of journals) {
    const procedure = procedures[procedureOf(caseId) ?? 'application']
    let after = applyEvents(procedure, undefined, journal.slice(0, 1))
    for (const [n, recorded] of journal.entries()) {
      if (n > 0) after = applyEvents(procedure, after, [recorded])
      if (after === undefined) continue
      for (const [nth, effect] of procedure.effects(after.state, recorded).entries()) {
        const key = effectKey(caseId, recorded.seq, nth)
        if (stored.get(key) !== JSON.stringify(effect)) return `${key} is not the same the second time`
        if (effect.kind === 'mail' && !sent.has(key)) return `${key} was never sent`
        stored.delete(key)
      }
    }
  }
  const [left] = stored.keys()
  return left === undefined ? undefined : `${left} follows from no event`
}

/** The journal only grows, without gaps; it is the whole truth of the case, and a command stands in it once. */
export function I12({ log, journals, cases, procedures }: Observed): string | undefined {
  for (const [caseId, journal] of journals) {
    const written = log.filter((one) => one.caseId === caseId).map(({ recorded }) => recorded)
    if (JSON.stringify(written) !== JSON.stringify(journal)) return `${caseId}: what was written has been written over`
    if (journal.some(({ seq }, n) => seq !== n + 1)) return `${caseId}: a gap`
    const runs = journal
      .filter(
        ({ commandId }, n) =>
          journal[n - 1]?.commandId !== commandId || sameEvent(journal[n - 1]?.event, journal[n]?.event),
      )
      .map(({ commandId }) => commandId)
    const twice = runs.find((commandId, n) => runs.indexOf(commandId) < n)
    if (twice !== undefined) return `${caseId}: ${twice} was carried out twice`
    const folded = applyEvents(procedures[procedureOf(caseId) ?? 'application'], undefined, journal)
    if (JSON.stringify(folded?.state) !== JSON.stringify(cases.get(caseId)?.state))
      return `${caseId}: the journal tells another case`
  }
  return undefined
}

const sameEvent = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const pending = ['received', 'awaiting-information', 'under-review', 'recommended', 'hearing', 'drafted']
const living = ['active', 'renewal-pending', 'extended']

/** One application, and one approval that holds, at a time for a place and its function (docs/law.md § 4.1). */
export function oneAtATime({ moments }: Observed): string | undefined {
  const open = new Map<string, string>()
  /** Where each case has stood last: a place can get another P-number. */
  const places = new Map<string, string>()
  for (const { caseId, procedure, state } of moments) {
    if (procedure.name !== 'application' && procedure.name !== 'approval') continue
    const { identity, renewalOf, annulled } = state as ApplicationState
    // What is decided anew after a complaint had its place before whatever was applied for meanwhile.
    if (renewalOf !== undefined || annulled !== undefined) continue
    const place = `${procedure.name}/${identity.pNumber}/${identity.specialfunktionId}`
    const before = places.get(caseId)
    if (before !== undefined && before !== place && open.get(before) === caseId) open.delete(before)
    places.set(caseId, place)
    const other = open.get(place)
    if (!pending.includes(state.status) && !living.includes(state.status)) {
      if (other === caseId) open.delete(place)
    } else if (other !== undefined && other !== caseId) return `${caseId} beside ${other}`
    else open.set(place, caseId)
  }
  return undefined
}
