import { setTimeout as pause } from 'node:timers/promises'
import type { GuardedProcess, ProcessExit } from './guarded-process'
import type { ProcessIdentity } from './process-identity'

/** A part of the system that runs as a process. */
export interface RunningPart {
  readonly process: GuardedProcess
  stop(): Promise<void>
}

/** A part that would not stay up. */
export interface PartFailure {
  readonly name: string
  /** The last lines it printed. */
  readonly lastLines: readonly string[]
}

/** Keeps parts running. */
export interface Supervisor {
  /**
   * Starts a part, and from then on starts it again whenever it dies.
   *
   * @param start starts the part the same way each time (same port, same folder)
   * @throws what the first start throws
   */
  run<P extends RunningPart>(name: string, start: () => Promise<P>): Promise<P>
  /** Settles when a part has died `deathsAllowed` times within a minute. */
  readonly failed: Promise<PartFailure>
  /** Ends every part, the last started first, and starts none again. */
  stop(): Promise<void>
}

/** What the supervisor needs from outside. */
export interface SupervisorOptions {
  /** Told in Danish what died and what is done about it. */
  readonly report: (line: string) => void
  /** Told whenever the set of processes has changed. */
  readonly processesChanged: (processes: readonly ProcessIdentity[]) => void
  /** The death that is one too many, within a minute; 3 when left out. */
  readonly deathsAllowed?: number
  /** Milliseconds before the first new start; doubled each time. 500 when left out. */
  readonly firstPauseMs?: number
}

interface Supervised {
  readonly name: string
  current: RunningPart
  deaths: number[]
}

/** Makes a supervisor that has nothing to do yet. */
export function createSupervisor({
  report,
  processesChanged,
  deathsAllowed = 3,
  firstPauseMs = 500,
}: SupervisorOptions): Supervisor {
  const parts: Supervised[] = []
  const stopped = new AbortController()
  const isStopped = (): boolean => stopped.signal.aborted
  let fail: (failure: PartFailure) => void = () => undefined
  const failed = new Promise<PartFailure>((resolve) => {
    fail = resolve
  })

  const noteProcesses = (): void => processesChanged(parts.flatMap(({ current }) => current.process.identity ?? []))

  /** Whether the part may be started once more. */
  const survives = (part: Supervised, lastLines: readonly string[]): boolean => {
    const now = Date.now()
    part.deaths = [...part.deaths.filter((death) => now - death < 60_000), now]
    if (part.deaths.length < deathsAllowed) return true
    fail({ name: part.name, lastLines })
    return false
  }

  const keepRunning = async (part: Supervised, start: () => Promise<RunningPart>): Promise<void> => {
    for (;;) {
      const exit = await part.current.process.exited
      if (isStopped()) return
      let lastLines = part.current.process.tail()
      report(`${part.name} sluttede uventet (${describeExit(exit)}) og startes igen.`)
      for (;;) {
        if (!survives(part, lastLines)) return
        try {
          await pause(firstPauseMs * 2 ** (part.deaths.length - 1), undefined, { signal: stopped.signal })
        } catch {
          return
        }
        try {
          part.current = await start()
          break
        } catch (error) {
          lastLines = (error instanceof Error ? error.message : String(error)).split('\n')
          report(`${part.name} kunne ikke startes igen.`)
        }
      }
      noteProcesses()
      if (isStopped()) return part.current.stop()
      report(`${part.name} kører igen.`)
    }
  }

  return {
    failed,
    async run(name, start) {
      const first = await start()
      const part: Supervised = { name, current: first, deaths: [] }
      parts.push(part)
      noteProcesses()
      if (isStopped()) await first.stop()
      else void keepRunning(part, start)
      return first
    },
    async stop() {
      stopped.abort()
      for (const { current } of parts.toReversed()) await current.stop()
    },
  }
}

function describeExit({ code, signal }: ProcessExit): string {
  return signal === null ? `kode ${code ?? '?'}` : `signal ${signal}`
}
