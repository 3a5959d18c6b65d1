import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseGateway } from '../gateway/case-gateway'
import type { Store } from '../store/create-store'
import type { Wave, WaveFailure, WaveProgress } from '../store/operations/waves'
import type { EngineVersions } from './engine-versions'
import type { EngineView, RunCondition } from './engine-view'
import { inParallel } from './in-parallel'
import type { restartCase } from './restart-case'

export interface WaveParts {
  readonly store: Store
  readonly gateway: CaseGateway
  readonly engine: EngineView
  readonly versions: EngineVersions
  /** Begins a case again from its journal: the rescue of those that cannot get over. Without it one of them stops the wave. */
  readonly restart?: (caseId: string) => ReturnType<typeof restartCase>
}

export interface WaveOptions {
  /** The version that the cases are to move to: the current one. */
  readonly buildId: string
  /** Cases woken at a time. */
  readonly size: number
  /** How long the cases of one step are watched before the next is taken, in ms. */
  readonly pauseMs: number
  /** How long a case may take to move, in ms; a worker that is busy takes its time. */
  readonly moveWithinMs?: number
  /** At most so many cases in all: a first wave of a few. */
  readonly most?: number
  /** Told after each step. */
  readonly progress?: (progress: WaveProgress) => void | Promise<void>
}

/** Attempts at a task from which on the version is at fault, and not a worker that has just been stopped. */
const failingFrom = 2
const lookEveryMs = 200
/** A wake that comes in the midst of a case's commands can come to nothing (seen once): the case then sleeps on its old version. */
const wakeAgainMs = 10_000

/**
 * Wakes the open cases that are not on a version, some at a time, and watches each step before the next: a case that is
 * woken goes over at its next continue-as-new, at once when it is idle. Stops by itself at the first step in which a case
 * does not get over, and when `stopWave` is called in any process.
 * @returns the wave as it ended; `undefined` when another is going on
 */
export async function runWave(parts: WaveParts, options: WaveOptions): Promise<Wave | undefined> {
  const {
    store: { operations },
  } = parts
  const { buildId, size, pauseMs, most = Number.POSITIVE_INFINITY, progress } = options
  const waveId = randomUUID()
  if (!(await operations.beginWave({ waveId, buildId, size }))) return undefined

  const seen = new Set<string>()
  let told: WaveProgress = { woken: 0, moved: 0, failures: [] }
  let state: 'stopped' | 'failed' | 'done' = 'failed'
  try {
    for (;;) {
      const goOn = await operations.beatWave(waveId, told)
      const step = (await parts.versions.notOn(buildId, seen.size + size))
        .filter((caseId) => !seen.has(caseId))
        .slice(0, Math.min(size, most - seen.size))
      if (!goOn || told.failures.length > 0 || step.length === 0) {
        state = !goOn ? 'stopped' : told.failures.length > 0 ? 'failed' : 'done'
        break
      }
      const beating = setInterval(() => {
        operations.beatWave(waveId, told).catch(() => undefined)
      }, 15_000)
      try {
        const failures = await moveCases(parts, options, step)
        for (const caseId of step) seen.add(caseId)
        told = {
          woken: told.woken + step.length,
          moved: told.moved + step.length - failures.length,
          failures: [...told.failures, ...failures],
        }
      } finally {
        clearInterval(beating)
      }
      await progress?.(told)
      if (told.failures.length === 0) await pause(pauseMs)
    }
  } finally {
    await operations.beatWave(waveId, told)
    await operations.endWave(waveId, state)
  }
  return operations.latestWave()
}

/** Wakes some cases and waits until each is over. Answers those that are not. */
async function moveCases(
  parts: WaveParts,
  options: WaveOptions,
  caseIds: readonly string[],
): Promise<readonly WaveFailure[]> {
  const failures: WaveFailure[] = []
  await inParallel(caseIds, async (caseId) => {
    const reason = await notMoved(parts, options, caseId)
    if (reason === undefined) return
    await parts.restart?.(caseId)
    const still = parts.restart === undefined ? reason : await notMoved(parts, options, caseId)
    if (still !== undefined) failures.push({ caseId, reason: still })
  })
  return failures
}

/** Wakes a case, again when it sleeps on, and tells in Danish why it has not got over; `undefined` when it has, or has ended meanwhile. */
async function notMoved(
  { engine, gateway }: WaveParts,
  { buildId, moveWithinMs = 60_000 }: WaveOptions,
  caseId: string,
): Promise<string | undefined> {
  const until = Date.now() + moveWithinMs
  let wakeAt = Date.now()
  for (;;) {
    if (Date.now() >= wakeAt) {
      await gateway.wake(caseId)
      wakeAt = Date.now() + wakeAgainMs
    }
    const condition = await engine.conditionOf(caseId)
    if (condition === undefined || isOver(condition, buildId)) return undefined
    if (condition.taskAttempts >= failingFrom)
      return `Arbejdsgangen fejler: ${(await engine.lastTaskFailure(caseId)) ?? 'ingen arbejder har svaret'}`
    if (Date.now() > until)
      return `Ikke flyttet inden for ${moveWithinMs / 1000} sekunder; den er på ${condition.buildId ?? 'ingen version'}`
    await pause(lookEveryMs)
  }
}

const isOver = ({ buildId, pinned, taskAttempts }: RunCondition, wanted: string): boolean =>
  buildId === wanted && pinned && taskAttempts < failingFrom
