import { freePort } from './free-port'
import { startMailbox, type Mailbox } from './mailbox/mailbox'
import type { ReceivedMail } from './mailbox/received-mail'

/** An SMTP reply that refuses a recipient: 4xx for now, 5xx for good. */
export interface MailRefusal {
  readonly code: number
  readonly text: string
}

/** A mail server that can be switched off, or made to refuse, and that forgets no e-mail meanwhile. */
export interface MailSink {
  readonly smtpUrl: string
  /** What has come in all, oldest first; the same Message-ID twice when it was sent twice. */
  mails(): readonly ReceivedMail[]
  /** Refuses each recipient for whom the function gives a reply; nobody when left out. */
  refuse(refusal?: (recipient: string) => MailRefusal | undefined): void
  /** Connections are refused until `switchOn`, as when the mail server is down. */
  switchOff(): Promise<void>
  /** On the same port as before. */
  switchOn(): Promise<void>
}

/** Starts a mail server for rehearsals, trials and tests, on 127.0.0.1. It sends nothing on. */
export async function startMailSink(): Promise<MailSink> {
  const smtpPort = await freePort()
  let earlier: readonly ReceivedMail[] = []
  let refusal: ((recipient: string) => MailRefusal | undefined) | undefined
  let mailbox: Mailbox | undefined = await start()

  function start(): Promise<Mailbox> {
    return startMailbox({ smtpPort, refuse: (recipient) => refusal?.(recipient) })
  }

  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    mails: () => [...earlier, ...(mailbox?.mails() ?? [])],
    refuse: (given) => {
      refusal = given
    },
    async switchOff() {
      const running = mailbox
      if (running === undefined) return
      mailbox = undefined
      await running.stop()
      earlier = [...earlier, ...running.mails()]
    },
    async switchOn() {
      mailbox ??= await start()
    },
  }
}
