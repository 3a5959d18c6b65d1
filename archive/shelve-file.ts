import { createReadStream } from 'node:fs'
import type { Shelf } from '../documents/shelf'
import type { StorageKind } from '../store/documents/document'
import type { MeasuredFile } from './measure-file'

/**
 * Puts a file that has been made on the shelf, under an id by its content: what an attempt that died has left under another hash is
 * not taken for this one.
 * @param owner whose file it is: the id begins with it
 */
export async function shelveFile(
  shelf: Shelf,
  owner: string,
  file: string,
  { size, sha256 }: MeasuredFile,
): Promise<{ readonly bytesId: string; readonly storage: StorageKind }> {
  const bytesId = `${owner}-${sha256.slice(0, 16)}`
  return { bytesId, storage: await shelf.put(bytesId, createReadStream(file), size) }
}
