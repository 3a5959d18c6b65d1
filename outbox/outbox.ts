import { instantOf } from '../domain/calendar/instant'
import { mailsAtOnce, type MailSender } from '../mail/smtp-transport'
import type { Store } from '../store/create-store'
import type { LeasedMessage } from '../store/messages/message'
import type { OneTimeLinks } from './one-time-links'
import { createAttemptKeeper, type EndedAttempt } from './attempt-keeper'
import { pauseAfter, restAfter } from './retry-schedule'

/** Sends what waits in the outbox. Any number of processes may do it at once: each e-mail is leased to one of them. */
export interface Outbox {
  start(): void
  /** There may be something to send: do not wait for the next look. */
  nudge(): void
  /** Sends what is due now until nothing is, or until the mail server is away. Answers how many e-mails were taken by it. */
  pass(): Promise<number>
  /** Takes up nothing more, and waits for what has been begun. */
  stop(): Promise<void>
}

export interface OutboxParts {
  readonly store: Pick<Store, 'messages'>
  readonly mail: MailSender
  /** Makes what is sent of what is kept: an e-mail that asks an address gets its link. As it is kept unless told. */
  readonly complete?: OneTimeLinks
  /** Milliseconds since 1970: what attempts, rests and the fourteen days are counted by. */
  readonly clock?: () => number
  /** How often the outbox is looked at when nobody nudges, in ms. */
  readonly everyMs?: number
  /** How often the lease of an e-mail on its way is renewed, in ms; a third of the lease unless told. */
  readonly renewEveryMs?: number
  /** Told what went wrong in our own house, such as a database that is away. The next look tries again. */
  readonly onFault: (error: unknown) => void
}

/**
 * While the mail server is away one e-mail at a time asks for it, another one each time, and the others wait without an
 * attempt; as soon as one is taken, all that are due follow.
 */
export function createOutbox({
  store: { messages },
  mail,
  complete = (message) => Promise.resolve(message),
  clock = Date.now,
  everyMs = 2_000,
  renewEveryMs = 20_000,
  onFault,
}: OutboxParts): Outbox {
  const keeper = createAttemptKeeper({ messages, clock, renewEveryMs, onFault })
  let failures = 0
  let pausedUntil = 0
  let stopped = false
  let again = false
  let running: Promise<unknown> | undefined
  let timer: NodeJS.Timeout | undefined

  const attempt = async (leased: LeasedMessage): Promise<EndedAttempt & { readonly serverAway: boolean }> => {
    const { key, to, subject, text, html, token, attempts } = await complete(leased)
    const { serverAway, ...answer } = await mail.send({
      key,
      to,
      subject,
      text,
      token,
      ...(html === undefined ? {} : { html }),
    })
    const ended = clock()
    const rest = serverAway ? Math.min(restAfter(attempts), pauseAfter(Infinity)) : restAfter(attempts)
    return {
      result: { ...answer, host: mail.host, messageId: mail.messageIdOf(key) },
      at: instantOf(ended),
      nextAt: instantOf(ended + rest),
      serverAway,
    }
  }

  const pass = async (): Promise<number> => {
    let sent = 0
    await messages.giveUpOverdue(instantOf(clock()))
    for (;;) {
      const now = clock()
      if (stopped || now < pausedUntil) return sent
      const leased = await messages.leaseMessages(failures === 0 ? mailsAtOnce : 1, instantOf(now))
      if (leased.length === 0) return sent
      const results = await Promise.all(leased.map((message) => keeper.keep(message, () => attempt(message))))
      sent += results.filter(({ result: { outcome } }) => outcome === 'accepted').length
      if (results.some(({ serverAway }) => serverAway)) pausedUntil = clock() + pauseAfter(++failures)
      else failures = 0
    }
  }

  const look = (): void => {
    clearTimeout(timer)
    if (stopped) return
    if (running !== undefined) {
      again = true
      return
    }
    again = false
    running = pass()
      .catch(onFault)
      .finally(() => {
        running = undefined
        if (stopped) return
        if (again) {
          look()
          return
        }
        timer = setTimeout(look, everyMs)
      })
  }

  return {
    start: look,
    nudge: look,
    pass,
    async stop() {
      stopped = true
      clearTimeout(timer)
      keeper.hurry()
      await running
      await keeper.stop()
    },
  }
}
