import type { Logger } from 'pino'

/** Work that nobody waits for, yet that must be over before the process or a test ends. */
export interface BackgroundWork {
  /** Its failure is logged and nothing more: only give it what is made good elsewhere. */
  run(what: string, work: () => Promise<unknown>): void
  idle(): Promise<void>
}

export function createBackgroundWork(log: Logger): BackgroundWork {
  const running = new Set<Promise<void>>()
  return {
    run(what, work) {
      const done: Promise<void> = work()
        .then(
          () => undefined,
          (error: unknown) => {
            log.warn({ err: error }, `${what} failed`)
          },
        )
        .finally(() => running.delete(done))
      running.add(done)
    },
    async idle() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
