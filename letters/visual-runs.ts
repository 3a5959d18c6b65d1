import createBidi from 'bidi-js'

const bidi = createBidi()

/** Letters of the scripts that are written from right to left and that our fonts have. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Digits and their signs, which run from left to right in Arabic too: a shaper that meets several turns them with the letters. */
const turnedByShaper = /(?<=[\u0600-\u06ff])|(?=[\u0600-\u06ff])/u

/** The direction in which a paragraph runs: that of its first letter (UAX 9, P2 and P3). */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  rightToLeft.test(text) && bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1 ? 'rtl' : 'ltr'

/** Whether a line has anything that is written from right to left. */
export const hasRightToLeft = (line: string): boolean => rightToLeft.test(line)

/**
 * A line cut into pieces, in the order in which they stand on the paper from left to right (UAX 9). Within a piece the font's own
 * shaper puts the letters into their direction: it joins Arabic ones and knows only the script it meets, so words that run from
 * right to left are pieces of their own, and signs without a script are turned here.
 */
export function visualRuns(line: string, direction: 'ltr' | 'rtl'): readonly string[] {
  const embedding = bidi.getEmbeddingLevels(line, direction)
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels)
  const pieces: string[] = []
  for (const { first, last, isTurned } of runsOf(bidi.getReorderedIndices(line, embedding), embedding.levels)) {
    if (!isTurned) {
      pieces.push(...line.slice(first, last + 1).split(turnedByShaper))
      continue
    }
    let run = ''
    for (let index = last; index <= first; index += 1) run += mirrored.get(index) ?? line.charAt(index)
    const words = run.split(/(\s+)/).filter((word) => word !== '')
    pieces.push(...words.toReversed().map((word) => (hasRightToLeft(word) ? word : [...word].toReversed().join(''))))
  }
  return pieces
}

/** A stretch of a line as it stands from left to right; where it is turned, its first index is the highest. */
interface Run {
  readonly first: number
  last: number
  readonly isTurned: boolean
}

/** Levels that are odd run from right to left. */
function runsOf(order: readonly number[], levels: Uint8Array): readonly Run[] {
  const runs: Run[] = []
  for (const index of order) {
    const run = runs.at(-1)
    const isTurned = ((levels[index] ?? 0) & 1) === 1
    if (run?.isTurned === isTurned && index === run.last + (isTurned ? -1 : 1)) run.last = index
    else runs.push({ first: index, last: index, isTurned })
  }
  return runs
}
