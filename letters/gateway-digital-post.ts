import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../domain/calendar/instant'
import {
  LetterUndeliverable,
  LetterUnderway,
  type DigitalPost,
  type PostedLetter,
  type PostReceipt,
} from './digital-post'

export interface GatewayOptions {
  /** The gateway's address; letters lie under `/letters/{letterId}`. No slash at its end. */
  readonly url: string
  /** Known to both sides: signs what is sent and what is answered. */
  readonly secret: string
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  readonly timeoutMs?: number
}

/** A receipt from further ahead than this is no proof of anything: somebody's clock is wrong. */
const clockSkewMs = 300_000
const signatureHeader = 'x-specialeplan-signature'

/**
 * Hands letters to a gateway that sends them by Digital Post, or prints them, on the authority's behalf: `PUT
 * {url}/letters/{letterId}` with the letter as JSON, signed by HMAC-SHA256 over time and body (`t=…,v1=…`). `200` with
 * `{ receipt, availableAt, sha256 }`, signed in the same way, says that the letter can be read; `202` that it is on its way,
 * and then it is asked for with `GET`. `404`, `410` and `422` say that this recipient cannot be reached so.
 */
export function createGatewayDigitalPost({
  url,
  secret,
  clock = Date.now,
  timeoutMs = 20_000,
}: GatewayOptions): DigitalPost {
  const signed = (body: string): string => {
    const at = Math.floor(clock() / 1000)
    return `t=${at},v1=${signatureOf(secret, at, body)}`
  }
  const ask = async (
    method: 'GET' | 'PUT',
    letterId: string,
    body = '',
  ): Promise<{ readonly status: number; readonly text: string; readonly signature: string }> => {
    const answer = await fetch(`${url}/letters/${encodeURIComponent(letterId)}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { [signatureHeader]: signed(body), ...(body === '' ? {} : { 'content-type': 'application/json' }) },
      ...(body === '' ? {} : { body }),
    })
    return { status: answer.status, text: await answer.text(), signature: answer.headers.get(signatureHeader) ?? '' }
  }

  return {
    async send(letter) {
      // A letter that the gateway has had already is asked for: its PDF goes out once.
      const known = await ask('GET', letter.letterId)
      const { status, text, signature } =
        known.status === 404 ? await ask('PUT', letter.letterId, bodyOf(letter)) : known
      if (status === 202) throw new LetterUnderway(letter.letterId)
      if (status === 404 || status === 410 || status === 422) throw new LetterUndeliverable(reasonIn(text))
      if (status !== 200) throw new Error(`The gateway answered ${status} for ${letter.letterId}`)
      if (!isSigned(secret, signature, text))
        throw new Error(`The receipt of ${letter.letterId} is not signed by the gateway`)
      return receiptIn(text, letter, clock())
    },
  }
}

const bodyOf = ({ letterId, caseNumber, to, title, pdf, sha256 }: PostedLetter): string =>
  JSON.stringify({ letterId, caseNumber, to, title, sha256, pdf: pdf.toString('base64') })

const signatureOf = (secret: string, at: number, body: string): string =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')

/** A receipt is a proof that is kept for years, so its age is no fault: only that somebody else could have made it would be. */
function isSigned(secret: string, header: string, body: string): boolean {
  const [, at, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? []
  return (
    at !== undefined &&
    given !== undefined &&
    timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(signatureOf(secret, Number(at), body), 'hex'))
  )
}

function receiptIn(text: string, { letterId, sha256 }: PostedLetter, now: number): PostReceipt {
  const {
    receipt,
    availableAt,
    sha256: sent,
  } = JSON.parse(text) as { readonly receipt?: unknown; readonly availableAt?: unknown; readonly sha256?: unknown }
  const at = typeof availableAt === 'string' ? Date.parse(availableAt) : Number.NaN
  if (typeof receipt !== 'string' || receipt === '' || receipt.length > 200 || Number.isNaN(at))
    throw new Error(`The receipt of ${letterId} cannot be read`)
  if (sent !== sha256) throw new Error(`The receipt of ${letterId} is of another letter`)
  if (at > now + clockSkewMs) throw new Error(`The receipt of ${letterId} is from a time to come`)
  return { receipt, availableAt: new Date(at).toISOString() satisfies Instant }
}

/** What the gateway says, for whoever must now send the letter by other means. */
function reasonIn(text: string): string {
  try {
    const { reason } = JSON.parse(text) as { readonly reason?: unknown }
    return typeof reason === 'string' ? reason.slice(0, 300) : 'ikke oplyst'
  } catch {
    return 'ikke oplyst'
  }
}
