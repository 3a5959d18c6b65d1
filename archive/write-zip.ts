import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BundleContent, BundleEntry } from '../domain/bundle/bundle'
import { fileName } from '../domain/bundle/file-name'
import { hashList, indexText, writtenName, writtenText } from '../domain/bundle/index-text'
import { zipFiles } from '../documents/zip-files'

/**
 * Writes the ZIP of every original that travels, with the index and the list of hashes before them.
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
  const files = zipFiles(
    [
      { name: '000 Indhold.txt', text: indexText(content) },
      { name: '000 SHA256SUMS.txt', text: hashList(content.entries) },
      ...((content.texts ?? []).length === 0 ? [] : [{ name: writtenName, text: writtenText(content) }]),
      ...content.entries
        .filter(({ withheld }) => withheld === undefined)
        .map((entry) => ({ name: fileName(entry), size: entry.size, open: () => open(entry) })),
    ],
    content.on,
    onWritten,
  )
  try {
    await pipeline(files, createWriteStream(target), { signal })
  } catch (fault) {
    // The stream says only that it was aborted; why, whoever aborted it knows.
    signal.throwIfAborted()
    throw fault
  }
}
