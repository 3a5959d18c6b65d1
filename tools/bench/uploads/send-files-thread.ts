import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { answerQuestions } from '../../../rendering/answer-questions'

/* The senders of files, in a thread of their own: pumping out a gigabyte must not be counted against those who are answered meanwhile. */

/** What is to be sent, and by whom. */
export interface FilesToSend {
  /** Where a case's documents are handed in, without parameters. */
  readonly address: string
  /** Of each sender; they take turns. */
  readonly tokens: readonly string[]
  readonly files: number
  readonly bytesEach: number
}

/** How often senders were told to come again, by status; `cut` of those whose line was cut before they had read it. */
export type ToldToWait = Readonly<Record<string, number>>

answerQuestions<FilesToSend>(async ({ address, tokens, files, bytesEach }) => {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytesEach - 9)])
  const toldToWait: Record<string, number> = {}
  await Promise.all(
    Array.from({ length: files }, (_, n) =>
      sendUntilTaken(
        `${address}?${new URLSearchParams({ name: `Bilag ${n + 1}.pdf`, kind: 'other' }).toString()}`,
        { token: tokens[n % tokens.length] ?? '', content },
        (status) => {
          toldToWait[status] = (toldToWait[status] ?? 0) + 1
        },
      ),
    ),
  )
  return { result: toldToWait satisfies ToldToWait }
})

/** As a page does it: whoever is told to wait does, and sends again under the same key. */
async function sendUntilTaken(
  address: string,
  { token, content }: { readonly token: string; readonly content: Buffer },
  told: (status: number | 'cut') => void,
): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/pdf',
    'content-length': String(content.length),
    'idempotency-key': randomUUID(),
  }
  for (;;) {
    const { status, retryAfter, said } = await post(address, headers, content)
    if (status === 201) return
    if (status !== 'cut' && ![429, 503].includes(status))
      throw new Error(`A file of the bench was answered ${status}: ${said}`)
    told(status)
    await pause(retryAfter * 1_000 * (0.5 + Math.random()))
  }
}

const partBytes = 256 * 1024

/** Piece by piece as the other side takes it: `fetch` would hold a copy of the whole for each sender. */
async function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  content: Buffer,
): Promise<{ readonly status: number | 'cut'; readonly retryAfter: number; readonly said: string }> {
  const sending = request(address, { method: 'POST', headers, agent: false })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  function* parts(): Generator<Buffer> {
    for (let at = 0; at < content.length; at += partBytes) yield content.subarray(at, at + partBytes)
  }
  // Whoever is refused before the file is read may find the line cut before they have read the answer.
  const [answer] = await Promise.all([answered, pipeline(parts, sending)]).then(
    ([[only]]) => [only],
    (fault: unknown) => answered.catch(() => [isCut(fault)]),
  )
  if (answer === undefined) return { status: 'cut', retryAfter: 1, said: '' }
  return {
    status: answer.statusCode ?? 0,
    retryAfter: Number(answer.headers['retry-after'] ?? 1),
    said: await text(answer).catch(() => ''),
  }
}

/** Nothing, of a line that was cut. @throws whatever else it is */
function isCut(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && ['EPIPE', 'ECONNRESET'].includes(String(fault.code)))
    return undefined
  throw fault
}
