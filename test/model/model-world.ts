import type { Actor, CaseActor, Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import { procedureOf } from '../../domain/process/case-id'
import {
  causeOf,
  dataOfOpening,
  rehearsedLetter,
  rehearsedRelease,
  type CompleteBundle,
  type DestroyedFile,
  type LetterAvailability,
  type MailEffect,
  type SentLetter,
} from '../../domain/process/effect'
import { appendRequest, type KeyedEffect } from '../../domain/process/journal'
import {
  applyEvents,
  deadlineCommand,
  judge,
  judgeOpening,
  nextDeadline,
  type CaseSnapshot,
  type CommandEnvelope,
} from '../../domain/process/judge'
import type { CaseState, Deadline, DomainEvent, Procedure, Recorded } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'

export type Procedures = Readonly<Record<ProcedureName, Procedure>>

/** Promises of the shell around the procedures, each of which can be broken to see whether an invariant notices. */
export interface ShellFaults {
  /** A command counts from when a worker took it, not from when it was received. */
  readonly stampsWhenTaken?: true
  /** A deadline counts from when a worker woke, not from its own instant. */
  readonly stampsWhenAwake?: true
  /** The postman does not look at the keys of what has been sent. */
  readonly mailsAgain?: true
  /** A command that comes again is decided again. */
  readonly decidesAgain?: true
  /** Effects are carried out in an order that nobody promises: the last of an append first. No fault, so no invariant may notice. */
  readonly effectsBackwards?: true
  /** A workflow that died takes the case up one event short, and writes over it. */
  readonly forgetsTheLast?: true
}

/** A command as it came, and what became of it. */
export interface Given extends CommandEnvelope {
  readonly caseId: string
  /** The case as the command met it. */
  readonly before: CaseSnapshot
  readonly refused?: string
}

/** A case after one append. */
export interface Moment {
  readonly caseId: string
  readonly procedure: Procedure
  readonly state: CaseState
  readonly seq: number
  readonly at: Instant
}

/** `command`: the name of what was given. */
export interface Logged {
  readonly caseId: string
  readonly recorded: Recorded<DomainEvent>
  readonly command: string
}

/** All that can be seen of a world from outside: what the invariants are held against. */
export interface Observed {
  readonly procedures: Procedures
  /** Every event at the time it was written, in the order of writing over all cases. */
  readonly log: readonly Logged[]
  /** The journals as they read now. */
  readonly journals: ReadonlyMap<string, readonly Recorded<DomainEvent>[]>
  readonly cases: ReadonlyMap<string, CaseSnapshot>
  readonly moments: readonly Moment[]
  readonly given: readonly Given[]
  /** Every effect as it was stored with its event. */
  readonly effects: readonly KeyedEffect[]
  /** Every e-mail that left the house, each time it did. */
  readonly mails: readonly { readonly key: string; readonly effect: MailEffect }[]
  /** Effects and deadlines that a case refused. */
  readonly failed: readonly string[]
}

/** A person's command on its way: received, taken up by a worker later, perhaps by one that dies, perhaps twice. */
export interface Delivery {
  readonly name: string
  readonly data: unknown
  readonly by: Person | CaseActor
  readonly receivedAt: Instant
  readonly takenAt: Instant
  readonly workerDies: boolean
  readonly twice: boolean
}

/**
 * The cases of an office on the pure core, in a shell that keeps what the engine's shell keeps: the journal is written
 * before anything follows from it, effects are done at least once, a worker can die after any append and the case is then
 * folded anew, and the same command is carried out once. It judges nothing by itself: the invariants do.
 */
export function createModelWorld(procedures: Procedures, faults: ShellFaults = {}) {
  const journals = new Map<string, Recorded<DomainEvent>[]>()
  const cases = new Map<string, CaseSnapshot>()
  const letters = new Map<string, SentLetter[]>()
  const log: Logged[] = []
  const moments: Moment[] = []
  const given: Given[] = []
  const effects: KeyedEffect[] = []
  const mails: { readonly key: string; readonly effect: MailEffect }[] = []
  const failed: string[] = []
  const stuck = new Set<string>()
  let commands = 0

  const procedureFor = (caseId: string): Procedure => {
    const name = procedureOf(caseId)
    if (name === undefined) throw new Error(`no procedure for ${caseId}`)
    return procedures[name]
  }

  const snapshotOf = (caseId: string): CaseSnapshot => {
    const found = cases.get(caseId)
    if (found === undefined) throw new Error(`no case ${caseId}`)
    return found
  }

  const record = (
    caseId: string,
    before: CaseSnapshot | undefined,
    events: readonly Recorded<DomainEvent>[],
    command: string,
    workerDies = false,
  ): void => {
    const [first] = events
    if (first === undefined) return
    const procedure = procedureFor(caseId)
    const { request, after } = appendRequest(procedure, before, events)
    const { activeKey } = request.row.index
    const isNew =
      before !== undefined && activeKey !== undefined && activeKey !== procedure.index(before.state).activeKey
    const takenBy = [...(request.mustBeFree ?? []), ...(isNew ? [activeKey] : [])]
      .map((key) => holderOf(key, caseId))
      .find((holder) => holder !== undefined)
    if (takenBy !== undefined) throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE, { caseId: takenBy })
    journals.set(caseId, [...(journals.get(caseId) ?? []).slice(0, first.seq - 1), ...events])
    log.push(...events.map((recorded) => ({ caseId, recorded, command })))
    cases.set(caseId, after)
    moments.push({ caseId, procedure, state: after.state, seq: after.seq, at: first.at })
    effects.push(...request.effects)
    if (workerDies) adopt(caseId, before)
    const inSomeOrder = faults.effectsBackwards === true ? [...request.effects].reverse() : request.effects
    for (const effect of inSomeOrder) carryOut(effect)
    // Whoever takes over cannot know which effects the dead worker had finished.
    if (workerDies) for (const effect of request.effects) carryOut(effect)
  }

  /** Another worker takes the case up from its journal, knowing nothing else. */
  const adopt = (caseId: string, before: CaseSnapshot | undefined): void => {
    const all = journals.get(caseId) ?? []
    const known = faults.forgetsTheLast === true && before !== undefined ? all.slice(0, -1) : all
    const folded = applyEvents(procedureFor(caseId), undefined, known)
    if (folded !== undefined) cases.set(caseId, folded)
  }

  const carryOut = ({ key, at, effect }: KeyedEffect): void => {
    try {
      switch (effect.kind) {
        case 'mail':
          if (faults.mailsAgain === true || !mails.some((mail) => mail.key === key)) mails.push({ key, effect })
          return
        case 'open-case':
          openCase(effect.caseId, {
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
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      failed.push(`${key}: ${refusal.code}`)
    }
  }

  const holderOf = (key: string, but?: string): string | undefined =>
    [...cases.values()].find(({ state }) => {
      const its = procedureFor(state.caseId)
      return state.caseId !== but && !its.closed.includes(state.status) && its.index(state).activeKey === key
    })?.state.caseId

  const openCase = (caseId: string, envelope: CommandEnvelope): void => {
    if (cases.has(caseId)) return
    const procedure = procedureFor(caseId)
    const events = judgeOpening(procedure, { caseId, caseNumber: `27.06.00-G01-${cases.size + 1}-27` }, envelope)
    const { after } = appendRequest(procedure, undefined, events)
    const { activeKey } = procedure.index(after.state)
    if (activeKey !== undefined && holderOf(activeKey) !== undefined)
      throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE)
    record(caseId, undefined, events, envelope.name)
  }

  const give = (caseId: string, envelope: CommandEnvelope, workerDies = false): void => {
    if (
      faults.decidesAgain !== true &&
      journals.get(caseId)?.some(({ commandId }) => commandId === envelope.commandId) === true
    )
      return
    fallUntil(caseId, envelope.at, envelope.at)
    const before = snapshotOf(caseId)
    record(caseId, before, judge(procedureFor(caseId), before, envelope), envelope.name, workerDies)
  }

  const dueBy = (caseId: string, until: Instant): Deadline | undefined => {
    const next = stuck.has(caseId) ? undefined : nextDeadline(procedureFor(caseId), snapshotOf(caseId).state)
    return next !== undefined && next.at <= until ? next : undefined
  }

  const fall = (caseId: string, before: CaseSnapshot, command: CommandEnvelope): void => {
    record(caseId, before, judge(procedureFor(caseId), before, command), command.name)
  }

  const fallUntil = (caseId: string, until: Instant, awakeAt: Instant): void => {
    for (let due = dueBy(caseId, until); due !== undefined; due = dueBy(caseId, until)) {
      const before = snapshotOf(caseId)
      const command = deadlineCommand(due)
      try {
        fall(caseId, before, faults.stampsWhenAwake === true ? { ...command, at: awakeAt } : command)
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal
        if (refusal.code === 'ALREADY_ACTIVE')
          fall(caseId, before, deadlineCommand(due, String(refusal.details['caseId'])))
        else failed.push(`${caseId}, ${due.key}: ${refusal.code}`)
      }
      const { key, at } = due
      if (
        procedureFor(caseId)
          .deadlines(snapshotOf(caseId).state)
          .some((left) => left.key === key && left.at === at)
      ) {
        stuck.add(caseId)
        failed.push(`${caseId}: ${key} is still there after ${command.name}`)
      }
    }
  }

  const attempt = (doIt: () => void): string | undefined => {
    try {
      doIt()
      return undefined
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      return refusal.code
    }
  }

  const observed: Observed = { procedures, log, journals, cases, moments, given, effects, mails, failed }
  return {
    observed,
    procedureFor,
    /** Opens a case; answers the code of a refusal. */
    open: (caseId: string, data: unknown, by: Actor, at: Instant): string | undefined =>
      attempt(() => {
        openCase(caseId, { commandId: `command-${++commands}`, name: procedureFor(caseId).opening.name, data, by, at })
      }),
    /** Gives a command; answers the code of a refusal. */
    act(caseId: string, { name, data, by, receivedAt, takenAt, workerDies, twice }: Delivery): string | undefined {
      pass(receivedAt, takenAt)
      const envelope: CommandEnvelope = { commandId: `command-${++commands}`, name, data, by, at: receivedAt }
      const taken = faults.stampsWhenTaken === true ? { ...envelope, at: takenAt } : envelope
      const before = snapshotOf(caseId)
      const refused = attempt(() => {
        give(caseId, taken, workerDies)
      })
      given.push({ ...envelope, caseId, before, ...(refused === undefined ? {} : { refused }) })
      // Whoever heard no answer sends the same again.
      if (refused === undefined && twice)
        attempt(() => {
          give(caseId, taken)
        })
      return refused
    },
    pass,
  }

  /** Lets every deadline fall up to `until`, the earliest of all cases first; the worker is awake at `awakeAt`. */
  function pass(until: Instant, awakeAt: Instant): void {
    for (;;) {
      const due = [...cases.keys()]
        .flatMap((caseId) => {
          const next = dueBy(caseId, until)
          return next === undefined ? [] : [{ caseId, at: next.at }]
        })
        .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))[0]
      if (due === undefined) return
      fallUntil(due.caseId, due.at, awakeAt)
    }
  }
}

export type ModelWorld = ReturnType<typeof createModelWorld>
