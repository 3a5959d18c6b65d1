import { once } from 'node:events'
import { createServer } from 'node:http'
import { Session } from 'node:inspector/promises'

/** Memory of a process after its garbage has been collected, in bytes. */
export interface MemoryReading {
  /** What the machine has to hold: the process's resident set. */
  readonly rss: number
  /** JavaScript heap in use, of the main thread and of the threads in which workflows run. */
  readonly heapUsed: number
}

/**
 * Lets the bench ask this process for its memory: `GET /` on 127.0.0.1:`port`. Workflows run in a thread of the SDK's own,
 * whose heap `process.memoryUsage()` does not see and `gc()` does not reach; the inspector does both.
 */
export async function startMemoryProbe(port: number): Promise<void> {
  const heaps = await watchHeaps()
  const server = createServer((_request, response) => {
    heaps.settle().then(
      (heapUsed) => response.end(JSON.stringify({ rss: process.memoryUsage.rss(), heapUsed } satisfies MemoryReading)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // The worker ends by its own signals and must not be kept alive by being looked at.
  server.unref()
}

interface Heaps {
  /** Collects the garbage of every thread; answers the bytes then in use. */
  settle(): Promise<number>
}

/** The inspector's answer; Node's types do not know it. */
interface HeapUsage {
  readonly usedSize: number
}

async function watchHeaps(): Promise<Heaps> {
  const session = new Session()
  session.connect()
  const threads = new Set<string>()
  const waiting = new Map<string, (answer: unknown) => void>()
  let last = 0
  session.on('NodeWorker.attachedToWorker', ({ params: { sessionId } }) => {
    threads.add(sessionId)
  })
  session.on('NodeWorker.detachedFromWorker', ({ params: { sessionId } }) => {
    threads.delete(sessionId)
  })
  session.on('NodeWorker.receivedMessageFromWorker', ({ params: { sessionId, message } }) => {
    const answer = JSON.parse(message) as { id?: number; result?: unknown }
    waiting.get(`${sessionId}/${answer.id ?? ''}`)?.(answer.result)
  })
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false })

  const ask = async (sessionId: string, method: string): Promise<unknown> => {
    const id = ++last
    const answered = new Promise<unknown>((resolve) => {
      waiting.set(`${sessionId}/${id}`, resolve)
    })
    await session.post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id, method }) })
    return answered.finally(() => waiting.delete(`${sessionId}/${id}`))
  }

  return {
    async settle() {
      await session.post('HeapProfiler.collectGarbage')
      for (const thread of threads) await ask(thread, 'HeapProfiler.collectGarbage')
      const own: unknown = await session.post('Runtime.getHeapUsage')
      const inThreads = await Promise.all([...threads].map((thread) => ask(thread, 'Runtime.getHeapUsage')))
      return [own, ...inThreads].reduce<number>((sum, usage) => sum + (usage as HeapUsage).usedSize, 0)
    },
  }
}
