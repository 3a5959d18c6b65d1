import type { LetterText } from '../domain/letter/letter-text'
import { body } from './draw-block'
import { ink, sheet, type LetterSheet, type TextStyle } from './letter-sheet'

const senderStyle: TextStyle = { weight: 'bold', size: 16, leading: 21, color: ink.accent }
const small: TextStyle = { weight: 'regular', size: 9, leading: 12.5, color: ink.quiet }
const footStyle: TextStyle = { weight: 'regular', size: 8.5, leading: 12, color: ink.quiet }
/** Wide enough for a case number of five digits on one line. */
export const particularsWidth = 200

const mm = 72 / 25.4
/**
 * The address block, in points from the top left corner of an A4 sheet: 46 to 74 mm from the top and 25 to 110 mm from the
 * left. So it lies within the window of DIN 5008 form B (45 to 90 mm from the top, 20 to 110 mm from the left) and of the M65 (C6/5)
 * envelope that is common in the North (39 to 74 mm from the top, 15 to 115 mm from the left). Nothing but the address may be
 * seen in either, so the text begins below both.
 */
export const addressBlock = { x: sheet.left, y: 46 * mm, width: 85 * mm, height: 28 * mm, textBelow: 96 * mm } as const
const addressStyle: TextStyle = { weight: 'regular', size: 10, leading: 13, color: ink.text }

/** The head of the first page: who writes, to whom, when, in which case. */
export function drawLetterhead(
  paper: LetterSheet,
  { sender, window = [], recipient, particulars }: Omit<LetterText, 'kind'>,
): void {
  paper.y = 48
  const line = (text: string, style: TextStyle, x: number, y: number, width: number): number => {
    const element = paper.open(paper.root, 'P')
    const set = paper.set(text, style, width)
    paper.write(element, 'P', set, 0, set.lines.length, x, y)
    element.end()
    return y + set.lines.length * style.leading
  }
  let y = line(sender.name, senderStyle, sheet.left, paper.y, sheet.width)
  y = line(sender.contact.join(' · '), small, sheet.left, y, sheet.width) + 6
  const under = y
  paper.artifact('Layout', () => {
    paper.doc
      .moveTo(sheet.left, under)
      .lineTo(sheet.left + sheet.width, under)
      .lineWidth(1.2)
      .stroke(ink.accent)
  })

  const top = y + 24
  const right = sheet.left + sheet.width - particularsWidth
  let beside = top
  const drawParticulars = (): void => {
    for (const [label, value] of particulars) beside = line(`${label}: ${value}`, body, right, beside, particularsWidth)
  }
  if (window.length > 0) {
    const style = styleFor(paper, window)
    let y = addressBlock.y
    for (const text of window) y = line(text, style, addressBlock.x, y, addressBlock.width)
    drawParticulars()
    for (const text of recipient) beside = line(text, body, right, beside, particularsWidth)
    paper.y = Math.max(addressBlock.textBelow, beside + 30)
    return
  }
  let left = top
  for (const text of recipient) left = line(text, body, sheet.left, left, sheet.width - particularsWidth - 12)
  drawParticulars()
  paper.y = Math.max(left, beside) + 30
}

/** Long addresses are set smaller, until they stand within the block. */
function styleFor(paper: LetterSheet, window: readonly string[]): TextStyle {
  let style = addressStyle
  const lines = (): number =>
    window.reduce((sum, text) => sum + paper.set(text, style, addressBlock.width).lines.length, 0)
  while (lines() * style.leading > addressBlock.height && style.size > 6)
    style = { ...style, size: style.size - 0.5, leading: (style.size - 0.5) * 1.3 }
  return style
}

/** What each page repeats, for those who hold a loose sheet in hand: sender, case, page number. */
export function drawRunningLines(paper: LetterSheet, { sender, caseNumber, title }: Omit<LetterText, 'kind'>): void {
  const { start, count } = paper.doc.bufferedPageRange()
  for (let n = start; n < start + count; n += 1) {
    paper.doc.switchToPage(n)
    paper.artifact('Pagination', () => {
      if (n > start) {
        paper.decorate(paper.set(`${sender.name} · ${title}`, footStyle, sheet.width), sheet.left, 44)
        paper.doc
          .moveTo(sheet.left, 60)
          .lineTo(sheet.left + sheet.width, 60)
          .lineWidth(0.4)
          .stroke(ink.line)
      }
      const foot = sheet.pageHeight - 52
      paper.doc
        .moveTo(sheet.left, foot)
        .lineTo(sheet.left + sheet.width, foot)
        .lineWidth(0.4)
        .stroke(ink.line)
      paper.decorate(paper.set(`Sagsnummer ${caseNumber}`, footStyle, sheet.width), sheet.left, foot + 5)
      const page = paper.set(`Side ${n - start + 1} af ${count}`, footStyle, sheet.width)
      paper.decorate(page, sheet.left + sheet.width - paper.doc.widthOfString(page.lines[0] ?? ''), foot + 5)
    })
  }
}
