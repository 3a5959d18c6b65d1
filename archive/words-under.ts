import { pathOf, type Programs } from './programs'
import type { PageMask } from './blacken-pages'
import { runProgram } from './run-program'

interface Looking {
  readonly folder: string
  readonly withinMs: number
  readonly signal?: AbortSignal
}

/** Lower case, composed, and without what stands around a word: how words are compared. */
export const asCompared = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/**
 * The words of a PDF's text that lie under the masks, in whole or in part, as they are compared. A page that is a picture has none.
 * @throws ProgramMissing without poppler; ProgramStopped
 */
export async function wordsUnder(
  programs: Programs,
  pdf: string,
  masks: readonly PageMask[],
  how: Looking,
): Promise<readonly string[]> {
  if (masks.length === 0) return []
  const pages = [...new Set(masks.map(({ page }) => page))].sort((a, b) => a - b)
  const words = new Set<string>()
  for (const number of pages) {
    const { stdout } = await runProgram(programs, {
      file: pathOf(programs, 'pdftotext'),
      args: ['-f', String(number), '-l', String(number), '-bbox', pdf, '-'],
      ...how,
    })
    const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(stdout)
    const [width, height] = [Number(size?.[1] ?? 0), Number(size?.[2] ?? 0)]
    for (const found of stdout.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g,
    )) {
      const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number)
      const under = masks.some(
        (mask) =>
          mask.page === number &&
          left < ((mask.x + mask.width) * width) / 1000 &&
          right > (mask.x * width) / 1000 &&
          top < ((mask.y + mask.height) * height) / 1000 &&
          bottom > (mask.y * height) / 1000,
      )
      const word = asCompared(unescaped(found[5] ?? ''))
      if (under && word.length > 1) words.add(word)
    }
  }
  return [...words]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => entities[name] ?? '')
