import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflate } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { inMetadata } from '../letters/pdf-metadata'

/** Pictures that become the pages of a PDF. */
export interface ImagePages {
  /** JPEG or PNG files, a page each. */
  readonly images: readonly string[]
  /** Pages are as large as their pictures at this resolution; on A4, as large as there is room, when absent. */
  readonly dpi?: number
  /** Danish. */
  readonly title: string
  /** The day that the file says it was made on. */
  readonly date: string
  /** Where the PDF is written. */
  readonly target: string
}

/** It is no picture that a page can be made of, or one that is too large to be unpacked. */
export class UnreadablePicture extends Error {
  override readonly name = 'UnreadablePicture'

  constructor(
    /** Crosses from one thread to another, where the class does not. */
    readonly code: 'PICTURE_UNREADABLE' | 'PICTURE_TOO_LARGE',
    message: string,
  ) {
    super(message)
  }
}

/** A sheet of A3 at 400 dots per inch has 31 million. */
const mostPixels = 50_000_000
const mostBytes = 4 * mostPixels + 1_000_000

const a4 = { width: 595.28, height: 841.89, margin: 28 } as const

/**
 * Draws pictures as PDF/A-2b, one a page: nothing of another file is copied but the pixels. The same pictures give the same bytes.
 * A picture is in memory at a time; runs in a thread, since a PNG with transparency is taken apart pixel by pixel.
 *
 * @returns whether one has the colours of printing (CMYK), which make it no PDF/A beside our RGB
 * @throws UnreadablePicture
 */
export async function drawImages({
  images,
  dpi,
  title,
  date,
  target,
}: ImagePages): Promise<{ readonly cmyk: boolean }> {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'da-DK',
    displayTitle: true,
    autoFirstPage: false,
    compress: false,
    margin: 0,
    info: { Title: inMetadata(title), Creator: 'Specialeplan', CreationDate: new Date(`${date}T12:00:00.000Z`) },
    // None is written with, and one that is not embedded would be no PDF/A.
    font: null as unknown as string,
  })
  const written = pipeline(doc, createWriteStream(target))
  let cmyk = false
  try {
    for (const file of images) {
      const content = await readFile(file)
      const picture = openedImage(doc, content)
      await mustUnpack(content, picture)
      cmyk ||= picture.colorSpace === 'DeviceCMYK'
      const turned = [5, 6, 7, 8].includes(picture.orientation ?? 1)
      const [width, height] = turned ? [picture.height, picture.width] : [picture.width, picture.height]
      if (dpi !== undefined) {
        const size = [(width * 72) / dpi, (height * 72) / dpi] as const
        doc.addPage({ size: [...size] })
        doc.image(picture, 0, 0, { width: size[0], height: size[1] })
        continue
      }
      const lying = width > height
      doc.addPage({ size: 'A4', layout: lying ? 'landscape' : 'portrait' })
      const room = lying ? { width: a4.height, height: a4.width } : a4
      doc.image(picture, a4.margin, a4.margin, {
        fit: [room.width - 2 * a4.margin, room.height - 2 * a4.margin],
        align: 'center',
        valign: 'center',
      })
    }
    doc.end()
  } catch (fault) {
    doc.destroy(fault as Error)
    await written.catch(() => undefined)
    throw fault
  }
  await written
  return { cmyk }
}

/** The package throws texts. */
function openedImage(doc: InstanceType<typeof PDFDocument>, content: Buffer): PDFKit.OpenedImage {
  try {
    return doc.openImage(content)
  } catch (fault) {
    throw new UnreadablePicture('PICTURE_UNREADABLE', String(fault))
  }
}

/**
 * A small PNG can unpack to more than a machine holds, and pdfkit unpacks some of them whole: what it would come to is counted
 * before, a piece at a time. Other pictures are put into the PDF as they are.
 */
async function mustUnpack(content: Buffer, { width, height }: PDFKit.OpenedImage): Promise<void> {
  if (width * height > mostPixels) throw new UnreadablePicture('PICTURE_TOO_LARGE', `${width} × ${height}`)
  const packed = packedPixels(content)
  if (packed === undefined) return
  let bytes = 0
  const counting = new Writable({
    write(part: Buffer, _encoding, done) {
      bytes += part.length
      done(bytes > mostBytes ? new UnreadablePicture('PICTURE_TOO_LARGE', `more than ${mostBytes} bytes`) : null)
    },
  })
  await pipeline([packed], createInflate(), counting).catch((fault: unknown) => {
    throw fault instanceof UnreadablePicture ? fault : new UnreadablePicture('PICTURE_UNREADABLE', String(fault))
  })
}

/** What lies in a PNG's IDAT chunks; `undefined` of another picture. */
function packedPixels(content: Buffer): Buffer | undefined {
  if (content.readUInt32BE(0) !== 0x89504e47) return undefined
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= content.length;) {
    const length = content.readUInt32BE(at)
    if (content.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(content.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(parts)
}
