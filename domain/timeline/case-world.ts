import type { Instant } from '../calendar/instant'
import {
  causeOf,
  dataOfOpening,
  rehearsedLetter,
  rehearsedRelease,
  type CompleteBundle,
  type DestroyedFile,
  type Effect,
  type LetterAvailability,
  type SentLetter,
} from '../process/effect'
import { appendRequest, type KeyedEffect } from '../process/journal'
import {
  deadlineCommand,
  judge,
  judgeOpening,
  nextDeadline,
  type CaseSnapshot,
  type CommandEnvelope,
} from '../process/judge'
import type { Deadline, DomainEvent, Procedure, Recorded } from '../process/procedure'
import type { ProcedureName } from '../process/procedure-name'
import { procedureOfCase } from '../procedure-of-case'
import { procedures } from '../procedures'
import { Refusal } from '../refusal/refusal'
import { refusalTexts } from '../refusal/refusal-codes'

/** One append in a world of cases: a command's events, and what they set in motion. */
export interface WorldStep {
  readonly caseId: string
  readonly procedure: Procedure
  /** Present when time alone gave the command. */
  readonly deadline?: Deadline
  readonly events: readonly Recorded<DomainEvent>[]
  readonly effects: readonly KeyedEffect[]
  readonly after: CaseSnapshot
}

export interface CaseWorldParts {
  /** The cases as they stand at the beginning. */
  readonly cases?: readonly CaseSnapshot[]
  /** The number of a case that is opened: how many there are already, and when. */
  readonly caseNumber: (known: number, at: Instant) => string
  /** Told of every step, before its effects are carried out. */
  readonly observe: (step: WorldStep) => void
  /** Told of an effect that another case refuses: in real life an administrator's task. */
  readonly refused: (key: string, refusal: Refusal) => void
}

/** Cases that act on one another, without engine, database or clock. */
export interface CaseWorld {
  /** @throws {Refusal} as `judgeOpening`; ALREADY_ACTIVE when another open case has the same active key */
  open(caseId: string, procedure: ProcedureName, envelope: CommandEnvelope): void
  /** Gives a command, after every deadline of that case that legally comes first. Given twice it is given once. @throws {Refusal} as `judge`; CASE_UNKNOWN */
  give(caseId: string, envelope: CommandEnvelope): void
  /** Lets the earliest deadline of all cases fall, if it comes no later than `instant`. Answers whether one did. @throws {Refusal} when its own case refuses it */
  fallNext(instant: Instant): boolean
  snapshot(caseId: string): CaseSnapshot | undefined
  snapshots(): readonly CaseSnapshot[]
}

interface WorldCase {
  readonly procedure: Procedure
  snapshot: CaseSnapshot | undefined
  readonly handled: Set<string>
}

/**
 * The shell's rules on the pure core: deadlines fall in legal order, effects are done when their event stands, a letter is
 * available the moment it is sent. The rehearsal plays in such a world, and the timeline looks ahead in one.
 */
