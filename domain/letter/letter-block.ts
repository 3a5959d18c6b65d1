/** A table's column; `share` is its part of the width. */
export interface LetterColumn {
  readonly header: string
  readonly share: number
}

/** A piece of a letter's text, without layout. The first column of a table names its row. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly emphasis?: true }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly LetterColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }

export const heading2 = (text: string): LetterBlock => ({ kind: 'heading', level: 2, text })
export const heading3 = (text: string): LetterBlock => ({ kind: 'heading', level: 3, text })

/** Prose as its writer divided it: a line break begins a new paragraph, and empty lines are none. Nothing when nothing is told. */
export function paragraphs(prose: string | undefined): readonly LetterBlock[] {
  return (prose ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'paragraph', text }))
}

/** A list, or nothing when it is empty. */
export function bulletList(items: readonly string[]): readonly LetterBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
}

/** Blocks under a heading of their own, or nothing when there are none. */
export function titled(
  title: string,
  blocks: readonly LetterBlock[],
  heading: (text: string) => LetterBlock = heading3,
): readonly LetterBlock[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks]
}
