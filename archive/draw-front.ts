import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type PDFDocument from 'pdfkit'
import type { BundleContent, BundleEntry } from '../domain/bundle/bundle'
import { fileName } from '../domain/bundle/file-name'
import { aboutBundle, copyNote } from '../domain/bundle/index-text'
import { danishDate, danishShortDate } from '../domain/calendar/danish'
import { bundleDocument, paper, setLines, writeLines } from './bundle-paper'

type Document = InstanceType<typeof PDFDocument>

/** What a bundle's own pages say. */
export interface FrontPages {
  readonly content: BundleContent
  /** Whether copies follow; without qpdf the index stands alone. */
  readonly joins: boolean
  readonly target: string
}

/** Where things are in the file of a bundle's own pages, and in the bundle that it becomes. */
export interface FrontPlan {
  /** The index is so many pages long, from the first on. */
  readonly indexPages: number
  /** After it come so many pages of what was written in forms. */
  readonly textPages: number
  /** For each entry, in order: its first page in the bundle, from 1, and how many it has there. */
  readonly places: readonly { readonly first: number; readonly pages: number }[]
}

/** All pages of the bundle. */
export function pagesOf({ indexPages, textPages, places }: FrontPlan): number {
  const last = places.at(-1)
  return last === undefined ? indexPages + textPages : last.first + last.pages - 1
}

/** The name by which the index leads to an entry; of one width, since they are searched in their order. */
export const destinationOf = (number: number): string => `bilag-${String(number).padStart(5, '0')}`

const row = { size: 9.5, leading: 13 } as const
const small = { size: 8, leading: 11, color: '#4d4d4d' } as const
const columns = { number: paper.side, name: paper.side + 34, date: 440, page: 505 } as const

/**
 * Draws a bundle's own pages as PDF/A-2b: the index, with a link to each entry, what was written in forms, and a page for each entry
 * that has no copy, which says why. Once to see how long the index is, and once more with the page numbers that follow from it.
 */
export async function drawFront({ content, joins, target }: FrontPages): Promise<FrontPlan> {
  const draft = newDocument(content)
  draft.on('data', () => undefined)
  const plan = planOf(content, drawIndex(draft, content, undefined), drawTexts(draft, content))
  draft.end()

  const doc = newDocument(content)
  const written = pipeline(doc, createWriteStream(target))
  drawIndex(doc, content, joins ? plan : undefined)
  drawTexts(doc, content)
  if (joins) content.entries.forEach((entry) => drawSeparator(doc, content, entry))
  doc.end()
  await written
  return plan
}

const newDocument = ({ caseNumber, on }: BundleContent): Document => bundleDocument(`Akter i sag ${caseNumber}`, on)

function planOf({ entries }: BundleContent, indexPages: number, textPages: number): FrontPlan {
  let next = indexPages + textPages + 1
  const places = entries.map(({ copy }) => {
    const place = { first: next, pages: copy.state === 'made' ? copy.pages : 1 }
    next += place.pages
    return place
  })
  return { indexPages, textPages, places }
}

/** @returns its pages */
function drawIndex(doc: Document, content: BundleContent, plan: FrontPlan | undefined): number {
  const { caseNumber, title, office, on, entries, texts = [] } = content
  const room = paper.width - 2 * paper.side
  let pages = 0
  let y = 0
  const turn = (): void => {
    doc.addPage()
    pages += 1
    y = paper.top
  }
  const say = (text: string, setting: Parameters<typeof setLines>[3]): void => {
    y = writeLines(doc, setLines(doc, text, room, setting), { ...setting, x: paper.side, y })
  }
  turn()
  say('Sagens akter', { weight: 'bold', size: 20, leading: 28 })
  say(title, { weight: 'bold', size: 12, leading: 17 })
  say(`Sag ${caseNumber}. ${office}, ${danishDate(on)}`, { size: 10.5, leading: 16 })
  y += 8
  say(`${entries.length} dokumenter. ${aboutBundle}`, row)
  if (texts.length > 0) say('Det, der er skrevet i sagen og ikke er et dokument, står efter indholdsfortegnelsen.', row)
  y += 12
  entries.forEach((entry, n) => {
    const name = setLines(doc, entry.name, columns.date - columns.name - 12, row)
    const note = setLines(doc, copyNote(entry), columns.date - columns.name - 12, small)
    const height = name.length * row.leading + note.length * small.leading + 7
    if (y + height > paper.height - paper.bottom) turn()
    writeLines(doc, [String(entry.number)], { ...row, x: columns.number, y })
    writeLines(doc, [danishShortDate(entry.on)], { ...row, x: columns.date, y })
    const place = plan?.places[n]
    if (place !== undefined) {
      writeLines(doc, [`side ${place.first}`], { ...row, x: columns.page, y })
      doc.goTo(columns.number, y, room, row.leading * name.length, destinationOf(entry.number))
    }
    const below = writeLines(doc, name, { ...row, x: columns.name, y })
    y = writeLines(doc, note, { ...small, x: columns.name, y: below }) + 7
  })
  return pages
}

/** @returns its pages */
function drawTexts(doc: Document, { texts = [] }: BundleContent): number {
  const room = paper.width - 2 * paper.side
  let pages = 0
  // The first line turns the page.
  let y: number = paper.height
  const say = (text: string, setting: Parameters<typeof setLines>[3]): void => {
    // A line at a time: a text can be longer than a page.
    for (const line of setLines(doc, text, room, setting)) {
      if (y + setting.leading > paper.height - paper.bottom) {
        doc.addPage()
        pages += 1
        y = paper.top
      }
      y = writeLines(doc, [line], { ...setting, x: paper.side, y })
    }
  }
  for (const { title, on, lines } of texts) {
    say(`${title}, ${danishDate(on)}`, { weight: 'bold', size: 12, leading: 17 })
    for (const line of lines) say(line, { size: 10.5, leading: 14 })
    y += 16
  }
  return pages
}

function drawSeparator(doc: Document, { caseNumber }: BundleContent, entry: BundleEntry): void {
  if (entry.copy.state === 'made') return
  const room = paper.width - 2 * paper.side
  doc.addPage()
  let y = 220
  const say = (text: string, setting: Parameters<typeof setLines>[3]): void => {
    y = writeLines(doc, setLines(doc, text, room, setting), { ...setting, x: paper.side, y }) + 10
  }
  say(`Bilag ${entry.number}`, { weight: 'bold', size: 20, leading: 28 })
  say(entry.name, { weight: 'bold', size: 12, leading: 17 })
  say(`Sag ${caseNumber}. ${danishDate(entry.on)}, ${entry.size} byte`, { size: 10.5, leading: 16 })
  say(copyNote(entry), { size: 10.5, leading: 16 })
  if (entry.withheld === undefined) say(`Originalen er i ZIP-filen: ${fileName(entry)}`, { size: 10.5, leading: 16 })
  say(`SHA-256 ${entry.sha256}`, small)
}
