import type { LetterBlock } from '../domain/letter/letter-block'
import { drawTable } from './draw-table'
import { ink, sheet, type LetterSheet, type TextStyle } from './letter-sheet'

export const body: TextStyle = { weight: 'regular', size: 10.5, leading: 15.5, color: ink.text }

interface HeadingStyle extends TextStyle {
  readonly before: number
  readonly after: number
}

const headings: Readonly<Record<1 | 2 | 3, HeadingStyle>> = {
  1: { weight: 'bold', size: 18, leading: 23, color: ink.accent, before: 0, after: 8 },
  2: { weight: 'bold', size: 13, leading: 18, color: ink.accent, before: 12, after: 4 },
  3: { weight: 'bold', size: 10.5, leading: 15.5, color: ink.text, before: 6, after: 2 },
}

/** Writes one block of the letter at the sheet's place. */
export function drawBlock(
  paper: LetterSheet,
  block: LetterBlock,
  bookmark: (level: 1 | 2 | 3, title: string, top: number) => void,
): void {
  switch (block.kind) {
    case 'heading': {
      const style = headings[block.level]
      const text = paper.set(block.text, style, sheet.width)
      // A heading never stands alone at the foot of a page.
      paper.keep(style.before + text.lines.length * style.leading + style.after + 3 * body.leading)
      if (paper.y > sheet.top) paper.y += style.before
      bookmark(block.level, block.text, paper.y)
      const element = paper.open(paper.root, `H${block.level}`)
      paper.flow(element, `H${block.level}`, text)
      element.end()
      paper.y += style.after
      return
    }
    case 'paragraph':
      drawParagraph(paper, block.text, block.emphasis === true ? { ...body, weight: 'bold' } : body)
      paper.y += 7
      return
    case 'list':
      drawList(paper, block)
      paper.y += 7
      return
    case 'table':
      drawTable(paper, block)
      return
    case 'signature':
      paper.keep((block.lines.length + 2) * body.leading)
      paper.y += 14
      for (const [n, line] of block.lines.entries()) {
        drawParagraph(paper, line, n === 1 ? { ...body, weight: 'bold' } : body)
        if (n === 0) paper.y += 10
      }
      paper.y += 10
  }
}

/** A paragraph of its own, without room after it. */
export function drawParagraph(paper: LetterSheet, raw: string, style: TextStyle): void {
  const element = paper.open(paper.root, 'P')
  paper.flow(element, 'P', paper.set(raw, style, sheet.width))
  element.end()
}

function drawList(paper: LetterSheet, { ordered, items }: Extract<LetterBlock, { kind: 'list' }>): void {
  const indent = ordered ? 22 : 16
  const list = paper.open(paper.root, 'L')
  // A reader announces how the items are counted; PDF/UA asks for it where they have labels.
  list.dictionary.data['A'] = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' }
  for (const [n, item] of items.entries()) {
    const text = paper.set(item, body, sheet.width - indent)
    paper.keep(Math.min(2, text.lines.length) * body.leading)
    const entry = paper.open(list, 'LI')
    const label = paper.open(entry, 'Lbl')
    paper.write(label, 'Lbl', paper.set(ordered ? `${n + 1}.` : '•', body, indent), 0, 1, sheet.left + 2, paper.y)
    const content = paper.open(entry, 'LBody')
    paper.flow(content, 'LBody', text, sheet.left + indent)
    paper.y += 2
  }
  list.end()
}
