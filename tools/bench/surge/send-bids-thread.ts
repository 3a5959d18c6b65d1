import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { answerQuestions } from '../../../rendering/answer-questions'

/* The bidders, in a thread of their own: sending a gigabyte must not be counted against those who are answered. */

/** A sealed bid, and when its sender sends it. */
export interface BidToSend {
  readonly address: string
  readonly token: string
  /** Where the envelope lies. */
  readonly file: string
  readonly mediaType: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What a bidder was told in the end. */
export interface SentBid {
  readonly status: number
  /** From the beginning of the attempt that was answered so, in ms. */
  readonly ms: number
  /** The last byte was handed to the network then, in milliseconds since 1970. */
  readonly sentAt: number
  readonly receivedAt: string
  readonly triedAgain: number
}

answerQuestions<readonly BidToSend[]>(async (bids) => ({ result: await Promise.all(bids.map(sendUntilTaken)) }))

/** As a client does it: under one key, again until there is a receipt. */
async function sendUntilTaken({ address, token, file, mediaType, at }: BidToSend): Promise<SentBid> {
  const { size } = await stat(file)
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': mediaType,
    'content-length': String(size),
    'idempotency-key': randomUUID(),
  }
  await pause(Math.max(0, at - Date.now()))
  for (let triedAgain = 0; ; triedAgain += 1) {
    const begun = performance.now()
    const answer = await post(address, headers, file).catch((fault: unknown) => {
      if (isCut(fault)) return undefined
      throw fault
    })
    if (answer !== undefined && [201, 202].includes(answer.status)) {
      const { receivedAt } = JSON.parse(answer.said) as { readonly receivedAt: string }
      const { status, sentAt } = answer
      return { status, sentAt, receivedAt, triedAgain, ms: performance.now() - begun }
    }
    if (answer !== undefined && answer.status < 500 && answer.status !== 429)
      throw new Error(`A bid of the bench was answered ${answer.status}: ${answer.said}`)
    await pause(200 + 200 * Math.random())
  }
}

async function post(address: string, headers: Readonly<Record<string, string>>, file: string) {
  const sending = request(address, { method: 'POST', headers, agent: false })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  let sentAt = 0
  sending.once('finish', () => {
    sentAt = Date.now()
  })
  const [[answer]] = await Promise.all([answered, pipeline(createReadStream(file), sending)])
  return { status: answer.statusCode ?? 0, said: await text(answer), sentAt }
}

/** Whether a line was cut, or nobody was there to answer. */
const isCut = (fault: unknown): boolean =>
  fault instanceof Error &&
  'code' in fault &&
  ['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(fault.code))
