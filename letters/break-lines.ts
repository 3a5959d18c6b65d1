/**
 * Breaks text into lines no wider than `width`, at spaces, after a hyphen or slash within a word, and, in a word that is
 * wider than a whole line, anywhere. `widthOf` measures in the same unit.
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = piece
    while (widthOf(line.trimEnd()) > width) {
      const fitting = longestFit(line, width, widthOf)
      lines.push(line.slice(0, fitting))
      line = line.slice(fitting)
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** The smallest parts that stay together, each with the space after it. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/[^\s/-]*(?:[/-]+|\s+|$)/gu)?.filter((piece) => piece !== '') ?? []

/** How many characters of a word fit on a line; at least one, or the work would never end. */
function longestFit(word: string, width: number, widthOf: (text: string) => number): number {
  const characters = [...word]
  let fitting = 1
  while (fitting < characters.length && widthOf(characters.slice(0, fitting + 1).join('')) <= width) fitting += 1
  return characters.slice(0, fitting).join('').length
}
