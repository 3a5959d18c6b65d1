import { Readable } from 'node:stream'
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl'
import type { SpooledFile } from './spool'

/** Entries that are looked at. What is protected is so from the beginning, or throughout. */
const mostEntries = 2_000
/** Of an OpenDocument file's list of its parts, which says what of them is encrypted. */
const manifest = 'META-INF/manifest.xml'
const mostManifestBytes = 1024 * 1024

/** Whether the parts of a ZIP file, such as DOCX and ODT are, can be read with a password only. A file that is no ZIP is not protected. */
export async function isProtectedZip(file: Pick<SpooledFile, 'readAt' | 'size'>): Promise<boolean> {
  let zip: ZipFile | undefined
  try {
    zip = await fromRandomAccessReaderPromise(new SpoolReader(file), file.size, {
      lazyEntries: true,
      autoClose: false,
      // What is asked here hangs on no size, and programs err in those of encrypted parts.
      validateEntrySizes: false,
    })
    let looked = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return true
      if (entry.fileName === manifest && (await namesEncryption(zip, entry))) return true
      looked += 1
      if (looked >= mostEntries) return false
    }
    return false
  } catch {
    // Broken, or no ZIP at all: whether it is what it is said to be is found out elsewhere.
    return false
  } finally {
    zip?.close()
  }
}

async function namesEncryption(zip: ZipFile, entry: Entry): Promise<boolean> {
  if (entry.uncompressedSize > mostManifestBytes) return false
  const parts: Buffer[] = []
  for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).includes('encryption-data')
}

class SpoolReader extends RandomAccessReader {
  constructor(private readonly file: Pick<SpooledFile, 'readAt'>) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.parts(start, end), { objectMode: false })
  }

  private async *parts(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const part = await this.file.readAt(at, Math.min(64 * 1024, end - at))
      if (part.length === 0) return
      at += part.length
      yield part
    }
  }
}
