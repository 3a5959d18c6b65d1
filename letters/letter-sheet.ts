import type PDFDocument from 'pdfkit'
import { breakLines } from './break-lines'
import { directionOf, hasRightToLeft, visualRuns } from './visual-runs'
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
  /** That it is set into, in points. */
  readonly width: number
  /** In which its lines run. */
  readonly direction: 'ltr' | 'rtl'
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
  const writeLines = (text: SetText, from: number, to: number, x: number, y: number): void => {
    const { style, lines } = text
    useFont(text)
    const inset = (style.leading - style.size * 1.3) / 2
    for (const [n, line] of lines.slice(from, to).entries()) {
      const top = y + n * style.leading + inset
      if (hasRightToLeft(line)) writeTurned(line, text, x, top)
      else doc.text(line, x, top, { lineBreak: false })
    }
  }

  /** Piece by piece as it stands on the paper; whoever reads the file for somebody is told it as it was written. */
  const writeTurned = (line: string, { width, direction, lines }: SetText, x: number, top: number): void => {
    const pieces = visualRuns(line, direction).map((piece) => ({ piece, wide: doc.widthOfString(piece) }))
    const whole = pieces.reduce((sum, { wide }) => sum + wide, 0)
    doc.markContent('Span', { actual: line })
    // Prose that runs from right to left begins at the right; a name stands where any other would.
    let left = direction === 'rtl' && lines.length > 1 ? x + width - whole : x
    for (const { piece, wide } of pieces) {
      if (piece.trim() !== '') doc.text(piece, left, top, { lineBreak: false })
      left += wide
    }
    doc.endMarkedContent()
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
      const widthOf = (part: string): number => doc.widthOfString(part)
      const lines = text.split('\n').flatMap((line) => breakLines(line, width, widthOf))
      return { style, font, lines, width, direction: directionOf(text) }
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
