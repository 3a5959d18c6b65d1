/** A line of text as it stands on a page. */
export interface PrintedLine {
  readonly text: string
  /** Of the left end of the baseline, in points from the top left corner. */
  readonly x: number
  readonly y: number
  readonly size: number
}

const pageHeight = 841.89

/**
 * The lines of a letter's first page where they stand, read out of the PDF: its streams are not compressed. Each font's own
 * table says which character a glyph stands for.
 */
export function printedText(pdf: Buffer): readonly PrintedLine[] {
  const source = pdf.toString('latin1')
  const object = (id: string): string => new RegExp(`\\n${id} 0 obj\\n([^]*?)\\nendobj`).exec(source)?.[1] ?? ''
  const page = [...source.matchAll(/\n\d+ 0 obj\n([^]*?)\nendobj/g)].find(([, body = '']) =>
    /\/Type \/Page\n/.test(body),
  )
  const reference = (body: string, name: string): string =>
    object(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '')
  const resources = reference(page?.[1] ?? '', 'Resources')
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      glyphs(reference(object(id), 'ToUnicode')),
    ]),
  )
  const lines =
    /1 0 0 1 (?<x>[\d.]+) (?<y>[\d.]+) Tm\n\/(?<font>F\d+) (?<size>[\d.]+) Tf\n(?:[^[\n]*\n)*?\[(?<shown>[^\]]*)\] TJ/g
  return [...reference(page?.[1] ?? '', 'Contents').matchAll(lines)].map(({ groups = {} }) => ({
    text: [...(groups['shown'] ?? '').matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((glyph) => fonts.get(groups['font'] ?? '')?.get(parseInt(glyph, 16)) ?? '')
      .join(''),
    x: Number(groups['x']),
    y: pageHeight - Number(groups['y']),
    size: Number(groups['size']),
  }))
}

/** Character by glyph, of a table that lists the characters of a range of glyphs one by one. */
function glyphs(table: string): ReadonlyMap<number, string> {
  return new Map(
    [...table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap(([, first = '', list = '']) =>
      [...list.matchAll(/<([0-9a-f]+)>/g)].map(
        ([, hex = ''], n) => [parseInt(first, 16) + n, Buffer.from(hex, 'hex').swap16().toString('utf16le')] as const,
      ),
    ),
  )
}
