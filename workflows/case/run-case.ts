import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  makeContinueAsNewFunc,
  setHandler,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow'
import { addMillis } from '../../domain/calendar/instant'
import { isOver } from '../../domain/process/is-over'
import { appendRequest } from '../../domain/process/journal'
import {
  applyEvents,
  deadlineCommand,
  judge,
  nextDeadline,
  type CaseSnapshot,
  type CommandEnvelope,
} from '../../domain/process/judge'
import { judgeTogether } from '../../domain/process/judge-together'
import { presentState } from '../../domain/process/present-state'
import type { Deadline, Procedure } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { spreadOf } from '../../domain/mail/reminder-spread'
import {
  actTogetherUpdate,
  actUpdate,
  pulseQuery,
  wakeSignal,
  type ActArguments,
  type ActTogetherArguments,
  type CaseInput,
  type CommandAnswer,
  type OneAnswer,
  type Pulse,
} from '../contract'
import { local } from './activities'
import { createBell } from './bell'
import { createCaseClock } from './clock'
import { createEffectRunner, type EffectWays } from './effect-runner'
import { refuseForeignDelivery, refuseForeignStart } from './own-message'
import { createTogether, type JobOfMany, type ToldOf } from './together'

/**
 * How long after its legal instant a deadline that ends a right is settled. A submission received in the last
 * millisecond may still be on its way into the store; the API gives it less time than this to arrive there.
 */
const settlingMs = 10_000

/** So many commands in one append at most: what it carries stays far below what the engine and a worker's pause may take. */
const mostTogether = 250

interface Job {
  readonly envelope: CommandEnvelope
  answer(answer: CommandAnswer): void
  refuse(failure: ApplicationFailure): void
}

/**
 * Turns a procedure into a durable case. Commands and deadlines are decided one after another, in legal order; what
 * the journal has taken is what happened; effects follow; then the case waits for the next command or deadline.
 */
