import { execFile } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Fetches the libraries of a tool's `pom.xml` by Maven, once, into a folder of `.cache`.
 *
 * @param prepare what is to be done with them before they count as fetched
 */
export async function fetchLibraries(
  tool: string,
  libraries: string,
  prepare: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  if (existsSync(libraries)) return
  // Renamed when it is whole: a fetch that breaks off must not be taken for the libraries.
  const part = `${libraries}-${process.pid}`
  await run('mvn', [
    '-q',
    '-B',
    '-f',
    path.join(tool, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${part}`,
  ])
  await prepare(part)
  renameSync(part, libraries)
}
