import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
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

const a4 = { width: 595.28, height: 841.89, margin: 28 } as const

/**
 * Draws pictures as PDF/A-2b, one a page: nothing of another file is copied but the pixels. The same pictures give the same bytes.
 * A picture is in memory at a time; runs in a thread, since a PNG with transparency is taken apart pixel by pixel.
 *
 * @returns whether one has the colours of printing (CMYK), which make it no PDF/A beside our RGB
 * @throws Error when a picture cannot be read
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
      const picture = openedImage(doc, await readFile(file))
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
    throw fault instanceof Error ? fault : new Error(String(fault))
  }
}
