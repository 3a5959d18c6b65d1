import type { Readable } from 'node:stream'

/** How a text is written down. */
export type TextEncoding = 'ascii' | 'utf-8' | 'windows-1252'

/** Characters that no text has; tab, line feed, form feed and carriage return it may have. */
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/
const beyondAscii = /[\u0080-\u00ff]/
/** Bytes that Windows-1252 leaves without a meaning. */
const unusedIn1252 = /[\u0081\u008d\u008f\u0090\u009d]/

/**
 * The encoding of a text by its bytes; `undefined` when they are no text. What is UTF-8 throughout is UTF-8: no Danish text
 * in another encoding looks like it. What is not is taken for Windows-1252, in which older programs save, as long as it has
 * only characters that a text has.
 */
export async function textEncoding(content: Readable): Promise<TextEncoding | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [ascii, utf8, windows1252] = [true, true, true]
  try {
    for await (const part of content as AsyncIterable<Buffer>) {
      const bytes = part.toString('latin1')
      if (controls.test(bytes)) return undefined
      ascii &&= !beyondAscii.test(bytes)
      windows1252 &&= !unusedIn1252.test(bytes)
      utf8 &&= decodes(decoder, part)
      if (!utf8 && !windows1252) return undefined
    }
  } finally {
    content.destroy()
  }
  // A letter that was begun and not finished.
  utf8 &&= decodes(decoder)
  return ascii ? 'ascii' : utf8 ? 'utf-8' : windows1252 ? 'windows-1252' : undefined
}

function decodes(
  decoder: { decode(part?: Uint8Array, options?: { stream?: boolean }): string },
  part?: Buffer,
): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined })
    return true
  } catch {
    return false
  }
}
