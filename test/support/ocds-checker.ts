import { execFile, spawn } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Release } from '../../domain/tender/ocds/release'

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')
const version = '0.8.0'
const packages = path.join(root, '.cache', `ocdsmerge-${version}`)
const schema = path.join(packages, `ocdsmerge-${version}`, 'tests', 'fixtures', 'release-schema-1__1__4.json')

/** What the standard's own program says of the releases of one procedure. */
export interface OcdsVerdict {
  /** What breaks the standard's schema. */
  readonly errors: readonly string[]
  /** Members that the schema does not know: it lets them pass. */
  readonly unknown: readonly string[]
  readonly compiled: unknown
}

/**
 * Holds releases to the standard's schema and compiles them with its reference implementation, which Python's package registry has,
 * the schema within its source. Fetched once, into `.cache`.
 */
export async function checkReleases(procedures: readonly (readonly Release[])[]): Promise<readonly OcdsVerdict[]> {
  if (!existsSync(packages)) {
    // Renamed when it is whole: a fetch that breaks off must not be taken for the program.
    const part = `${packages}-${process.pid}`
    const pip = (...given: readonly string[]) => run('python3', ['-m', 'pip', ...given, '-q'])
    await pip('install', '--target', part, `ocdsmerge==${version}`, 'jsonschema==4.26.0')
    await pip('download', '--no-deps', '--no-binary', ':all:', '--dest', part, `ocdsmerge==${version}`)
    await run('tar', ['-xzf', path.join(part, `ocdsmerge-${version}.tar.gz`), '-C', part])
    renameSync(part, packages)
  }
  const child = spawn('python3', [path.join(root, 'tools', 'ocds', 'check_releases.py'), schema], {
    env: { ...process.env, PYTHONPATH: packages },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(procedures))
  return JSON.parse(await text(child.stdout)) as readonly OcdsVerdict[]
}
