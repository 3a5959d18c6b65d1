import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile, type Options } from 'yazl'
import type { BundleContent, BundleEntry } from '../domain/bundle/bundle'
import { fileName } from '../domain/bundle/file-name'
import { hashList, indexText } from '../domain/bundle/index-text'

/**
 * Writes the ZIP of every original that travels, with the index and the list of hashes before them. Nothing is compressed: the
 * files are already, and zlib's output changes with its version. Each file is read when its turn comes.
 *
 * @param open an original, whose stream breaks off when its bytes are not the right ones
 * @throws what `open` throws; the ZIP is then no result
 */
export async function writeZip(
  content: BundleContent,
  {
    target,
    open,
    signal,
    onWritten,
  }: {
    readonly target: string
    readonly open: (entry: BundleEntry) => Promise<Readable>
    readonly signal: AbortSignal
    readonly onWritten: () => void
  },
): Promise<void> {
  const zip = new ZipFile()
  const failed = new AbortController()
  const options: Partial<Options> = {
    mtime: midday(content.on),
    mode: 0o100644,
    compress: false,
    forceDosTimestamp: true,
  }
  zip.addBuffer(Buffer.from(indexText(content), 'utf8'), '000 Indhold.txt', options)
  zip.addBuffer(Buffer.from(hashList(content.entries), 'utf8'), '000 SHA256SUMS.txt', options)
  for (const entry of content.entries) {
    if (entry.withheld !== undefined) continue
    zip.addReadStreamLazy(fileName(entry), { ...options, size: entry.size }, (give) => {
      open(entry).then(
        (stream) => {
          stream.once('error', (fault) => {
            failed.abort(fault)
          })
          stream.once('end', onWritten)
          give(null, stream)
        },
        (fault: unknown) => {
          failed.abort(fault)
        },
      )
    })
  }
  zip.once('error', (fault) => {
    failed.abort(fault)
  })
  zip.end()
  try {
    await pipeline(zip.outputStream, createWriteStream(target), { signal: AbortSignal.any([failed.signal, signal]) })
  } catch (fault) {
    // The stream says only that it was aborted; why, whoever aborted it knows.
    signal.throwIfAborted()
    throw failed.signal.aborted ? failed.signal.reason : fault
  }
}

/** ZIP has local time without a zone: the same day and hour everywhere. */
const midday = (on: string): Date => {
  const [year = 2000, month = 1, day = 1] = on.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
