import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathOf, type Programs } from './programs'
import { runProgram } from './run-program'

export interface Rasterising {
  /** An existing, empty folder in the work's own folder, which gets a file a page. */
  readonly into: string
  /** Dots per inch. */
  readonly dpi: number
  /** `jpeg` in colour, to be looked at; `gray` as PGM, one byte a pixel, to be worked on. */
  readonly as: 'jpeg' | 'gray'
  readonly withinMs: number
  readonly signal?: AbortSignal
}

/** The program cannot read the file. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf'
}

/**
 * Makes a picture of every page of a PDF: what stands on the paper, and nothing else that the file holds.
 *
 * @param pdf within the folder that `into` lies in
 * @returns the pictures' files, in the order of the pages
 * @throws ProgramMissing without poppler; UnreadablePdf; ProgramStopped
 */
export async function rasterisePdf(
  programs: Programs,
  pdf: string,
  { into, dpi, as, withinMs, signal }: Rasterising,
): Promise<readonly string[]> {
  const { code, stderr } = await runProgram(programs, {
    file: pathOf(programs, 'pdftoppm'),
    args: [
      ...['-r', String(dpi)],
      ...(as === 'gray' ? ['-gray'] : ['-jpeg', '-jpegopt', 'quality=85']),
      pdf,
      path.join(into, 'page'),
    ],
    folder: path.dirname(into),
    withinMs,
    ...(signal === undefined ? {} : { signal }),
  })
  // Numbers are padded to the same width, so that names are in order.
  const pages = (await readdir(into)).sort().map((name) => path.join(into, name))
  if (code !== 0 || pages.length === 0) throw new UnreadablePdf(stderr.trim().split('\n')[0] ?? 'no page')
  return pages
}
