/** Work that is taken up again and again, one time after the other, until it is stopped. */
export interface RecurringWork {
  /** Whether it has been told to stop: a long piece of work ends early then. */
  readonly stopped: boolean
  /** Takes it up for the first time when the first wait is over. It keeps no process alive. */
  start(): void
  /** Takes it up no more, and waits for what has been begun. */
  stop(): Promise<void>
}

export interface RecurringWorkParts {
  readonly work: () => Promise<unknown>
  /** Milliseconds from the end of one time to the beginning of the next; asked each time. */
  readonly waitMs: () => number
  /** Told what could not be done; it is tried again the next time. */
  readonly onFault: (fault: unknown) => void
}

/** The one way in which our processes do something from time to time; what may be done by one of them at once, the store has to see to. */
export function createRecurringWork({ work, waitMs, onFault }: RecurringWorkParts): RecurringWork {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  let stopped = false

  const waitAndWork = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      running = work().catch(onFault).finally(waitAndWork)
    }, waitMs())
    timer.unref()
  }

  return {
    get stopped() {
      return stopped
    },
    start: waitAndWork,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
