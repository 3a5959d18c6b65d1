import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lookAtPdf } from './look-at-pdf'
import type { Programs } from './programs'
import { runProgram } from './run-program'

const withinMs = 60_000

/** sRGB as the package that draws our letters has it. */
const colourProfile = path.join(path.dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc')

/** What Ghostscript leaves to its caller: that the colours of the copy are sRGB, without which grey is not allowed in PDF/A. */
const outputIntent = (profile: string): string => `%!
[/_objdef {profile} /type /stream /OBJ pdfmark
[{profile} << /N 3 >> /PUT pdfmark
[{profile} (${profile}) (r) file /PUT pdfmark
[/_objdef {intent} /type /dict /OBJ pdfmark
[{intent} << /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile {profile} /OutputConditionIdentifier (sRGB) >> /PUT pdfmark
[{Catalog} << /OutputIntents [{intent}] >> /PUT pdfmark
`

/**
 * Writes a PDF anew as PDF/A-2b with Ghostscript: text stays text. What PDF/A has no room for (scripts, films, attachments) is
 * left out.
 *
 * @param pages that it has to come to: a copy with fewer is none
 * @returns the new file beside it; `undefined` when Ghostscript is not there or does not manage
 * @throws ProgramStopped
 */
export async function convertPdf(
  programs: Programs,
  { file, pages, signal }: { readonly file: string; readonly pages: number; readonly signal?: AbortSignal },
): Promise<string | undefined> {
  if (programs.gs === undefined) return undefined
  const folder = path.dirname(file)
  const [target, profile, intent] = ['converted.pdf', 'srgb.icc', 'intent.ps'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string]
  await Promise.all([copyFile(colourProfile, profile), writeFile(intent, outputIntent(profile))])
  const { code } = await runProgram(programs, {
    file: programs.gs,
    args: [
      ...['-dSAFER', '-dBATCH', '-dNOPAUSE', '-dQUIET', '-sDEVICE=pdfwrite'],
      // 1: what is not allowed is left out, where 0 would silently write a PDF that is no PDF/A.
      ...['-dPDFA=2', '-dPDFACompatibilityPolicy=1', '-sColorConversionStrategy=RGB', '-dAutoRotatePages=/None'],
      ...[`--permit-file-read=${profile}`, `-sOutputFile=${target}`, intent, file],
    ],
    folder,
    withinMs,
    ...(signal === undefined ? {} : { signal }),
  })
  if (code !== 0) return undefined
  const seen = await lookAtPdf(programs, target, signal)
  return seen.kind === 'readable' && seen.pages === pages && seen.isArchival ? target : undefined
}
