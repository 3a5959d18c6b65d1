import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** What a thread is told: its number of the question, to be named in the answer. */
export interface ThreadQuestion {
  readonly id: number
  readonly question: unknown
}

/** What a thread says: how far it is with a question, what came of it, or why nothing did. */
export type ThreadAnswer =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly fault: ThreadFault }

/** An error as it crosses from one thread to another: an object of a class does not. */
interface ThreadFault {
  readonly message: string
  readonly stack?: string
  readonly code?: string
}

/** The only thing that a thread is told beside its questions: that no more will come. */
export const lastQuestion = 'last'

/** Answers questions on a thread of its own, so that the time they take is nobody else's. */
export interface WorkThread<Question, Result, Progress = never> {
  /**
   * @throws what the program threw, with its `code`; an `Error` when the thread ended before it had answered
   */
  ask(question: Question, onProgress?: (progress: Progress) => void): Promise<Result>
  /** Lets it finish what it has been asked, and ends it. */
  stop(): Promise<void>
}

export interface WorkThreadOptions {
  /** The program without its ending, from this folder. It calls `answerQuestions`. */
  readonly program: string
  /** Plain data that the program is given when it starts. */
  readonly data?: unknown
}

interface Pending {
  readonly settle: (result: unknown) => void
  readonly fail: (error: Error) => void
  readonly progress: (progress: unknown) => void
}

/** A thread that outgrows this ends, and its process does not. */
const mostHeapMb = 512
/** … for what has just been made and is mostly garbage a moment later: a thread that draws thousands of pages would hold three times as much. */
const mostYoungMb = 8

/** The thread is started by its first question, and once more by the first one after it has died. */
export function createWorkThread<Question, Result, Progress = never>({
  program,
  data,
}: WorkThreadOptions): WorkThread<Question, Result, Progress> {
  let running: { readonly worker: Worker; readonly pending: Map<number, Pending> } | undefined
  let lastId = 0

  const start = (): NonNullable<typeof running> => {
    const worker = workerOf(program, data)
    const pending = new Map<number, Pending>()
    const started = { worker, pending }
    let cause: unknown
    worker.on('message', (answer: ThreadAnswer) => {
      const asked = pending.get(answer.id)
      if ('progress' in answer) {
        asked?.progress(answer.progress)
        return
      }
      pending.delete(answer.id)
      if ('result' in answer) asked?.settle(answer.result)
      else asked?.fail(errorOf(answer.fault))
      // An idle thread keeps no process alive.
      if (pending.size === 0) worker.unref()
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', (exitCode) => {
      if (running === started) running = undefined
      const ended = new Error(`The thread ${program} ended (${exitCode}) before it had answered`, { cause })
      for (const { fail } of pending.values()) fail(ended)
    })
    return started
  }

  return {
    ask(question, onProgress = () => undefined) {
      running ??= start()
      const { worker, pending } = running
      lastId += 1
      const id = lastId
      return new Promise<Result>((resolve, reject) => {
        pending.set(id, {
          settle: resolve as (result: unknown) => void,
          fail: reject,
          progress: onProgress as (progress: unknown) => void,
        })
        worker.ref()
        worker.postMessage({ id, question } satisfies ThreadQuestion)
      })
    },
    async stop() {
      if (running === undefined) return
      const { worker } = running
      const ended = new Promise<void>((resolve) => {
        worker.once('exit', () => {
          resolve()
        })
      })
      worker.ref()
      worker.postMessage(lastQuestion)
      await ended
    },
  }
}

/** From the sources a thread needs the same translation as its process, which it does not inherit. */
function workerOf(program: string, workerData: unknown): Worker {
  const file = path.join(__dirname, program)
  const options = {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb, maxYoungGenerationSizeMb: mostYoungMb },
  }
  return path.extname(__filename) === '.ts'
    ? new Worker(`require(${JSON.stringify(require.resolve('tsx/cjs'))})\nrequire(${JSON.stringify(`${file}.ts`)})`, {
        ...options,
        eval: true,
      })
    : new Worker(`${file}.js`, options)
}

function errorOf({ message, stack, code }: ThreadFault): Error {
  const error = Object.assign(new Error(message), code === undefined ? {} : { code })
  if (stack !== undefined) error.stack = stack
  return error
}