export async function runCase(procedure: Procedure, input: CaseInput): Promise<void> {
  refuseForeignStart(procedure, input)
  const clock = createCaseClock(input)
  const rehearsal = clock.aheadMs !== 0
  const jobs: (Job | JobOfMany)[] = []
  let current: CaseSnapshot | undefined
  let handled = new Set<string>()
  let ways: EffectWays = { mailAtHand: false, tellsInOrder: false }
  let takesTogether = false
  let behind = false
  let woken = false
  let busy = true
  const bell = createBell(clock)
  const effects = createEffectRunner(rehearsal, () => {
    woken = true
    bell.ring()
  })

  setHandler(
    defineUpdate<CommandAnswer, ActArguments>(actUpdate),
    ({ envelope, seenSeq }) =>
      new Promise<CommandAnswer>((answer, refuse) => {
        if (current !== undefined && seenSeq !== undefined && seenSeq > current.seq) behind = true
        jobs.push({ envelope, answer, refuse })
        bell.ring()
      }),
    {
      validator(delivery: ActArguments[0]) {
        refuseForeignDelivery(input.caseId, delivery)
        const { envelope, seenSeq } = delivery
        const isBehind = current === undefined || (seenSeq !== undefined && seenSeq > current.seq)
        if (!isBehind && !handled.has(envelope.commandId))
          asFailure(envelope.commandId, () => {
            rehearse(procedure, current as CaseSnapshot, envelope)
          })
      },
    },
  )
  setHandler(
    defineUpdate<readonly OneAnswer[], ActTogetherArguments>(actTogetherUpdate),
    ({ envelopes }) =>
      new Promise<readonly OneAnswer[]>((answer) => {
        jobs.push({ envelopes, answer })
        bell.ring()
      }),
    {
      validator(deliveries: ActTogetherArguments[0]) {
        refuseForeignDelivery(input.caseId, deliveries)
      },
    },
  )
  setHandler(defineSignal(wakeSignal), () => {
    behind = true
    woken = true
    bell.ring()
  })
  setHandler(defineQuery<Pulse>(pulseQuery), () => {
    const due = current && nextDeadline(procedure, current.state)
    return {
      now: clock.now(),
      seq: current?.seq ?? 0,
      status: current?.state.status ?? '',
      openEffects: [...effects.open.keys()],
      ...(due === undefined ? {} : { nextDeadlineAt: due.at }),
      clockAheadMs: clock.aheadMs,
      idle: !busy && jobs.length === 0,
    }
  })

  /** Takes the case up from the store: the journal is the truth, the workflow only keeps it moving. */
  const load = async (): Promise<CaseSnapshot> => {
    behind = false
    const loaded = await local.loadCase(input.caseId)
    current = { state: presentState(procedure, loaded, loaded.at), seq: loaded.seq }
    handled = new Set(loaded.commandIds)
    ways = { mailAtHand: loaded.mailAtHand === true, tellsInOrder: loaded.tellsInOrder === true }
    takesTogether = loaded.takesTogether === true
    effects.start(loaded.openEffects, ways)
    return current
  }

  /** Decides one command on the case as it is known. @returns false when the journal has moved on: nothing is decided then */
  const attempt = async (envelope: CommandEnvelope): Promise<boolean> => {
    const before = current as CaseSnapshot
    const events = judge(procedure, before, envelope)
    if (events.length === 0) return true
    const { request, after } = appendRequest(procedure, before, events)
    const result = await local.append(request)
    if (result.kind === 'taken') throw new Refusal('ALREADY_ACTIVE', refusalTexts.ALREADY_ACTIVE, { caseId: result.by })
    if (result.kind === 'refused') {
      const { code, message, details } = result.refusal
      throw new Refusal(code, message, details)
    }
    if (result.kind === 'conflict') {
      behind = true
      return false
    }
    current = after
    handled.add(envelope.commandId)
    effects.start(request.effects, ways)
    return true
  }

  /**
   * Gives a command its place in legal order, until the journal has taken it or the procedure refuses it. What is loaded
   * meanwhile may hold deadlines that come before it, so they are asked for again each time.
   */
  const give = async (envelope: CommandEnvelope): Promise<void> => {
    do {
      if (isDue(envelope.at)) await fallUntil(envelope.at)
    } while (!handled.has(envelope.commandId) && !(await attempt(envelope)))
  }

  /** Decides as many of these as can be appended as one. @returns how many, from the first on; 0 when none can: the first is given by itself then */
  const attemptTogether = async (envelopes: readonly CommandEnvelope[], told: ToldOf): Promise<number> => {
    if (behind || envelopes.length < 2) return 0
    const before = current as CaseSnapshot
    const { events, refusals, judged } = judgeTogether(procedure, before, envelopes.slice(0, mostTogether), handled)
    if (events.length > 0) {
      const { request, after } = appendRequest(procedure, before, events)
      const { kind } = await local.append(request)
      if (kind === 'conflict') behind = true
      if (kind !== 'appended') return 0
      current = after
      for (const { commandId } of events) handled.add(commandId)
      effects.start(request.effects, ways)
    }
    for (const [commandId, refusal] of refusals) told(commandId, refusal)
    return judged
  }

  const together = createTogether({
    attempt: attemptTogether,
    give: (envelope) => give(envelope),
    isHandled: (commandId) => handled.has(commandId),
    seq: () => (current as CaseSnapshot).seq,
  })

  /**
   * Lets a deadline fall; before one that ends a right, what was received in time goes first. Once the journal has turned
   * out to be ahead it is no longer known whether there is such a deadline: the caller loads, and asks for the next anew.
   */
  const fall = async (deadline: Deadline): Promise<void> => {
    if (deadline.endsRight) {
      // In a rehearsal nothing comes from outside, so nothing can be on its way.
      const settled = rehearsal ? 0 : clock.until(addMillis(deadline.at, settlingMs))
      if (settled > 0) await sleep(settled)
      const submissions = await local.receiptsBefore(input.caseId, deadline.at)
      if (takesTogether) await together.takeIn(submissions)
      else
        for (const submission of submissions) {
          try {
            await give(submission)
          } catch (refusal) {
            if (!(refusal instanceof Refusal)) throw refusal
            await local.refuseReceipt(submission.commandId, refusal.code, refusal.message, refusal.details)
          }
        }
      const stillDue = current && nextDeadline(procedure, current.state)
      if (stillDue?.key !== deadline.key || stillDue.at !== deadline.at) return
    }
    if (behind) return
    try {
      await attempt(deadlineCommand(deadline))
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.code !== 'ALREADY_ACTIVE') throw refusal
      await attempt(deadlineCommand(deadline, String(refusal.details['caseId'])))
    }
  }

  /** Whether something comes before `instant`. Asked first on a command's way: each promise in a workflow costs a tenth of a millisecond. */
  const isDue = (instant: string): boolean => {
    const due = current && nextDeadline(procedure, current.state)
    return behind || (due !== undefined && due.at <= instant)
  }

  /** Every deadline that legally comes before `instant`, in order. */
  const fallUntil = async (instant: string): Promise<void> => {
    for (;;) {
      if (behind) await load()
      const due = current && nextDeadline(procedure, current.state)
      if (due === undefined || due.at > instant) return
      await fall(due)
    }
  }

  const serve = async ({ envelope, answer, refuse }: Job): Promise<void> => {
    try {
      if (!handled.has(envelope.commandId)) await give(envelope)
      const { seq, state } = current as CaseSnapshot
      answer({ seq, status: state.status, commandId: envelope.commandId })
    } catch (error) {
      if (error instanceof TemporalFailure) throw error
      refuse(error instanceof Refusal ? failureOf(envelope.commandId, error) : faultOf(error))
    }
  }

  await load()
  for (;;) {
    busy = true
    woken = false
    if (behind) await load()
    const job = jobs.shift()
    if (job !== undefined) {
      await ('envelopes' in job ? together.serve(job) : serve(job))
      continue
    }
    const now = clock.now()
    if (isDue(now)) await fallUntil(now)
    if (jobs.length > 0 || behind) continue

    const { state } = current as CaseSnapshot
    const over = isOver(procedure, state) && effects.open.size === 0
    if (over || mustContinueAsNew()) {
      // A handler that is still on its way out holds up the case's end and its next run: come back when it is through.
      if (!allHandlersFinished()) {
        await condition(() => allHandlersFinished() || jobs.length > 0 || woken || behind)
        continue
      }
      if (over) return
      effects.handOver()
      await makeContinueAsNewFunc<(input: CaseInput) => Promise<void>>({ initialVersioningBehavior: 'AUTO_UPGRADE' })({
        caseId: input.caseId,
        ...(rehearsal ? { clockAheadMs: clock.aheadMs } : {}),
      })
    }
    busy = false
    const next = nextDeadline(procedure, state)
    // A rehearsal goes from instant to instant.
    if (!woken) await bell.heard(next && (rehearsal ? next.at : addMillis(next.at, spreadOf(input.caseId, next))))
  }
}

