import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { urls } from '../../api/urls'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import { hex, sha256 } from '../../seal/sha256'

/** Where a bid is sent, and by whom. */
export interface Sender {
  /** The API's public address, without a slash at its end. */
  readonly api: string
  /** Of the bidder's login. */
  readonly token: string
  readonly tender: string
}

/** The receipt as the API gives it. */
export interface BidReceipt {
  readonly number: string
  readonly receivedAt: string
  readonly sha256: string
  readonly outcome?: string
}

/** What the API said, where it was no receipt: in its own words. */
export class NotReceived extends Error {}

/** Waits between attempts, in ms: three minutes in all. The same envelope is the same request, and is received once however often it is sent. */
const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 60_000]

/**
 * Sends an envelope until the API has received it. What is said twice is one bid: its key is its hash.
 * @param heard told of each attempt that came to nothing
 * @throws {NotReceived} when the API refuses it, or cannot be reached for so long; then there is no receipt
 */
export async function submitBid(
  { api, token, tender }: Sender,
  bidder: Readonly<Record<'name' | 'contactName' | 'email', string>>,
  envelope: Uint8Array,
  heard: (why: string) => void = () => undefined,
  waitMs: readonly number[] = waits,
): Promise<BidReceipt> {
  const hash = hex(await sha256(envelope))
  const query = new URLSearchParams(bidder)
  const answer = await untilAnswered(
    () =>
      fetch(`${api}${urls.bids('tender', tender)}?${query.toString()}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': envelopeMediaType,
          'idempotency-key': `seal-${hash}`,
        },
        body: Uint8Array.from(envelope),
      }),
    heard,
    waitMs,
  )
  const receipt = (await answer.json()) as BidReceipt
  if (receipt.sha256 !== hash)
    throw new NotReceived(`Kvitteringen gælder en anden kuvert: SHA-256 ${receipt.sha256}, men sendt blev ${hash}.`)
  if (receipt.outcome === 'accepted' && !(await stands({ api, token, tender }, hash)))
    throw new NotReceived(
      'Netop denne kuvert er modtaget før, og tilbuddet er siden trukket tilbage eller erstattet. Forsegl tilbuddet igen, og send den nye kuvert.',
    )
  return receipt
}

/** Whether this envelope is the bidder's bid as the tender has it: the answer to a request that was sent before is the answer of then. */
async function stands({ api, token, tender }: Sender, hash: string): Promise<boolean> {
  const answer = await fetch(`${api}${urls.case('tender', tender)}`, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new NotReceived(await problemOf(answer))
  const { view } = (await answer.json()) as {
    readonly view: {
      readonly own?: readonly {
        readonly versions: readonly { readonly sha256: string }[]
        readonly withdrawnAt?: string
      }[]
    }
  }
  return (view.own ?? []).some(
    ({ versions, withdrawnAt }) => withdrawnAt === undefined && versions.at(-1)?.sha256 === hash,
  )
}

/** Takes a bid back. @throws {NotReceived} */
export async function withdrawBid(
  { api, token, tender }: Sender,
  heard: (why: string) => void = () => undefined,
): Promise<void> {
  const key = randomUUID()
  await untilAnswered(
    () =>
      fetch(`${api}${urls.action('tender', tender, 'withdrawBid')}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: '{}',
      }),
    heard,
    waits,
  )
}

/** A receipt, or why there is none. An API that is busy or away is asked again, and a refusal is not. */
async function untilAnswered(
  send: () => Promise<Response>,
  heard: (why: string) => void,
  waitMs: readonly number[],
): Promise<Response> {
  for (const [n, wait] of [...waitMs, undefined].entries()) {
    const answer = await send().catch((fault: unknown) => whyOf(fault))
    if (typeof answer !== 'string' && answer.ok) return answer
    const why = typeof answer === 'string' ? answer : await problemOf(answer)
    const isFinal = typeof answer !== 'string' && answer.status < 500 && answer.status !== 429
    if (isFinal || wait === undefined) throw new NotReceived(why)
    heard(`Forsøg ${n + 1}: ${why}`)
    await pause(wait)
  }
  throw new NotReceived('Ingen forsøg.')
}

const whyOf = (fault: unknown): string => {
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : undefined
  return `Der er ikke forbindelse (${cause ?? (fault instanceof Error ? fault.message : String(fault))})`
}

async function problemOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { readonly code?: string; readonly detail?: string }
  return `${body.code ?? String(answer.status)}: ${body.detail ?? answer.statusText}`
}
