import { startMailbox } from './mailbox'

/** The mailbox as a process of its own, below `npm start`. Its folder and ports come from there. */
async function main(): Promise<void> {
  const mailbox = await startMailbox({
    folder: required('MAILBOX_FOLDER'),
    smtpPort: Number(required('SMTP_PORT')),
    httpPort: Number(required('MAILBOX_PORT')),
  })
  process.stdout.write(`${JSON.stringify({ ready: true, smtpUrl: mailbox.smtpUrl, httpUrl: mailbox.httpUrl })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void mailbox.stop())
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

void main()
