import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { fetchLibraries } from './fetched-libraries'
import { missingPrograms } from './missing-programs'

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')
const tool = path.join(root, 'tools', 'verapdf')
const libraries = path.join(root, '.cache', 'verapdf-1.30.2')

type Standard = '2a' | '2b' | 'ua1'

/** What veraPDF says of one file under one standard. */
export interface Verdict {
  readonly file: string
  readonly standard: Standard
  /** `ok`, or the rules that the file breaks. */
  readonly result: string
}

/** Why veraPDF cannot run here, in one line; nothing where it can, and never where CI runs: there it has to. */
export const verapdfMissing = (): string | undefined =>
  missingPrograms('PDF/A and PDF/UA are not validated here', ['javac', 'mvn'])

/** Holds PDF files to standards, PDF/A-2a and PDF/UA-1 unless told, all in one Java process. The validator is fetched once, into `.cache`. */
export async function validatePdfs(
  files: readonly string[],
  standards: readonly Standard[] = ['2a', 'ua1'],
): Promise<readonly Verdict[]> {
  await fetchLibraries(tool, libraries)
  const { stdout } = await run(
    'java',
    ['-cp', path.join(libraries, '*'), path.join(tool, 'ValidatePdfs.java'), standards.join(','), ...files],
    { maxBuffer: 16_000_000 },
  )
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [file = '', standard, result = ''] = line.split('\t')
      return { file: path.basename(file), standard: standard as Standard, result }
    })
}

/** What veraPDF says of files as PDF/A-2b, by name; that they are in order where it cannot run. */
export async function validateArchivePdfs(files: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const missing = verapdfMissing()
  if (missing !== undefined) process.stderr.write(`${missing}\n`)
  const verdicts =
    missing === undefined
      ? await validatePdfs(files, ['2b'])
      : files.map((file) => ({ file: path.basename(file), result: 'ok' }))
  return Object.fromEntries(verdicts.map(({ file, result }) => [file, result]))
}
