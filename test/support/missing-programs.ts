import { spawnSync } from 'node:child_process'

/**
 * Programs that tests start and a fresh machine lacks, with the Debian packages that bring them. READMEs and `.ci/run` name
 * the same packages; a test holds them to it.
 */
export const debianPackages = {
  clamd: 'clamav-daemon',
  javac: 'default-jdk-headless',
  mvn: 'maven',
  faketime: 'faketime',
  qpdf: 'qpdf',
  pdftoppm: 'poppler-utils',
  gs: 'ghostscript',
  bwrap: 'bubblewrap',
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  chromium: 'chromium',
} as const

export type TestProgram = keyof typeof debianPackages

/** Daemons lie where only root looks. */
export const programPath = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`

/**
 * Why something cannot be tested here, in one sentence with the line that installs what it lacks; nothing where it can, and
 * never where CI runs: there it has to.
 * @param untested the sentence's beginning, such as `The virus scanner is not tested here`
 */
export function missingPrograms(
  untested: string,
  programs: readonly TestProgram[],
  { isCi = process.env['CI'] === 'true', starts = startsHere } = {},
): string | undefined {
  if (isCi) return undefined
  const missing = programs.filter((program) => !starts(program))
  if (missing.length === 0) return undefined
  const install = missing.map((program) => debianPackages[program]).join(' ')
  return `${untested}: ${missing.join(' and ')} not found (apt-get install --no-install-recommends ${install})`
}

const startsHere = (program: TestProgram): boolean =>
  spawnSync(program, ['--version'], { env: { ...process.env, PATH: programPath } }).error === undefined
