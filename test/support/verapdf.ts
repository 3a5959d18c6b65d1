import { execFile } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { missingPrograms } from './missing-programs'

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')
const tool = path.join(root, 'tools', 'verapdf')
const libraries = path.join(root, '.cache', 'verapdf-1.30.2')

/** What veraPDF says of one file under one standard. */
export interface Verdict {
  readonly file: string
  readonly standard: '2a' | 'ua1'
  /** `ok`, or the rules that the file breaks. */
  readonly result: string
}

/** Why veraPDF cannot run here, in one line; nothing where it can, and never where CI runs: there it has to. */
export const verapdfMissing = (): string | undefined =>
  missingPrograms('PDF/A and PDF/UA are not validated here', ['javac', 'mvn'])

/** Holds PDF files to PDF/A-2a and PDF/UA-1, all in one Java process. The validator is fetched once, into `.cache`. */
export async function validatePdfs(files: readonly string[]): Promise<readonly Verdict[]> {
  if (!existsSync(libraries)) {
    // Renamed when it is whole: a fetch that breaks off must not be taken for the validator.
    const part = `${libraries}-${process.pid}`
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      path.join(tool, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${part}`,
    ])
    renameSync(part, libraries)
  }
  const { stdout } = await run(
    'java',
    ['-cp', path.join(libraries, '*'), path.join(tool, 'ValidatePdfs.java'), ...files],
    { maxBuffer: 16_000_000 },
  )
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [file = '', standard, result = ''] = line.split('\t')
      return { file: path.basename(file), standard: standard === 'ua1' ? 'ua1' : '2a', result }
    })
}
