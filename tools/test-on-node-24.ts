import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project-files'

/** The `node` package's last 24; the suite itself runs on whatever Node started it. */
const VERSION = '24.9.0'

/** Runs jest on Node 24, which is installed into `.cache/` first. What follows `--` goes to jest. */
function main(): void {
  const home = path.join(projectRoot, '.cache', `node-${VERSION}`)
  const bin = path.join(home, 'node_modules/node/bin')
  if (!existsSync(path.join(bin, 'node'))) install(home)
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` }
  const version = execFileSync(path.join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim()
  if (version !== `v${VERSION}`)
    throw new Error(`${bin} holds ${version}, not ${VERSION}: delete ${home} and run again`)
  process.stdout.write(`Prøver kører på Node ${version}\n`)
  const { status } = spawnSync(
    path.join(bin, 'node'),
    [path.join(projectRoot, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
    { cwd: projectRoot, env, stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
}

function install(home: string): void {
  const draft = `${home}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(path.join(draft, 'package.json'), '{ "private": true }')
  // The package fetches the binary of this machine in its install script, so scripts must be allowed.
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts=false', '--save-exact', `node@${VERSION}`],
    { cwd: draft, stdio: 'inherit' },
  )
  rmSync(home, { recursive: true, force: true })
  renameSync(draft, home)
}

main()
