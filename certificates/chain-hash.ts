import { createHash } from 'node:crypto'

/** What comes before a case's first row. */
export const chainStart = '0'.repeat(64)

/** The hash of a row, in hexadecimal, by the hash of the row before it. */
export const chainHash = (before: string, body: string): string =>
  createHash('sha256').update(Buffer.from(before, 'hex')).update(body, 'utf8').digest('hex')
