import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseMail, RECIPIENT_HEADER, type ReceivedMail } from './received-mail'

/** Narrows a list of mails; each part is compared without regard to case. */
export interface MailFilter {
  /** Part of a recipient's address. */
  readonly to?: string
  /** Part of the subject. */
  readonly subject?: string
}

/** The mails of the mailbox, oldest first. */
export interface MailStore {
  /** Keeps a mail; resolves when it is safe. */
  add(raw: Buffer, recipients: readonly string[]): Promise<ReceivedMail>
  list(filter?: MailFilter): readonly ReceivedMail[]
  find(id: string): ReceivedMail | undefined
  /** The mail as it came, with its recipients in front. */
  raw(id: string): Promise<Buffer>
}

/** Opens the mails in a folder, each an `.eml` file; without a folder they live in memory only. */
export async function openMailStore(folder?: string): Promise<MailStore> {
  const mails = new Map<string, ReceivedMail>()
  const inMemory = new Map<string, Buffer>()
  const fileOf = (id: string): string => path.join(folder ?? '', `${id}.eml`)
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.eml')).sort()) {
      const id = path.basename(name, '.eml')
      mails.set(id, await parseMail(id, timeOf(id), await readFile(fileOf(id))))
    }
  }
  return {
    async add(raw, recipients) {
      const receivedAt = new Date().toISOString()
      // Digits first, so that the names of the files are in the order of arrival.
      const id = `${receivedAt.replace(/\D/g, '')}-${randomBytes(4).toString('hex')}`
      const kept = Buffer.concat([
        Buffer.from(recipients.map((address) => `${RECIPIENT_HEADER}: ${address}\r\n`).join('')),
        raw,
      ])
      const mail = await parseMail(id, receivedAt, kept)
      if (folder === undefined) {
        inMemory.set(id, kept)
      } else {
        await writeFile(`${fileOf(id)}.part`, kept, { mode: 0o600 })
        await rename(`${fileOf(id)}.part`, fileOf(id))
      }
      mails.set(id, mail)
      return mail
    },
    list: (filter = {}) =>
      [...mails.values()].filter(
        (mail) => mail.to.some((address) => contains(address, filter.to)) && contains(mail.subject, filter.subject),
      ),
    find: (id) => mails.get(id),
    raw: async (id) => inMemory.get(id) ?? readFile(fileOf(id)),
  }
}

const contains = (text: string, part = ''): boolean => text.toLowerCase().includes(part.toLowerCase())

function timeOf(id: string): string {
  const [, year, month, day, hour, minute, second, millisecond] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})-/.exec(id) ?? []
  return millisecond === undefined ? '' : `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`
}
