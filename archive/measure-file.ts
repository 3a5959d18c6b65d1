import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** How large a file is, in bytes, and its SHA-256 in hexadecimal. */
export interface MeasuredFile {
  readonly size: number
  readonly sha256: string
}

export async function measureFile(file: string): Promise<MeasuredFile> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { size: (await stat(file)).size, sha256: hash.digest('hex') }
}
