import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl'

/** What is in a ZIP, by name, in its order. @throws Error for a name that is not said to be UTF-8 */
export async function unpackedZip(zip: string | Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const options = { lazyEntries: true, autoClose: false } as const
  const opened: ZipFile =
    typeof zip === 'string' ? await openPromise(zip, options) : await fromBufferPromise(zip, options)
  const found = new Map<string, Buffer>()
  for await (const entry of opened.eachEntry()) {
    // Bit 11.
    if ((entry.generalPurposeBitFlag & 0x800) === 0) throw new Error(`${entry.fileName} is not said to be UTF-8`)
    found.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)))
  }
  opened.close()
  return found
}
