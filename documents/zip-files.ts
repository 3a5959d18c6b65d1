import type { PassThrough, Readable } from 'node:stream'
import { ZipFile, type Options } from 'yazl'
import type { CivilDate } from '../domain/calendar/civil-date'

/** A file of a ZIP: its text, or a stream that is opened when its turn comes, and breaks off when its bytes are not the right ones. */
export type ZipEntry =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly size: number; readonly open: () => Promise<Readable> }

/**
 * A ZIP of these files in their order, as a stream. Nothing is compressed: the files are already, and zlib's output changes with its
 * version. It breaks off with what `open` or a file's stream throws: what has come until then is no ZIP.
 *
 * @param on the day that all files have
 */
export function zipFiles(entries: readonly ZipEntry[], on: CivilDate, onWritten?: () => void): Readable {
  const zip = new ZipFile()
  // yazl's own stream, which it declares by the little that it promises of it.
  const output = zip.outputStream as PassThrough
  const fail = (fault: unknown): void => {
    output.destroy(fault instanceof Error ? fault : new Error(String(fault)))
  }
  const options: Partial<Options> = { mtime: midday(on), mode: 0o100644, compress: false, forceDosTimestamp: true }
  for (const entry of entries) {
    if ('text' in entry) {
      zip.addBuffer(Buffer.from(entry.text, 'utf8'), entry.name, options)
      continue
    }
    zip.addReadStreamLazy(entry.name, { ...options, size: entry.size }, (give) => {
      entry.open().then((stream) => {
        stream.once('error', fail)
        if (onWritten !== undefined) stream.once('end', onWritten)
        give(null, stream)
      }, fail)
    })
  }
  zip.once('error', fail)
  zip.end()
  return output
}

/** ZIP has local time without a zone: the same day and hour everywhere. */
const midday = (on: CivilDate): Date => {
  const [year = 2000, month = 1, day = 1] = on.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