export function createCaseWorld({ cases: known = [], caseNumber, observe, refused }: CaseWorldParts): CaseWorld {
  const cases = new Map<string, WorldCase>(
    known.map((snapshot) => [
      snapshot.state.caseId,
      { procedure: procedureOfCase(snapshot.state.caseId), snapshot, handled: new Set() },
    ]),
  )

  const letters = new Map<string, SentLetter[]>()

  /** Takes events and carries out what follows from them, cases within cases, before anything else happens. */
  const record = (
    caseId: string,
    found: WorldCase,
    events: readonly Recorded<DomainEvent>[],
    deadline?: Deadline,
  ): void => {
    if (events.length === 0) return
    const { request, after } = appendRequest(found.procedure, found.snapshot, events)
    const { effects, commandId, mustBeFree = [] } = request
    const { activeKey } = request.row.index
    const isNew = activeKey !== undefined && found.snapshot !== undefined && activeKey !== keyOf(found)
    const holder = [...mustBeFree, ...(isNew ? [activeKey] : [])]
      .map((key) => holderOf(key, caseId))
      .find((other) => other !== undefined)
    if (holder !== undefined)
      throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE, { caseId: holder.snapshot?.state.caseId })
    found.snapshot = after
    found.handled.add(commandId)
    cases.set(caseId, found)
    observe({
      caseId,
      procedure: found.procedure,
      events,
      effects,
      after,
      ...(deadline === undefined ? {} : { deadline }),
    })
    for (const effect of effects) carryOut(effect)
  }

  const keyOf = ({ procedure, snapshot }: WorldCase): string | undefined =>
    snapshot === undefined || procedure.closed.includes(snapshot.state.status)
      ? undefined
      : procedure.index(snapshot.state).activeKey

  const holderOf = (key: string, but?: string): WorldCase | undefined =>
    [...cases.values()].find((one) => one.snapshot?.state.caseId !== but && keyOf(one) === key)

  const open: CaseWorld['open'] = (caseId, name, envelope) => {
    if (cases.has(caseId)) return
    const procedure = procedures[name]
    const events = judgeOpening(procedure, { caseId, caseNumber: caseNumber(cases.size, envelope.at) }, envelope)
    const { activeKey } = procedure.index(appendRequest(procedure, undefined, events).after.state)
    if (activeKey !== undefined && holderOf(activeKey) !== undefined)
      throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE)
    record(caseId, { procedure, snapshot: undefined, handled: new Set() }, events)
  }

  const give: CaseWorld['give'] = (caseId, envelope) => {
    const found = cases.get(caseId)
    if (found?.snapshot === undefined) throw new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
    if (found.handled.has(envelope.commandId)) return
    for (let due = dueBy(found, envelope.at); due !== undefined; due = dueBy(found, envelope.at))
      fall(caseId, found, due)
    record(caseId, found, judge(found.procedure, found.snapshot, envelope))
  }

  const fall = (caseId: string, found: WorldCase, deadline: Deadline): void => {
    if (found.snapshot === undefined) return
    const { procedure, snapshot } = found
    try {
      record(caseId, found, judge(procedure, snapshot, deadlineCommand(deadline)), deadline)
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.code !== 'ALREADY_ACTIVE') throw refusal
      const takenBy = String(refusal.details['caseId'])
      record(caseId, found, judge(procedure, snapshot, deadlineCommand(deadline, takenBy)), deadline)
    }
    // The engine would wake for it again at once, and never sleep.
    if (dueBy(found, deadline.at)?.key === deadline.key)
      throw new Error(`${caseId}: deadline ${deadline.key} is still there after ${deadline.command}`)
  }

  const dueBy = ({ procedure, snapshot }: WorldCase, instant: Instant): Deadline | undefined => {
    const next = snapshot === undefined ? undefined : nextDeadline(procedure, snapshot.state)
    return next !== undefined && next.at <= instant ? next : undefined
  }

  const carryOut = ({ key, at, effect }: KeyedEffect): void => {
    try {
      doEffect(effect, key, at)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      refused(key, refusal)
    }
  }

  const doEffect = (effect: Effect, key: string, at: Instant): void => {
    switch (effect.kind) {
      case 'mail':
        return
      case 'open-case':
        open(effect.caseId, effect.procedure, {
          commandId: key,
          name: procedures[effect.procedure].opening.name,
          data: dataOfOpening(effect, letters.get(effect.withLettersOf ?? '')),
          by: causeOf(key),
          at,
        })
        return
      case 'tell-case':
        give(effect.caseId, { commandId: key, name: effect.command, data: effect.data, by: causeOf(key), at })
        return
      case 'bundle': {
        // No bundle is made here, and the workers are quick.
        const data: CompleteBundle = {
          bundleId: effect.bundleId,
          pdfSha256: 'rehearsed',
          zipSha256: 'rehearsed',
          documents: effect.file.length,
        }
        give(causeOf(key).caseId, { commandId: key, name: effect.report, data, by: causeOf(key), at })
        return
      }
      case 'release':
        if (effect.copies.length === 0) return
        give(causeOf(key).caseId, {
          commandId: key,
          name: effect.report,
          data: rehearsedRelease(effect),
          by: causeOf(key),
          at,
        })
        return
      case 'destroy-files': {
        const files: readonly DestroyedFile[] = effect.files.map((file) => ({ ...file, destroyedAt: at }))
        give(causeOf(key).caseId, { commandId: key, name: effect.report, data: { files }, by: causeOf(key), at })
        return
      }
      case 'letter': {
        const { caseId } = causeOf(key)
        letters.set(caseId, [...(letters.get(caseId) ?? []), rehearsedLetter(effect, at)])
        // No PDF is made here, and Digital Post is quick: the letter is available at the instant it was sent.
        if (effect.report !== undefined && effect.to.cvr !== undefined) {
          const data: LetterAvailability = {
            letterId: effect.letterId,
            sha256: 'rehearsed',
            availableAt: at,
            recipient: effect.to.cvr,
          }
          give(caseId, { commandId: key, name: effect.report, data, by: causeOf(key), at })
        }
      }
    }
  }

  return {
    open,
    give,
    fallNext(instant) {
      const [first] = [...cases]
        .flatMap(([caseId, found]) => {
          const deadline = dueBy(found, instant)
          return deadline === undefined ? [] : [{ caseId, found, deadline }]
        })
        .sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : a.deadline.at > b.deadline.at ? 1 : 0))
      if (first === undefined) return false
      fall(first.caseId, first.found, first.deadline)
      return true
    },
    snapshot: (caseId) => cases.get(caseId)?.snapshot,
    snapshots: () => [...cases.values()].flatMap(({ snapshot }) => (snapshot === undefined ? [] : [snapshot])),
  }
}
