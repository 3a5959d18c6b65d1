import type { Actor, Person } from '../../domain/actor'
import type { Instant } from '../../domain/calendar/instant'
import { causeOf } from '../../domain/effect'
import { appendRequest, type KeyedEffect } from '../../domain/journal'
import { deadlineCommand, judge, judgeOpening, nextDeadline, type CaseSnapshot, type CommandEnvelope } from '../../domain/judge'
import { procedureOf } from '../../domain/case-id'
import type { DomainEvent, Procedure, Recorded } from '../../domain/procedure'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal'
import { movesOf } from '../../domain/transitions'

/** What reviewers and drafters write in these tests: it may stand in no view of a provider's. */
export const secret = 'HEMMELIG'

/**
 * Many cases on the pure core that hold every step they take to what every procedure promises, whatever the step is.
 * A promise that is broken is thrown as an error; a refusal is an ordinary answer.
 */
export function createCheckedWorld(readers: readonly Person[]) {
  const cases = new Map<string, CaseSnapshot>()
  const keys = new Set<string>()
  const journal: { readonly caseId: string; readonly recorded: Recorded<DomainEvent> }[] = []

  const procedureFor = (caseId: string): Procedure => {
    const name = procedureOf(caseId)
    if (name === undefined) throw new Error(`no procedure for ${caseId}`)
    return procedures[name]
  }

  const record = (caseId: string, before: CaseSnapshot | undefined, events: readonly Recorded<DomainEvent>[]): void => {
    const procedure = procedureFor(caseId)
    if (events.length === 0) return
    const { request, after } = appendRequest(procedure, before, events)
    cases.set(caseId, after)
    journal.push(...events.map((recorded) => ({ caseId, recorded })))
    if (JSON.stringify(JSON.parse(JSON.stringify(request))) !== JSON.stringify(request)) throw new Error(`${caseId}: not plain JSON`)
    for (const { event } of events) if (procedure.describe(event).text === '') throw new Error(`${event.type} is not described`)
    checkViews(procedure, after, readers)
    for (const effect of request.effects) {
      if (keys.has(effect.key)) throw new Error(`effect ${effect.key} twice`)
      keys.add(effect.key)
    }
    for (const effect of request.effects) carryOut(effect)
  }

  const carryOut = ({ key, at, effect }: KeyedEffect): void => {
    const by = causeOf(key)
    try {
      if (effect.kind === 'open-case') openCase(effect.caseId, { commandId: key, name: procedures[effect.procedure].opening.name, data: effect.data, by, at })
      if (effect.kind === 'letter' && effect.report !== undefined) {
        give(causeOf(key).caseId, { commandId: key, name: effect.report, data: { letterId: effect.letterId, sha256: 'rehearsed', availableAt: at, recipient: effect.to.cvr }, by, at })
      }
      if (effect.kind === 'tell-case') give(effect.caseId, { commandId: key, name: effect.command, data: effect.data, by, at })
    } catch (refusal) {
      if (refusal instanceof Refusal) throw new Error(`effect ${key} refused: ${refusal.code} ${refusal.message}`, { cause: refusal })
      throw refusal
    }
  }

  const openCase = (caseId: string, envelope: CommandEnvelope): void => {
    record(caseId, undefined, judgeOpening(procedureFor(caseId), { caseId, caseNumber: `27.06.00-G01-${cases.size + 1}-27` }, envelope))
  }

  const give = (caseId: string, envelope: CommandEnvelope): void => {
    const procedure = procedureFor(caseId)
    fallUntil(caseId, envelope.at)
    const before = snapshotOf(caseId)
    const events = judge(procedure, before, envelope)
    record(caseId, before, events)
    checkMove(procedure, envelope, before, events)
  }

  /** The case may have moved on by its own effects, so the command's events alone are folded. */
  const checkMove = (procedure: Procedure, { name }: CommandEnvelope, { state }: CaseSnapshot, events: readonly Recorded<DomainEvent>[]): void => {
    if (events.length === 0) return
    const after = events.reduce((folded, recorded) => procedure.evolve(folded, recorded), state)
    const command = procedure.commands.find((one) => one.name === name)
    if (!command?.to.includes(after.status)) throw new Error(`${procedure.name}.${name} led to ${after.status}`)
    if (!movesOf(command).some(([from, to]) => from === state.status && to === after.status)) throw new Error(`${procedure.name}.${name} moved ${state.status} to ${after.status}`)
  }

  const fallUntil = (caseId: string, instant: Instant): void => {
    const procedure = procedureFor(caseId)
    for (;;) {
      const before = snapshotOf(caseId)
      const due = nextDeadline(procedure, before.state)
      if (due === undefined || due.at > instant) return
      const envelope = deadlineCommand(due)
      const events = judge(procedure, before, envelope)
      record(caseId, before, events)
      checkMove(procedure, envelope, before, events)
      if (procedure.deadlines(snapshotOf(caseId).state).some(({ key, at }) => key === due.key && at === due.at)) throw new Error(`${caseId}: ${due.key} survived ${due.command}`)
    }
  }

  const snapshotOf = (caseId: string): CaseSnapshot => {
    const found = cases.get(caseId)
    if (found === undefined) throw new Error(`no case ${caseId}`)
    return found
  }

  let commands = 0
  const envelope = (name: string, data: unknown, by: Actor, at: Instant): CommandEnvelope => ({ commandId: `command-${++commands}`, name, data, by, at })
  return {
    cases: (): readonly (readonly [string, CaseSnapshot])[] => [...cases],
    journal,
    procedureFor,
    open: (caseId: string, data: unknown, by: Actor, at: Instant) => { openCase(caseId, envelope(procedureFor(caseId).opening.name, data, by, at)) },
    act: (caseId: string, name: string, data: unknown, by: Actor, at: Instant) => { give(caseId, envelope(name, data, by, at)) },
    /** Lets every deadline fall up to `instant`, the earliest of all cases first. */
    pass(instant: Instant) {
      for (;;) {
        const due = [...cases].flatMap(([caseId, { state }]) => {
          const next = nextDeadline(procedureFor(caseId), state)
          return next !== undefined && next.at <= instant ? [{ caseId, at: next.at }] : []
        }).sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))[0]
        if (due === undefined) return
        fallUntil(due.caseId, due.at)
      }
    },
  }
}

function checkViews(procedure: Procedure, { state }: CaseSnapshot, readers: readonly Person[]): void {
  procedure.view(state, {})
  for (const person of readers) {
    const seen = JSON.stringify(procedure.view(state, { person }))
    if (person.roles.every((role) => role === 'provider') && seen.includes(secret)) throw new Error(`${procedure.name}: a provider sees what is not theirs: ${seen}`)
  }
}
