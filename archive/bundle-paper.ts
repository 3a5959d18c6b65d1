import PDFDocument from 'pdfkit'
import { printable, readLetterFonts, type LetterFonts, type Weight } from '../letters/letter-fonts'
import { breakLines } from '../letters/break-lines'
import { inMetadata } from '../letters/pdf-metadata'

type Document = InstanceType<typeof PDFDocument>

/** In points. */
export const paper = { width: 595.28, height: 841.89, side: 56, top: 64, bottom: 70 } as const

let fonts: LetterFonts | undefined

/** A document of PDF/A-2b without a clock in it: the same content gives the same bytes. */
export function bundleDocument(title: string, on: string): Document {
  return new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'da-DK',
    displayTitle: true,
    autoFirstPage: false,
    compress: false,
    size: 'A4',
    margin: 0,
    info: { Title: inMetadata(title), Creator: 'Specialeplan', CreationDate: new Date(`${on}T12:00:00.000Z`) },
    font: null as unknown as string,
  })
}

/** How a text is set. */
export interface Setting {
  readonly weight?: Weight
  readonly size: number
  readonly leading: number
  readonly color?: string
}

/** Chooses a font that has the text's characters, and breaks it into lines. Nothing is written yet. */
export function setLines(doc: Document, raw: string, width: number, setting: Setting): readonly string[] {
  const text = useFont(doc, raw, setting)
  return breakLines(text.replaceAll('\n', ' '), width, (part) => doc.widthOfString(part))
}

/** Writes lines that were set. @returns the place below them */
export function writeLines(
  doc: Document,
  lines: readonly string[],
  { x, y, ...setting }: Setting & { readonly x: number; readonly y: number },
): number {
  lines.forEach((line, n) => {
    useFont(doc, line, setting)
    doc.fillColor(setting.color ?? '#1a1a1a').text(line, x, y + n * setting.leading, { lineBreak: false })
  })
  return y + lines.length * setting.leading
}

function useFont(doc: Document, raw: string, { weight = 'regular', size }: Setting): string {
  fonts ??= readLetterFonts()
  const { font, text } = printable(fonts, weight, raw)
  doc.registerFont(font.name, font.data)
  doc.font(font.name).fontSize(size)
  return text
}
