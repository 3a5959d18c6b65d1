import type { Actor } from '../domain/rights/actor'
import { deadlineName } from '../domain/process/deadline-name'
import { appendRequest } from '../domain/process/journal'
import type { CaseSnapshot } from '../domain/process/judge'
import type { DomainEvent, Recorded } from '../domain/process/procedure'
import type { ProcedureName } from '../domain/process/procedure-name'
import { procedures } from '../domain/procedures'
import { inCausalOrder, type PlacedEvent } from './causal-order'
import type { ConsequentNames } from './scenario'
import type { FailedConsequence, Happening } from './transcript'
import type { RehearsedCase, World } from './world'

/** A case of the play, followed from its first event on. */
export interface FollowedCase {
  readonly name: string
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly current: RehearsedCase
  /** Folded from what has been told so far. */
  readonly snapshot: CaseSnapshot
}

/** How the cases that have turned up since last time are to be called. */
export interface Naming {
  /** A case that a person opened. */
  readonly opened?: { readonly caseId: string; readonly name: string }
  readonly opens?: ConsequentNames
  /** Danish label of the command that a person has just given. */
  readonly command?: string
}

/** Knows the cases of a play by name, and tells what is new in the world. */
export interface CaseBook {
  find(name: string): FollowedCase | undefined
  /** What has happened since last time, in the order of cause and legal instant. */
  update(naming?: Naming): Promise<readonly (Happening | FailedConsequence)[]>
  /** Puts the cases' names in place of ids and numbers, which are another in every world. */
  byName(text: string): string
  /** Puts a case's id in place of `[sag NAME]` in any text of a step's data. A name that no case has stays. */
  withIds(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
}

export function createCaseBook(world: World): CaseBook {
  /** By id, in the order in which they were opened. */
  const book = new Map<string, FollowedCase>()
  const toldMails = new Set<string>()
  const toldFailures = new Set<string>()

  const byName = (text: string): string =>
    [...book.values()].reduce(
      (told, { caseId, name, current }) =>
        told.replaceAll(current.row.caseNumber, `[sag ${name}]`).replaceAll(caseId, `[sag ${name}]`),
      text,
    )

  const nameOf = (caseId: string): string => book.get(caseId)?.name ?? caseId

  const autoName = (procedure: ProcedureName): string => {
    const taken = new Set([...book.values()].map(({ name }) => name))
    for (let n = 1; ; n++) if (!taken.has(`${procedure}-${n}`)) return `${procedure}-${n}`
  }

  const actorName = (by: Actor, ruleSet: string): string => {
    switch (by.kind) {
      case 'person':
        return by.name
      case 'deadline':
        return `fristen «${deadlineName(ruleSet, by.rule)}»`
      case 'case':
        return `følger af sag ${nameOf(by.caseId)}`
    }
  }

  /** Enters the new cases into the book; a case is met before those that it opens. */
  const enter = (cases: readonly RehearsedCase[], { opened, opens }: Naming): void => {
    const waiting = new Map(Object.entries(opens ?? {}).map(([procedure, names]) => [procedure, [...names]]))
    const order = [...book.keys()]
    const rank = ({ journal: [first] }: RehearsedCase) =>
      first?.by.kind === 'case' ? order.indexOf(first.by.caseId) * 1e6 + first.by.seq : -1
    const depth = ({ row }: RehearsedCase) => row.caseId.split('.').length
    const fresh = cases
      .filter(({ row }) => !book.has(row.caseId))
      .sort(
        (a, b) =>
          Number((a.journal[0]?.at ?? '') > (b.journal[0]?.at ?? '')) -
            Number((a.journal[0]?.at ?? '') < (b.journal[0]?.at ?? '')) ||
          depth(a) - depth(b) ||
          rank(a) - rank(b),
      )
    for (const current of fresh) {
      const { caseId, procedure } = current.row
      const name = opened?.caseId === caseId ? opened.name : (waiting.get(procedure)?.shift() ?? autoName(procedure))
      book.set(caseId, { name, caseId, procedure, current, snapshot: { state: current.row.state, seq: 0 } })
    }
    for (const [procedure, [left]] of waiting) {
      if (left !== undefined)
        throw new RangeError(`der blev ikke åbnet nogen sag af typen ${procedure} til navnet «${left}»`)
    }
  }

  const withIds = (value: unknown): unknown => {
    if (typeof value === 'string')
      return [...book.values()].reduce((text, { name, caseId }) => text.replaceAll(`[sag ${name}]`, caseId), value)
    if (Array.isArray(value)) return value.map(withIds)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIds(inner)]))
  }

  return {
    byName,
    withIds: (data) => withIds(data) as Readonly<Record<string, unknown>>,
    find: (name) => [...book.values()].find((followed) => followed.name === name),
    async update(naming = {}) {
      const cases = await world.cases()
      enter(cases, naming)
      const fresh = cases.flatMap((current): PlacedEvent[] => {
        const told = book.get(current.row.caseId)?.snapshot.seq ?? 0
        return current.journal
          .filter(({ seq }) => seq > told)
          .map((recorded) => ({ caseId: current.row.caseId, recorded }))
      })
      const order = [...book.keys()]
      const mails = (await world.mails()).filter(({ key }) => !toldMails.has(key))

      const happenings: Happening[] = []
      for (const { caseId, events } of grouped(inCausalOrder(fresh, (id) => order.indexOf(id)))) {
        const followed = book.get(caseId)
        const current = cases.find(({ row }) => row.caseId === caseId)
        const [first] = events
        if (followed === undefined || current === undefined || first === undefined) continue
        const procedure = procedures[followed.procedure]
        const { request, after } = appendRequest(
          procedure,
          followed.snapshot.seq === 0 ? undefined : followed.snapshot,
          events,
        )
        book.set(caseId, { ...followed, current, snapshot: after })
        const sent = request.effects.flatMap(({ key, effect }) => {
          if (effect.kind !== 'mail') return []
          return mails
            .filter((mail) => mail.key === key)
            .map(({ to, subject }) => ({ key, template: effect.message.template, to, subject }))
        })
        for (const { key } of sent) toldMails.add(key)
        happenings.push({
          kind: 'happening',
          at: first.at,
          case: followed.name,
          procedure: followed.procedure,
          by: actorName(first.by, after.state.ruleSet),
          ...(first.by.kind === 'person' && naming.command !== undefined ? { command: naming.command } : {}),
          events: events.map(({ seq, event }) => ({
            seq,
            type: event.type,
            text: byName(procedure.describe(event).text),
          })),
          status: after.state.status,
          statusName: procedure.statuses[after.state.status] ?? after.state.status,
          mails: sent.map(({ template, to, subject }) => ({ template, to, subject: byName(subject) })),
        })
      }
      // The row may have moved without events of its own having been told (it never should): what is shown is what the world shows.
      for (const current of cases) {
        const followed = book.get(current.row.caseId)
        if (followed !== undefined) book.set(current.row.caseId, { ...followed, current })
      }
      const failures = (await world.failedEffects())
        .filter(({ key }) => !toldFailures.has(key))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
      for (const { key } of failures) toldFailures.add(key)
      return [
        ...happenings,
        ...failures.map(({ key, reason }): FailedConsequence => {
          const [caseId = '', seq = ''] = key.split('/')
          return { kind: 'failed-effect', case: nameOf(caseId), seq: Number(seq), reason: byName(reason) }
        }),
      ]
    },
  }
}

/** Neighbouring events of one case and one command, together. */
function grouped(placed: readonly PlacedEvent[]): { caseId: string; events: Recorded<DomainEvent>[] }[] {
  const groups: { caseId: string; events: Recorded<DomainEvent>[] }[] = []
  for (const { caseId, recorded } of placed) {
    const last = groups.at(-1)
    if (last?.caseId === caseId && last.events[0]?.commandId === recorded.commandId) last.events.push(recorded)
    else groups.push({ caseId, events: [recorded] })
  }
  return groups
}