/** A long history, or a newer worker version: the boundary at which a case moves to new code (docs/architecture.md § 3.6). */
function mustContinueAsNew(): boolean {
  const info = workflowInfo()
  return info.continueAsNewSuggested || info.targetWorkerDeploymentVersionChanged
}

/** Dry run of a command on the case as it would stand at the command's instant. Throws what the case would refuse with. */
function rehearse(procedure: Procedure, snapshot: CaseSnapshot, envelope: CommandEnvelope): void {
  let at = snapshot
  for (
    let due = nextDeadline(procedure, at.state);
    due !== undefined && due.at <= envelope.at;
    due = nextDeadline(procedure, at.state)
  ) {
    // Only the store knows which submissions came in time for it; the handler will ask.
    if (due.endsRight) return
    at = applyEvents(procedure, at, judge(procedure, at, deadlineCommand(due))) ?? at
  }
  judge(procedure, at, envelope)
}

function asFailure(commandId: string, decide: () => void): void {
  try {
    decide()
  } catch (refusal) {
    throw refusal instanceof Refusal ? failureOf(commandId, refusal) : refusal
  }
}

/** Anything but an `ApplicationFailure` in a handler would block the whole case until the next deployment. */
function failureOf(commandId: string, refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    message: refusal.message,
    type: refusal.code,
    nonRetryable: true,
    details: [refusal.details, commandId],
    category: 'BENIGN',
  })
}

/** A fault of ours, met by one command: it is not refused but stays unanswered, is delivered again, and blocks nobody else. */
function faultOf(error: unknown): ApplicationFailure {
  return ApplicationFailure.create({
    message: error instanceof Error ? error.message : String(error),
    type: 'FAULT',
    nonRetryable: true,
  })
}
