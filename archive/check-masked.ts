import { mkdtemp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pixelsOf, readGreyPage, type PageMask } from './blacken-pages'
import { pathOf, type Programs } from './programs'
import { rasterisePdf } from './rasterise-pdf'
import { runProgram } from './run-program'
import { asCompared } from './words-under'

/** Something of what is masked can be had of a copy, or the copy is not what was to be made. It says where, and repeats nothing. */
export class MaskedFound extends Error {
  override readonly name = 'MaskedFound'
}

/** A copy, and what must not be in it. */
export interface CopyToCheck {
  readonly pdf: string
  /** Of the copy's own making. */
  readonly title: string
  readonly fileName: string
  readonly pages: number
  readonly masks: readonly PageMask[]
  /** As `wordsUnder` gives them. */
  readonly words: readonly string[]
  readonly dpi: number
  readonly folder: string
  readonly withinMs: number
  readonly signal?: AbortSignal
}

/** As dark as a black pixel can come back. */
const black = 8

/**
 * Takes out of a finished copy all that can be taken out of a PDF (text, title and other metadata, attachments, whatever stands in
 * its bytes, and the pixels) and looks for what is masked. A copy is given out only when this returns.
 *
 * @throws MaskedFound; ProgramMissing without poppler; ProgramStopped
 */
export async function checkMasked(programs: Programs, copy: CopyToCheck): Promise<void> {
  const { pdf, title, fileName, words, folder, withinMs, signal } = copy
  const how = { folder, withinMs, ...(signal === undefined ? {} : { signal }) }
  const said = async (program: 'pdftotext' | 'pdfinfo' | 'pdfdetach', ...args: readonly string[]): Promise<string> =>
    (await runProgram(programs, { file: pathOf(programs, program), args, ...how })).stdout
  const text = await said('pdftotext', pdf, '-')
  const info = await said('pdfinfo', pdf)
  const meta = await said('pdfinfo', '-meta', pdf)
  const attachments = await said('pdfdetach', '-list', pdf)
  if (text.trim() !== '') throw new MaskedFound('there is text in it')
  if (!/^0 embedded files/m.test(attachments)) throw new MaskedFound('there are attachments in it')
  if (Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]) !== copy.pages) throw new MaskedFound('it has other pages')
  const forbidden = new Set(words)
  // The title, the name and the words of the form are our own; of the rest of the metadata nothing may be a masked word.
  const told = `${info}\n${meta}`.split(/[\s<>"'=/]+/).map(asCompared)
  const own = new Set(`${title} ${fileName}`.split(/[\s.]+/).map(asCompared))
  if (told.some((word) => word.length > 3 && forbidden.has(word) && !own.has(word)))
    throw new MaskedFound('there is a masked word in its metadata')
  const bytes = await readFile(pdf)
  // Shorter ones stand by chance in a picture's bytes.
  for (const word of words.filter(({ length }) => length > 5))
    if (bytes.includes(word, 0, 'utf8') || bytes.includes(utf16(word)) || bytes.includes(word, 0, 'latin1'))
      throw new MaskedFound('there is a masked word in its bytes')
  await checkPixels(programs, copy)
}

async function checkPixels(
  programs: Programs,
  { pdf, masks, dpi, folder, withinMs, signal }: CopyToCheck,
): Promise<void> {
  if (masks.length === 0) return
  const into = await mkdtemp(path.join(folder, 'checked-'))
  const files = await rasterisePdf(programs, pdf, {
    into,
    dpi,
    as: 'gray',
    withinMs,
    ...(signal === undefined ? {} : { signal }),
  })
  for (const mask of masks) {
    const file = files[mask.page - 1]
    if (file === undefined) throw new MaskedFound(`page ${mask.page} is missing`)
    const page = readGreyPage(await readFile(file))
    const { left, top, right, bottom } = pixelsOf(mask, page)
    // The outermost pixel of an edge may be mixed with its neighbour when the page is drawn again.
    for (let row = top + 1; row < bottom - 1; row += 1)
      for (let column = left + 1; column < right - 1; column += 1)
        if ((page.pixels[row * page.width + column] ?? 255) > black)
          throw new MaskedFound(`a pixel under a mask of page ${mask.page} is not black`)
  }
}

function utf16(word: string): Buffer {
  const bytes = Buffer.from(word, 'utf16le')
  return bytes.swap16()
}
