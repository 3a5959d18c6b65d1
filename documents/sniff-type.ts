import type { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import { inWindows1252, mediaTypeCalled, type MediaType } from '../domain/document/media-types'
import { compoundContent } from './office-97'
import { isProtectedPdf } from './pdf-protection'
import type { SpooledFile } from './spool'
import { textEncoding, type TextEncoding } from './text-encoding'
import { isProtectedZip } from './zip-protection'

/** What a file is by its own bytes. */
export type Sniffed =
  | { readonly kind: 'type'; readonly type: MediaType }
  /** Text has no mark of its own: whether it is plain or CSV only its sender can say. A mail may have parts that are no text. */
  | { readonly kind: 'text'; readonly encoding?: TextEncoding; readonly isMail: boolean }
  /** Nobody can read it without a password. */
  | { readonly kind: 'protected' }
  /** A document that brings programs with it. */
  | { readonly kind: 'macros' }
  | { readonly kind: 'other' }

type Sniffable = Pick<SpooledFile, 'read' | 'readAt' | 'size'>

/** So much of a file's beginning is looked at for what stands there in words. */
const headBytes = 16 * 1024

/** Looks at a file for what it is, whatever it is called. */
export async function sniffType(file: Sniffable): Promise<Sniffed> {
  const head = (await file.readAt(0, headBytes)).toString('latin1')
  if (isPdf(head)) return (await isProtectedPdf(file)) ? { kind: 'protected' } : known('application/pdf')
  const compound = await compoundContent(file)
  if (compound?.isProtected === true) return { kind: 'protected' }
  if (compound?.hasMacros === true) return { kind: 'macros' }
  if (compound !== undefined) return compound.type === undefined ? { kind: 'other' } : known(compound.type)
  if (head.startsWith('PK') && (await isProtectedZip(file))) return { kind: 'protected' }
  const found = await typeByMark(file)
  if (found !== undefined) return known(found)
  // After the marks of what is taken, and whatever else they could mean: a text may begin with the letters of a picture's.
  const [encoding, isMail] = [await textEncoding(file.read()), beginsAsMail(head)]
  if (encoding === undefined) return isMail ? { kind: 'text', isMail } : { kind: 'other' }
  return { kind: 'text', encoding, isMail }
}

/**
 * The type that a file is kept under: what it is sent as, when its bytes are that, and text in the encoding in which it is
 * written. `undefined` when they are something else.
 *
 * @param charset in which the sender says it is written; what the bytes say when the sender does not
 */
export function keptType(
  sentAs: MediaType,
  sniffed: Sniffed,
  charset?: 'utf-8' | 'windows-1252',
): MediaType | undefined {
  if (sniffed.kind === 'type') return sniffed.type === sentAs ? sentAs : undefined
  if (sniffed.kind !== 'text') return undefined
  if (sentAs === 'message/rfc822') return sniffed.isMail ? sentAs : undefined
  const { encoding } = sniffed
  const other = inWindows1252(sentAs)
  if (encoding === undefined || other === undefined) return undefined
  if (encoding !== 'ascii' && charset !== undefined && charset !== encoding) return undefined
  return encoding === 'windows-1252' ? other : sentAs
}

const known = (type: MediaType): Sniffed => ({ kind: 'type', type })

/** Readers of PDF look for its mark behind blank lines, which scanners and mail programs put before it. */
const isPdf = (head: string): boolean => /^(?:\u00ef\u00bb\u00bf)?[\0\t\n\f\r ]*%PDF-/.test(head)

const fieldNames =
  /^(?:return-path|received|date|from|to|cc|subject|message-id|mime-version|delivered-to|reply-to|sender|x-[\w-]+):/im

/** RFC 5322: fields from the first line on, of which every mail has some. Mailboxes put a line of their own before them. */
function beginsAsMail(head: string): boolean {
  const [fields = ''] = head.replace(/^(?:\u00ef\u00bb\u00bf)?(?:>?From [^\r\n]*\r?\n)?/, '').split(/\r?\n\r?\n/)
  const lines = fields.split(/\r?\n/)
  // Where the head is cut off, its last line may be half a one.
  const whole = head.length < headBytes || fields.length < head.length ? lines : lines.slice(0, -1)
  return (
    !head.includes('\0') &&
    whole.every((line) => /^(?:[!-9;-~]+[ \t]*:|[ \t])/.test(line)) &&
    whole.filter((line) => fieldNames.test(line)).length >= 2
  )
}

/** By the marks that formats have at fixed places: a type that is taken. */
async function typeByMark({ read }: Sniffable): Promise<MediaType | undefined> {
  // ES modules, which only a dynamic import brings into a CommonJS one. The core reads web streams.
  const { fileTypeFromStream } = await import('file-type/core')
  const content = read()
  try {
    const found = await fileTypeFromStream(byteStream(content))
    return found && mediaTypeCalled(found.mime)
  } finally {
    content.destroy()
  }
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
