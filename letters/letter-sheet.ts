import type PDFDocument from 'pdfkit'
import { breakLines } from './break-lines'
import { printable, type LetterFont, type LetterFonts, type Weight } from './letter-fonts'

type Document = InstanceType<typeof PDFDocument>
export type Element = PDFKit.PDFStructureElement

/** Measures in points; A4 is 595 by 842. */
export const sheet = {
  left: 71,
  right: 71,
  top: 84,
  bottom: 82,
  width: 595.28 - 142,
  pageHeight: 841.89,
  pageWidth: 595.28,
} as const

export const ink = { text: '#1a1a1a', quiet: '#4d4d4d', accent: '#0b3c5d', line: '#8a9ba8', band: '#eaf0f4' } as const

/** How a text is set. `leading` is the distance from line to line. */
export interface TextStyle {
  readonly weight: Weight
  readonly size: number
  readonly leading: number
  readonly color: string
}

/** Text broken into lines, ready to be set. */
export interface SetText {
  readonly style: TextStyle
  readonly font: LetterFont
  readonly lines: readonly string[]
}

/**
 * The paper that a letter is written on: it keeps the place of the next line, turns the page, and tags what it writes.
 * Everything drawn stands either in a structure element or in an artifact; PDF/UA allows no third.
 */
export interface LetterSheet {
  readonly doc: Document
  /** Top of the next line, from the top of the page. */
  y: number
  /** The root of the structure. */
  readonly root: Element
  /** A new child of `parent`, open until `end`. */
  open(parent: Element, tag: string, options?: PDFKit.Mixins.StructureElementOptions): Element
  set(text: string, style: TextStyle, width: number): SetText
  /** Writes some lines of a text as content of `element`, from `x` and the given `y` on. */
  write(element: Element, tag: string, text: SetText, from: number, to: number, x: number, y: number): void
  /** Writes all lines at the sheet's place and moves it on, over as many pages as it takes. */
  flow(element: Element, tag: string, text: SetText, x?: number): void
  /** What a screen reader leaves out: lines, bands, what is repeated on each page. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void
  /** Writes a line within an artifact. */
  decorate(text: SetText, x: number, y: number): void
  /** Room left on the page. */
  room(): number
  turnPage(): void
  /** Turns the page when less than `height` is left. */
  keep(height: number): void
}

export function createLetterSheet(doc: Document, fonts: LetterFonts): LetterSheet {
  const registered = new Set<string>()
  const useFont = ({ font, style }: { font: LetterFont; style: TextStyle }): void => {
    if (!registered.has(font.name)) doc.registerFont(font.name, font.data)
    registered.add(font.name)
    doc.font(font.name).fontSize(style.size).fillColor(style.color)
  }
  const root = doc.struct('Document')
  doc.addStructure(root)

  /** The ascender puts the letters in the middle of their line. */
  const writeLines = ({ font, style, lines }: SetText, from: number, to: number, x: number, y: number): void => {
    useFont({ font, style })
    const inset = (style.leading - style.size * 1.3) / 2
    for (const [n, line] of lines.slice(from, to).entries())
      doc.text(line, x, y + n * style.leading + inset, { lineBreak: false })
  }

  const self: LetterSheet = {
    doc,
    y: sheet.top,
    root,
    open(parent, tag, options) {
      const element = doc.struct(tag, options ?? {})
      parent.add(element)
      return element
    },
    set(raw, style, width) {
      const { font, text } = printable(fonts, style.weight, raw)
      useFont({ font, style })
      return { style, font, lines: breakLines(text, width, (part) => doc.widthOfString(part)) }
    },
    write(element, tag, text, from, to, x, y) {
      const content = doc.markStructureContent(tag)
      writeLines(text, from, to, x, y)
      doc.endMarkedContent()
      element.add(content)
    },
    flow(element, tag, text, x = sheet.left) {
      const { leading } = text.style
      for (let done = 0; done < text.lines.length;) {
        const left = text.lines.length - done
        const fitting = Math.floor(self.room() / leading)
        // One line alone at the foot or the head of a page is easily overlooked.
        const now = fitting >= left ? left : left - fitting === 1 ? fitting - 1 : fitting
        if (now < Math.min(2, left)) {
          self.turnPage()
          continue
        }
        self.write(element, tag, text, done, done + now, x, self.y)
        self.y += now * leading
        done += now
      }
    },
    artifact(type, draw) {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
    decorate: (text, x, y) => {
      writeLines(text, 0, text.lines.length, x, y)
    },
    room: () => sheet.pageHeight - sheet.bottom - self.y,
    turnPage() {
      doc.addPage()
      self.y = sheet.top
    },
    keep(height) {
      if (self.room() < height) self.turnPage()
    },
  }
  return self
}
