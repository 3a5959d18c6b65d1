import { parentPort, type Transferable } from 'node:worker_threads'
import { lastQuestion, type ThreadAnswer, type ThreadQuestion } from './work-thread'

/** What came of a question, and what of it changes hands instead of being copied. */
export interface Answered {
  readonly result: unknown
  readonly transfer?: readonly Transferable[]
}

/**
 * The whole of a thread's program: answers questions one after another, in the order in which they came.
 *
 * @param close lets go of what would keep the thread alive, after its last question
 */
export function answerQuestions<Question>(
  answer: (question: Question, progress: (progress: unknown) => void) => Promise<Answered>,
  close: () => Promise<void> = async () => undefined,
): void {
  const port = parentPort
  if (port === null) throw new Error('This program is a thread of another')
  const say = (said: ThreadAnswer, transfer: readonly Transferable[] = []): void => {
    port.postMessage(said, transfer)
  }
  let before: Promise<void> = Promise.resolve()

  const take = async ({ id, question }: ThreadQuestion): Promise<void> => {
    try {
      const { result, transfer } = await answer(question as Question, (progress) => {
        say({ id, progress })
      })
      say({ id, result }, transfer)
    } catch (error) {
      say({ id, fault: faultOf(error) })
    }
  }

  port.on('message', (told: ThreadQuestion | typeof lastQuestion) => {
    before = before.then(async () => {
      if (told !== lastQuestion) return take(told)
      await close()
      port.close()
    })
  })
}

function faultOf(error: unknown): Extract<ThreadAnswer, { fault: unknown }>['fault'] {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack, code } = error as NodeJS.ErrnoException
  return { message, ...(stack === undefined ? {} : { stack }), ...(typeof code === 'string' ? { code } : {}) }
}
