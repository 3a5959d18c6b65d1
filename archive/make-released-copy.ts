import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PagesToBlacken, PageMask } from './blacken-pages'
import { checkMasked } from './check-masked'
import type { ImagePages } from './draw-images'
import { measureFile, type MeasuredFile } from './measure-file'
import type { Programs } from './programs'
import { rasterisePdf } from './rasterise-pdf'
import { wordsUnder } from './words-under'

/** What a copy is made with: programs, and threads beside the loop. */
export interface CopyTools {
  readonly programs: Programs
  readonly masking: { blacken(pages: PagesToBlacken): Promise<readonly string[]> }
  readonly drawing: { drawImages(pages: ImagePages): Promise<unknown> }
}

/** A copy to be made of a PDF for somebody who has asked for access. */
export interface CopyOrder {
  /** In a folder of the work's own. */
  readonly pdf: string
  readonly masks: readonly PageMask[]
  readonly title: string
  readonly fileName: string
  /** The day that the copy says it was made on. */
  readonly date: string
  readonly signal?: AbortSignal
}

export interface ReleasedCopy extends MeasuredFile {
  readonly file: string
  readonly pages: number
}

/** A mask on a page that the document has not: whoever made it saw another document. */
export class MaskOutside extends Error {
  override readonly name = 'MaskOutside'

  constructor(
    readonly page: number,
    readonly pages: number,
  ) {
    super(`a mask on page ${page} of ${pages}`)
  }
}

const dpi = 150
const withinMs = 120_000

/**
 * Makes the copy of a PDF that somebody gets who has asked for access: pictures of its pages with the masks black in them, as a new
 * PDF/A-2b with a new title, into which nothing of the file is copied but what can be seen. Checked before it is returned.
 *
 * @throws MaskOutside; MaskedFound; ProgramMissing without poppler; UnreadablePdf; ProgramStopped
 */
export async function makeReleasedCopy(
  { programs, masking, drawing }: CopyTools,
  order: CopyOrder,
): Promise<ReleasedCopy> {
  const { pdf, masks, title, fileName, date, signal } = order
  const folder = path.dirname(pdf)
  const ended = signal === undefined ? {} : { signal }
  const into = path.join(folder, 'pages')
  await mkdir(into)
  const pages = await rasterisePdf(programs, pdf, { into, dpi, as: 'gray', withinMs, ...ended })
  const beyond = masks.find(({ page }) => page > pages.length)
  if (beyond !== undefined) throw new MaskOutside(beyond.page, pages.length)
  const words = await wordsUnder(programs, pdf, masks, { folder, withinMs, ...ended })
  const file = path.join(folder, 'copy.pdf')
  await drawing.drawImages({ images: await masking.blacken({ pages, masks }), dpi, title, date, target: file })
  await checkMasked(programs, {
    pdf: file,
    title,
    fileName,
    pages: pages.length,
    masks,
    words,
    dpi,
    folder,
    withinMs,
    ...ended,
  })
  return { file, ...(await measureFile(file)), pages: pages.length }
}
