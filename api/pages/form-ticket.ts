import { createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto'
import type { PayloadKey } from '../../converter/payload-codec'

/** What a form carries hidden: for whom and what it was made, and under which key it is received once. */
export interface FormTicket {
  /** Whose form it is. */
  readonly subject: string
  /** The address that it is sent to. */
  readonly path: string
  /** Idempotency key: sent twice, it is received once. */
  readonly key: string
  /** `seq` of the case as the page showed it. */
  readonly seq?: number
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
}

/** Makes tickets and reads them. */
export interface FormTickets {
  issue(of: Pick<FormTicket, 'subject' | 'path' | 'seq'>): string
  /** The ticket of a form sent to `path`; undefined when it was made for another address, is too old, or is not ours. */
  open(text: string | undefined, path: string): FormTicket | undefined
}

const longestMs = 24 * 3_600_000

/**
 * Tickets keep other sites from sending forms in somebody's name (CSRF), tell what the sender had read, and let what was typed be kept
 * when the login has run out. Nothing of them is kept: a MAC under a key drawn from the operator's own holds them together.
 */
export function createFormTickets(keys: readonly PayloadKey[], clock: () => number): FormTickets {
  const macKeys = keys.map(({ key }) => Buffer.from(hkdfSync('sha256', key, '', 'specialeplan form tickets', 32)))
  const mac = (key: Buffer, payload: string): Buffer => createHmac('sha256', key).update(payload).digest()
  return {
    issue(of) {
      const [key] = macKeys
      if (key === undefined) throw new Error('There is no key to make tickets with')
      const ticket: FormTicket = { ...of, key: randomUUID(), at: clock() }
      const payload = Buffer.from(JSON.stringify(ticket), 'utf8').toString('base64url')
      return `${payload}.${mac(key, payload).toString('base64url')}`
    },
    open(text = '', path) {
      const [payload = '', signature = ''] = text.split('.')
      const given = Buffer.from(signature, 'base64url')
      const isOurs = macKeys.some((key) => {
        const expected = mac(key, payload)
        return given.length === expected.length && timingSafeEqual(given, expected)
      })
      if (!isOurs) return undefined
      const ticket = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as FormTicket
      return ticket.path === path && clock() - ticket.at <= longestMs ? ticket : undefined
    },
  }
}
