/**
 * The characters that a TrueType font has glyphs for, read from its `cmap` table (formats 4 and 12, which every font of
 * ours has). A character without one would print as an empty box and make the letter unreadable for machines: PDF/A
 * forbids it.
 */
export function fontCoverage(font: Buffer): (codePoint: number) => boolean {
  const cmap = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  let best: { readonly rank: number; readonly offset: number } | undefined
  for (let n = 0; n < count; n += 1) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + n * 8 + 4)
    const rank = [4, 12].indexOf(font.readUInt16BE(offset))
    if (rank > (best?.rank ?? -1)) best = { rank, offset }
  }
  if (best === undefined) throw new Error('The font has no character table that can be read')
  const ranges = best.rank === 1 ? rangesOfFormat12(font, best.offset) : rangesOfFormat4(font, best.offset)
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last)
}

type Range = readonly [first: number, last: number]

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let n = 0; n < tables; n += 1) {
    const entry = 12 + n * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

function rangesOfFormat12(font: Buffer, offset: number): readonly Range[] {
  return Array.from({ length: font.readUInt32BE(offset + 12) }, (_, n): Range => {
    const group = offset + 16 + n * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

function rangesOfFormat4(font: Buffer, offset: number): readonly Range[] {
  const doubled = font.readUInt16BE(offset + 6)
  return Array.from({ length: doubled / 2 }, (_, n): Range => {
    const last = font.readUInt16BE(offset + 14 + n * 2)
    return [font.readUInt16BE(offset + 16 + doubled + n * 2), last]
  }).filter(([first]) => first !== 0xffff)
}
