import type { LetterBlock } from './letter-block'
import type { LetterText } from './letter-text'

/** A letter as plain text: for reading a draft, and for those whom a PDF does not reach. */
export function plainText({ sender, window = [], recipient, particulars, blocks }: LetterText): string {
  const head = [
    sender.name,
    ...sender.contact,
    '',
    ...window,
    ...recipient,
    '',
    ...particulars.map(([label, value]) => `${label}: ${value}`),
  ]
  return `${head.join('\n')}\n\n${blocks.map((block) => linesOf(block).join('\n')).join('\n\n')}\n`
}

/** The letter's text in pieces that are compared with each other: headings, paragraphs, items and table rows. */
export function piecesOf({ particulars, window = [], recipient, blocks }: LetterText): readonly string[] {
  return [
    [...window, ...recipient].join(', '),
    ...particulars.map(([label, value]) => `${label}: ${value}`),
    ...blocks.flatMap(linesOf),
  ]
}

function linesOf(block: LetterBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.level === 1 ? block.text.toUpperCase() : block.text]
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.map((item, n) => `${block.ordered ? `${n + 1}.` : '–'} ${item}`)
    case 'table':
      return block.rows.map((row) =>
        row.map((cell, n) => (n === 0 ? cell : `${block.columns[n]?.header ?? ''}: ${cell}`)).join(' | '),
      )
    case 'signature':
      return block.lines
  }
}
