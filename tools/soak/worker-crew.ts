import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { KillPlan } from './kill-plan'
import type { Go, Tidings } from './worker/main'

/** How many workers died, and of what. */
export interface KillTally {
  readonly kills: number
  /** By kill point; `late` for those that did not pass theirs and were killed from outside. */
  readonly byPoint: Readonly<Record<string, number>>
  /** Times that a worker met events in the journal which the workflow had forgotten. */
  readonly adopted: number
}

/** The worker processes of a soak. */
export interface WorkerCrew {
  /** Resolves when as many processes wait in reserve as there are places, and some to spare. */
  assemble(): Promise<void>
  /** Lets workers work and die, one after another in each place, until every plan has been carried out or `goOn` says no. */
  carryOut(plans: readonly KillPlan[], goOn: () => boolean, progress: (kills: number) => void): Promise<KillTally>
  /** Lets workers work that nobody kills. */
  rest(): Promise<void>
  close(): Promise<void>
}

/** A worker that has not come to its kill point by then is killed wherever it is. */
const patienceMs = 20_000

/**
 * @param program the workers' program
 * @param environment settings of the house, and how soon the engine gives a dead worker's work to another
 * @param places how many workers work at once
 */
export function createWorkerCrew(
  program: string,
  environment: Readonly<Record<string, string>>,
  places = 2,
): WorkerCrew {
  const alive = new Set<ChildProcess>()
  const reserve: Promise<ChildProcess>[] = []
  let adopted = 0

  const hear = (child: ChildProcess, wanted: Tidings): Promise<void> =>
    new Promise((resolve, reject) => {
      child.on('message', (tidings: Tidings) => {
        if (tidings === wanted) resolve()
      })
      child.once('exit', (code, signal) => {
        if (signal === 'SIGKILL') resolve()
        else reject(new Error(`A worker ended by itself: ${code ?? signal ?? ''}`))
      })
    })

  const breed = async (): Promise<ChildProcess> => {
    const child = fork(program, {
      // None of the options of the process that starts it.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC', ...environment },
    })
    alive.add(child)
    child.once('exit', () => {
      alive.delete(child)
    })
    child.on('message', (tidings: Tidings) => {
      if (tidings === 'adopted') adopted += 1
    })
    await hear(child, 'spare')
    return child
  }

  const fillUp = (): void => {
    while (reserve.length <= places) reserve.push(breed())
  }

  /** A worker out of the reserve, which is filled up behind it: nobody waits for a process to start. */
  const next = async (go: Go): Promise<ChildProcess> => {
    fillUp()
    const child = await (reserve.shift() ?? breed())
    const working = hear(child, 'working')
    child.send(go)
    await working
    return child
  }

  return {
    async assemble() {
      fillUp()
      await Promise.all(reserve)
    },
    async carryOut(plans, goOn, progress) {
      const byPoint: Record<string, number> = {}
      const left = [...plans]
      let kills = 0
      const place = async (): Promise<void> => {
        for (let plan = left.shift(); plan !== undefined && goOn(); plan = left.shift()) {
          const child = await next({ plan })
          let cause: string = plan.point
          const late = setTimeout(() => {
            cause = 'late'
            child.kill('SIGKILL')
          }, patienceMs)
          if (child.signalCode === null) await once(child, 'exit')
          clearTimeout(late)
          byPoint[cause] = (byPoint[cause] ?? 0) + 1
          kills += 1
          progress(kills)
        }
      }
      await Promise.all(Array.from({ length: places }, place))
      return { kills, byPoint, adopted }
    },
    async rest() {
      await Promise.all(Array.from({ length: places }, () => next({})))
    },
    async close() {
      await Promise.all(
        [...alive].map(async (child) => {
          child.kill('SIGKILL')
          await once(child, 'exit')
        }),
      )
    },
  }
}
