import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { fetchLibraries } from './fetched-libraries'
import { missingPrograms } from './missing-programs'

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')
const tool = path.join(root, 'tools', 'eforms')
const version = '1.13.0'
const libraries = path.join(root, '.cache', `eforms-sdk-${version}`)
const kinds = ['20', '33', '38']

/** A rule that a notice breaks. */
export interface NoticeFault {
  /** `XSD`, `ERROR` or `WARN`. */
  readonly role: string
  /** The rule's id; empty of the schema. */
  readonly rule: string
  readonly where: string
}

/** Why notices cannot be validated here, in one line; nothing where they can, and never where CI runs: there they have to. */
export const eformsMissing = (): string | undefined =>
  missingPrograms('eForms notices are not validated here', ['javac', 'mvn'])

/** What the SDK's schema and static rules find in each notice. SDK and Saxon are fetched once, into `.cache`, and the rules compiled once. */
export async function checkNotices(notices: readonly string[]): Promise<readonly (readonly NoticeFault[])[]> {
  await fetchLibraries(tool, libraries, async (folder) => {
    const sdk = path.join(folder, `eforms-sdk-${version}.jar`)
    await run('jar', ['-xf', sdk, 'eforms-sdk/schemas', 'eforms-sdk/schematrons/static'], { cwd: folder })
    rmSync(sdk)
  })
  const folder = mkdtempSync(path.join(tmpdir(), 'eforms-'))
  try {
    const files = notices.map((notice, n) => {
      const file = path.join(folder, `${n}.xml`)
      writeFileSync(file, notice)
      return file
    })
    const program = ['-cp', path.join(libraries, '*'), path.join(tool, 'ValidateNotices.java')]
    const rules = path.join(libraries, `rules-${kinds.join('-')}.xsl`)
    const { stdout } = await run(
      'java',
      ['-Xss8m', ...program, path.join(libraries, 'eforms-sdk'), kinds.join(','), rules, ...files],
      { maxBuffer: 64_000_000 },
    )
    const faults = stdout.split('\n').filter((line) => line !== '')
    return files.map((file) =>
      faults
        .map((line) => line.split('\t'))
        .filter(([of]) => of === file)
        .map(([, role = '', rule = '', where = '']) => ({ role, rule, where })),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
