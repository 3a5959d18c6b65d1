import { causeOf, type Effect, type LetterAvailability } from '../domain/effect'
import { caseId } from '../domain/case-id'
import type { Instant } from '../domain/calendar/instant'
import { appendRequest, caseRow, type KeyedEffect } from '../domain/journal'
import { deadlineCommand, judge, judgeOpening, nextDeadline, type CaseSnapshot, type CommandEnvelope } from '../domain/judge'
import type { Deadline, DomainEvent, Procedure, Recorded } from '../domain/procedure'
import type { ProcedureName } from '../domain/procedure-name'
import { procedures } from '../domain/procedures'
import { Refusal } from '../domain/refusal'
import { refusalTexts } from '../domain/refusal-codes'
import { renderMessage } from '../mail/render-message'
import type { FailedEffect, RehearsedMail, World } from './world'

interface PureCase {
  readonly procedure: Procedure
  readonly caseNumber: string
  snapshot: CaseSnapshot
  readonly journal: Recorded<DomainEvent>[]
}

/**
 * The world of a scenario on the pure core alone: no engine, no database, no clock. Decades pass in milliseconds, and
 * the same scenario gives the same ids, numbers and letters every time.
 */
export function createPureWorld({ publicUrl = 'https://specialeplan.example' }: { publicUrl?: string } = {}): World {
  const cases = new Map<string, PureCase>()
  const mails: RehearsedMail[] = []
  const failed: FailedEffect[] = []
  let commandsGiven = 0

  const commandId = () => `rehearsed-${++commandsGiven}`

  /** Journals events and carries out what follows from them, cases within cases, before anything else happens. */
  const record = (id: string, procedure: Procedure, events: readonly Recorded<DomainEvent>[]): void => {
    if (events.length === 0) return
    const { request, after } = appendRequest(procedure, cases.get(id)?.snapshot, events)
    const known = cases.get(id)
    if (known === undefined) cases.set(id, { procedure, caseNumber: after.state.caseNumber, snapshot: after, journal: [...events] })
    else { known.snapshot = after; known.journal.push(...events) }
    for (const effect of request.effects) carryOut(effect)
  }

  const openCase = (id: string, name: ProcedureName, envelope: CommandEnvelope): void => {
    if (cases.has(id)) return
    const procedure = procedures[name]
    const caseNumber = `27.06.00-G01-${cases.size + 1}-${envelope.at.slice(2, 4)}`
    const events = judgeOpening(procedure, { caseId: id, caseNumber }, envelope)
    const { after } = appendRequest(procedure, undefined, events)
    const { activeKey } = procedure.index(after.state)
    const other = activeKey === undefined ? undefined : [...cases.values()].find(({ procedure: its, snapshot: { state } }) =>
      its === procedure && !its.closed.includes(state.status) && its.index(state).activeKey === activeKey)
    if (other !== undefined) throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE)
    record(id, procedure, events)
  }

  const give = (id: string, envelope: CommandEnvelope): void => {
    const found = cases.get(id)
    if (found === undefined) throw new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
    if (found.journal.some((recorded) => recorded.commandId === envelope.commandId)) return
    for (let due = dueBy(found, envelope.at); due !== undefined; due = dueBy(found, envelope.at)) fall(id, found, due)
    record(id, found.procedure, judge(found.procedure, found.snapshot, envelope))
  }

  const fall = (id: string, { procedure, snapshot }: PureCase, deadline: Deadline): void => {
    record(id, procedure, judge(procedure, snapshot, deadlineCommand(deadline)))
    const left = cases.get(id)
    // The engine would wake for it again at once, and never sleep.
    if (left !== undefined && dueBy(left, deadline.at)?.key === deadline.key) throw new Error(`${id}: deadline ${deadline.key} is still there after ${deadline.command}`)
  }

  const dueBy = ({ procedure, snapshot }: PureCase, instant: Instant): Deadline | undefined => {
    const next = nextDeadline(procedure, snapshot.state)
    return next !== undefined && next.at <= instant ? next : undefined
  }

  const carryOut = ({ key, at, effect }: KeyedEffect): void => {
    try {
      doEffect(effect, key, at)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      failed.push({ key, reason: `${refusal.code}: ${refusal.message}` })
    }
  }

  const doEffect = (effect: Effect, key: string, at: Instant): void => {
    switch (effect.kind) {
      case 'mail':
        mails.push({ key, to: effect.to.email, subject: renderMessage(effect.message, effect.to, publicUrl).subject })
        return
      case 'open-case':
        openCase(effect.caseId, effect.procedure, { commandId: key, name: procedures[effect.procedure].opening.name, data: effect.data, by: causeOf(key), at })
        return
      case 'tell-case':
        give(effect.caseId, { commandId: key, name: effect.command, data: effect.data, by: causeOf(key), at })
        return
      case 'letter':
        // No PDF is made here, and Digital Post is quick: the letter is available at the instant it was sent.
        if (effect.report !== undefined) {
          const data: LetterAvailability = { letterId: effect.letterId, sha256: 'rehearsed', availableAt: at, recipient: effect.to.cvr }
          give(causeOf(key).caseId, { commandId: key, name: effect.report, data, by: causeOf(key), at })
        }
    }
  }

  return {
    async open(procedure, { name, data, by, at }) {
      const id = caseId(procedure, `rehearsal${cases.size + 1}`)
      openCase(id, procedure, { commandId: commandId(), name, data, by, at })
      return id
    },
    async act(id, { name, data, by, at }) {
      give(id, { commandId: commandId(), name, data, by, at })
    },
    async advanceTo(instant) {
      for (;;) {
        const due = [...cases].flatMap(([id, found]) => {
          const deadline = dueBy(found, instant)
          return deadline === undefined ? [] : [{ id, found, deadline }]
        })
        const [first] = due.sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : a.deadline.at > b.deadline.at ? 1 : 0))
        if (first === undefined) return
        fall(first.id, first.found, first.deadline)
      }
    },
    cases: async () => [...cases.values()].map(({ procedure, snapshot, journal }) => ({ row: caseRow(procedure, snapshot), journal: [...journal] })),
    mails: async () => [...mails],
    failedEffects: async () => [...failed],
    close: async () => undefined,
  }
}
