import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import type { LetterContent } from '../domain/letter/letter-content'
import { letterText, type LetterText } from '../domain/letter/letter-text'
import { drawBlock } from './draw-block'
import { drawLetterhead, drawRunningLines } from './draw-letterhead'
import { readLetterFonts } from './letter-fonts'
import { createLetterSheet, sheet } from './letter-sheet'
import { accessibilityMetadata, inMetadata } from './pdf-metadata'

/** A letter as it is kept and sent. */
export interface RenderedLetter {
  /** Danish. */
  readonly title: string
  readonly pdf: Buffer
  /** Of the PDF, in hexadecimal. */
  readonly sha256: string
}

/** A text to be printed: a letter's, or another document's of the authority. */
export type PrintedText = Omit<LetterText, 'kind'> & {
  /** Danish, for the document's metadata: "Brev" unless told. */
  readonly documentKind?: string
}

/** How far a document is: pages begun, and of its text's blocks those that are done. */
export interface RenderProgress {
  readonly pages: number
  readonly blocks: number
  readonly ofBlocks: number
}

type Progress = (progress: RenderProgress) => void

/** Makes letters. */
export type LetterRenderer = (content: LetterContent, onProgress?: Progress) => Promise<RenderedLetter>

/** Makes documents of any text. */
export type TextRenderer = (text: PrintedText, onProgress?: Progress) => Promise<RenderedLetter>

/** Told of so many pages at a time: a short letter is done before anybody could look. */
const pagesATime = 10

/** Creates the renderer, with its fonts read once. */
export function createLetterRenderer(): LetterRenderer {
  const render = createTextRenderer()
  return (content, onProgress) => render(letterText(content), onProgress)
}

/** Creates the renderer of any text, with its fonts read once. */
export function createTextRenderer(): TextRenderer {
  const fonts = readLetterFonts()

  /**
   * The text as PDF/A-2a and PDF/UA-1: to be archived for good and to be read aloud. The same content gives the same
   * bytes on every machine and Node version: no clock is read, and nothing is compressed, since zlib's output changes
   * with its version.
   */
  return async (text, onProgress) => {
    const doc = new PDFDocument({
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'da-DK',
      displayTitle: true,
      compress: false,
      bufferPages: true,
      autoFirstPage: false,
      size: 'A4',
      margins: { top: sheet.top, bottom: 0, left: sheet.left, right: sheet.right },
      info: infoOf(text),
      // None: one that is given here is read anew at every change of style, and fills the time of a long document.
      font: null as unknown as string,
    })
    const pdf = collect(doc)
    doc.appendXML(accessibilityMetadata)
    let [pages, blocks] = [0, 0]
    doc.on('pageAdded', () => {
      pages += 1
      if (pages % pagesATime === 0) onProgress?.({ pages, blocks, ofBlocks: text.blocks.length })
    })
    doc.addPage()
    const paper = createLetterSheet(doc, fonts)
    drawLetterhead(paper, text)
    const bookmark = bookmarks(doc)
    for (const block of text.blocks) {
      drawBlock(paper, block, bookmark)
      blocks += 1
    }
    paper.root.end()
    drawRunningLines(paper, text)
    doc.end()
    const bytes = await pdf
    return { title: text.title, pdf: bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
}

/** Midday of the letter's day, since a document must have an instant; pdfkit derives the file's id from all of this. */
function infoOf(text: PrintedText): PDFKit.DocumentInfo {
  return {
    Title: inMetadata(`${text.title} – sag ${text.caseNumber}`),
    Author: inMetadata(text.sender.name),
    Subject: inMetadata(`${text.documentKind ?? 'Brev'} i sag ${text.caseNumber}`),
    Keywords: `indhold ${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`,
    Creator: 'Specialeplan',
    CreationDate: new Date(`${text.date ?? '2000-01-01'}T12:00:00.000Z`),
  }
}

/** Bookmarks of the letter's headings, those of the third level below those of the second. */
function bookmarks(doc: InstanceType<typeof PDFDocument>): (level: 1 | 2 | 3, title: string, top: number) => void {
  let section: PDFKit.PDFOutline | undefined
  return (level, title, top) => {
    const parent = level === 3 && section !== undefined ? section : doc.outline
    const item = parent.addItem(title, { fit: false, top, expanded: true })
    if (level < 3) section = item
  }
}

function collect(doc: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => {
      parts.push(part)
    })
    doc.on('end', () => {
      resolve(Buffer.concat(parts))
    })
    doc.on('error', reject)
  })
}
