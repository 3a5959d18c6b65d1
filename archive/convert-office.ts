import { access } from 'node:fs/promises'
import path from 'node:path'
import { ProgramMissing, pathOf, type Programs } from './programs'
import { runProgram } from './run-program'

interface OfficeKind {
  readonly writes: 'writer_pdf_Export' | 'calc_pdf_Export'
  /** How a text is to be read, which has no mark of its own. */
  readonly reads?: string
}

const kinds: Readonly<Record<string, OfficeKind>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { writes: 'writer_pdf_Export' },
  'application/vnd.oasis.opendocument.text': { writes: 'writer_pdf_Export' },
  'application/msword': { writes: 'writer_pdf_Export' },
  'application/rtf': { writes: 'writer_pdf_Export' },
  'text/plain': { writes: 'writer_pdf_Export', reads: 'Text (encoded):UTF8' },
  'text/plain; charset=windows-1252': { writes: 'writer_pdf_Export', reads: 'Text (encoded):MS_1252' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { writes: 'calc_pdf_Export' },
  'application/vnd.oasis.opendocument.spreadsheet': { writes: 'calc_pdf_Export' },
  // Fields parted by semicolon or comma, in quotes where needed; 76 is UTF-8, 1 is Windows-1252.
  'text/csv': { writes: 'calc_pdf_Export', reads: 'Text - txt - csv (StarCalc):59/44,34,76' },
  'text/csv; charset=windows-1252': { writes: 'calc_pdf_Export', reads: 'Text - txt - csv (StarCalc):59/44,34,1' },
}

/** What LibreOffice has to do with files of a type; nothing with others. */
export const officeKindOf = (mediaType: string): OfficeKind | undefined => kinds[mediaType]

const withinMs = 60_000
const archival = JSON.stringify({ SelectPdfVersion: { type: 'long', value: '2' } })

/**
 * Turns an office document into PDF/A-2b with LibreOffice. Only locked in: a document can make it fetch addresses and read
 * files. A profile of its own for each run, since two runs with one wait for each other.
 *
 * @returns the new file beside it; `undefined` when LibreOffice cannot read the document
 * @throws ProgramMissing without LibreOffice or bwrap; ProgramStopped
 */
export async function convertOffice(
  programs: Programs,
  { file, mediaType, signal }: { readonly file: string; readonly mediaType: string; readonly signal?: AbortSignal },
): Promise<string | undefined> {
  const kind = kinds[mediaType]
  if (kind === undefined) return undefined
  if (programs.bwrap === undefined) throw new ProgramMissing('bwrap')
  const folder = path.dirname(file)
  const { code } = await runProgram(programs, {
    file: pathOf(programs, 'soffice'),
    args: [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      ...['--headless', '--norestore', '--nologo'],
      ...(kind.reads === undefined ? [] : [`--infilter=${kind.reads}`]),
      ...['--convert-to', `pdf:${kind.writes}:${archival}`, '--outdir', path.join(folder, 'office'), file],
    ],
    folder,
    withinMs,
    mostMemoryMb: 4_096,
    ...(signal === undefined ? {} : { signal }),
  })
  const made = path.join(folder, 'office', `${path.parse(file).name}.pdf`)
  // It ends with 0 also when it could not read the file.
  const isThere = await access(made).then(
    () => true,
    () => false,
  )
  return code === 0 && isThere ? made : undefined
}
