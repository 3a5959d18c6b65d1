import type { LetterBlock } from '../domain/letter/letter-block'
import { ink, sheet, type Element, type LetterSheet, type SetText, type TextStyle } from './letter-sheet'

type Table = Extract<LetterBlock, { kind: 'table' }>

const cellStyle: TextStyle = { weight: 'regular', size: 9.5, leading: 13.5, color: ink.text }
const headStyle: TextStyle = { ...cellStyle, weight: 'bold' }
const captionStyle: TextStyle = { weight: 'bold', size: 9.5, leading: 15, color: ink.quiet }
const padding = { x: 5, y: 4 } as const

/**
 * A table with a caption, header cells for its columns and a header cell for each row. Its head is repeated on every
 * page; a row that does not fit is continued on the next one.
 */
export function drawTable(paper: LetterSheet, { caption, columns, rows }: Table): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (sheet.width * share) / shares)
  const edges = widths.map((_, n) => sheet.left + widths.slice(0, n).reduce((sum, width) => sum + width, 0))
  const setCells = (texts: readonly string[], style: (n: number) => TextStyle): readonly SetText[] =>
    columns.map((_, n) => paper.set(texts[n] ?? '', style(n), (widths[n] ?? 0) - 2 * padding.x))
  const heightOf = (cells: readonly SetText[]): number =>
    Math.max(...cells.map(({ lines }) => lines.length)) * cellStyle.leading + 2 * padding.y

  const head = setCells(
    columns.map(({ header }) => header),
    () => headStyle,
  )
  const headHeight = heightOf(head)
  const captionText = paper.set(caption, captionStyle, sheet.width)
  paper.keep(captionText.lines.length * captionStyle.leading + headHeight + 3 * cellStyle.leading + 2 * padding.y)

  const table = paper.open(paper.root, 'Table')
  const captionElement = paper.open(table, 'Caption')
  paper.flow(captionElement, 'Caption', captionText)
  captionElement.end()

  const drawBand = (): void => {
    paper.artifact('Layout', () => {
      paper.doc.rect(sheet.left, paper.y, sheet.width, headHeight).fill(ink.band)
      drawLine(paper, paper.y + headHeight, 0.8)
    })
  }
  const repeatHead = (): void => {
    paper.turnPage()
    drawBand()
    paper.artifact('Pagination', () => {
      for (const [n, cell] of head.entries()) paper.decorate(cell, (edges[n] ?? 0) + padding.x, paper.y + padding.y)
    })
    paper.y += headHeight
  }

  drawBand()
  const headRow = paper.open(paper.open(table, 'THead'), 'TR')
  for (const [n, cell] of head.entries()) {
    const element = paper.open(headRow, 'TH', { scope: 'Column' })
    paper.write(element, 'TH', cell, 0, cell.lines.length, (edges[n] ?? 0) + padding.x, paper.y + padding.y)
  }
  paper.y += headHeight

  const body = paper.open(table, 'TBody')
  for (const texts of rows) {
    drawRow(
      paper,
      paper.open(body, 'TR'),
      setCells(texts, (n) => (n === 0 ? headStyle : cellStyle)),
      edges,
      repeatHead,
    )
  }
  table.end()
  paper.y += 12
}

function drawRow(
  paper: LetterSheet,
  row: Element,
  cells: readonly SetText[],
  edges: readonly number[],
  repeatHead: () => void,
): void {
  const elements = cells.map((_, n) => (n === 0 ? paper.open(row, 'TH', { scope: 'Row' }) : paper.open(row, 'TD')))
  const lines = Math.max(...cells.map((cell) => cell.lines.length))
  const fitting = (): number => Math.floor((paper.room() - 2 * padding.y) / cellStyle.leading)
  // A short row is kept whole; a long one is divided, but not so that a line stands alone.
  if (fitting() < Math.min(lines, 12)) repeatHead()
  for (let done = 0; done < lines;) {
    const now = Math.min(lines - done, fitting())
    for (const [n, cell] of cells.entries()) {
      const element = elements[n]
      if (element === undefined || (cell.lines.length <= done && done > 0)) continue
      paper.write(
        element,
        n === 0 ? 'TH' : 'TD',
        cell,
        done,
        done + now,
        (edges[n] ?? 0) + padding.x,
        paper.y + padding.y,
      )
    }
    paper.y += now * cellStyle.leading + 2 * padding.y
    const bottom = paper.y
    paper.artifact('Layout', () => {
      drawLine(paper, bottom, 0.4)
    })
    done += now
    if (done < lines) repeatHead()
  }
}

function drawLine({ doc }: LetterSheet, y: number, width: number): void {
  doc
    .moveTo(sheet.left, y)
    .lineTo(sheet.left + sheet.width, y)
    .lineWidth(width)
    .stroke(ink.line)
}
