import path from 'node:path'
import { pathOf, type Programs } from './programs'
import { runProgram } from './run-program'

/** What a PDF is, as poppler and qpdf see it. */
export type LookedAtPdf =
  | { readonly kind: 'protected' | 'damaged' | 'empty' }
  | {
      readonly kind: 'readable'
      readonly pages: number
      /** It had faults that readers pass over. */
      readonly repaired: boolean
      /** It says that it is PDF/A, and every font that it needs is in it. */
      readonly isArchival: boolean
    }

const withinMs = 30_000

/** Looks at a PDF for whether and how a copy can be made of it. @throws ProgramMissing, ProgramStopped */
export async function lookAtPdf(programs: Programs, file: string, signal?: AbortSignal): Promise<LookedAtPdf> {
  const run = (name: 'pdfinfo' | 'pdffonts' | 'qpdf', ...args: readonly string[]) =>
    runProgram(programs, {
      file: pathOf(programs, name),
      args: [...args, file],
      folder: path.dirname(file),
      withinMs,
      ...(signal === undefined ? {} : { signal }),
    })

  const info = await run('pdfinfo')
  if (info.code !== 0)
    return {
      kind: /Incorrect password/i.test(info.stderr)
        ? 'protected'
        : /after the last page \(0\)/.test(info.stderr)
          ? 'empty'
          : 'damaged',
    }
  const pages = Number(/^Pages:\s+(\d+)/m.exec(info.stdout)?.[1] ?? 0)
  if (pages === 0) return { kind: 'empty' }
  // 0: nothing to say; 3: warnings; 2: what is there is not the whole file.
  const check = programs.qpdf === undefined ? undefined : await run('qpdf', '--check')
  if (check?.code === 2) return { kind: 'damaged' }
  const { stdout: metadata } = await run('pdfinfo', '-meta')
  const claims = /pdfaid:part\s*(?:=\s*["']|>)\s*[123]/.test(metadata)
  const isArchival = claims && (check === undefined || check.code === 0) && embedsFonts((await run('pdffonts')).stdout)
  return { kind: 'readable', pages, repaired: check !== undefined && check.code !== 0, isArchival }
}

/** poppler's table: two lines of heading, then a font a line, of which the first yes or no says whether it is embedded. */
const embedsFonts = (table: string): boolean =>
  table
    .trimEnd()
    .split('\n')
    .slice(2)
    .every((line) => /\syes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(line.trimEnd()))
