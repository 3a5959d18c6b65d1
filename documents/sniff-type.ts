import type { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import { isMediaType, type MediaType } from '../domain/document/media-types'

/**
 * What a file is by its own bytes: one of the types that are taken, or `undefined`. Text has no mark of its own, so a file
 * counts as text when it is UTF-8 without control characters; whether it is plain or CSV only its sender can say.
 */
export async function sniffType(read: () => Readable): Promise<MediaType | 'text' | undefined> {
  // ES modules, which only a dynamic import brings into a CommonJS one. The core reads web streams.
  const { fileTypeFromStream } = await import('file-type/core')
  const content = read()
  try {
    const found = await fileTypeFromStream(byteStream(content))
    if (found !== undefined) return isMediaType(found.mime) ? found.mime : undefined
  } finally {
    content.destroy()
  }
  return (await isText(read())) ? 'text' : undefined
}

/** As the package asks for it: `Readable.toWeb` makes a stream of objects. */
function byteStream(content: Readable): ReadableStream<Uint8Array> {
  const parts = (content as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  return new ReadableStream({
    type: 'bytes',
    async pull(controller) {
      const next = await parts.next()
      if (next.done !== true) {
        controller.enqueue(new Uint8Array(next.value))
        return
      }
      controller.close()
      // A reader that waits with a buffer of its own is told only so that there is nothing more.
      controller.byobRequest?.respond(0)
    },
    cancel() {
      content.destroy()
    },
  })
}

/** Whether the bytes are the type that they are said to be. */
export const fits = (declared: MediaType, sniffed: MediaType | 'text' | undefined): boolean =>
  sniffed === declared || (sniffed === 'text' && declared.startsWith('text/'))

async function isText(content: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const part of content as AsyncIterable<Buffer>)
      if (hasControls(decoder.decode(part, { stream: true }))) return false
    return !hasControls(decoder.decode())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false
    throw error
  } finally {
    content.destroy()
  }
}

/** Characters that no text has; tab, line feed, form feed and carriage return it may have. */
const hasControls = (text: string): boolean => /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)
