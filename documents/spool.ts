import { createHash, randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

/** A file that has been received whole, and may be read as often as needed until it is let go. */
export interface SpooledFile {
  /** Bytes. */
  readonly size: number
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** All of it from the beginning. */
  read(): Readable
  /** Some of it from a place on; fewer bytes where the file ends before. */
  readAt(position: number, bytes: number): Promise<Buffer>
  /** Lets it go. Nothing of it is left on the machine. */
  release(): Promise<void>
}

const partBytes = 256 * 1024

/** The file is larger than it may be. What came of it has been let go. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
}

/**
 * Receives a file to the side, so that a slow sender holds neither a database connection nor a scanner, and memory holds
 * one piece of it at a time. The spool has no name: should the process die, nothing personal is left behind.
 *
 * @param folder on whose disk it lies
 * @throws FileTooLarge as soon as more than `limit` bytes have come; the source is then left where it is
 */
export async function spool(source: Readable, limit: number, folder: string): Promise<SpooledFile> {
  const file = await openNameless(folder)
  const hash = createHash('sha256')
  let size = 0
  try {
    // An HTTP request must outlive its being too large, or its sender would never be told.
    for await (const part of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length
      if (size > limit) throw new FileTooLarge(`more than ${limit} bytes`)
      hash.update(part)
      await file.writeFile(part)
    }
  } catch (error) {
    await file.close()
    throw error
  }
  return {
    size,
    sha256: hash.digest('hex'),
    read: () => Readable.from(parts(file), { objectMode: false }),
    readAt: async (position, bytes) => {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, position)
      return buffer.subarray(0, bytesRead)
    },
    release: () => file.close(),
  }
}

/** Node's own stream of a file handle closes the handle when it is destroyed, and this file is read several times. */
async function* parts(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(partBytes), 0, partBytes, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function openNameless(folder: string): Promise<FileHandle> {
  const name = path.join(folder, `specialeplan-${randomUUID()}`)
  const file = await open(name, 'wx+', 0o600)
  await unlink(name)
  return file
}
