import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from './project-files'

/*
 * `npm test`: the checks, then the tests. With `--changed` only the tests that a change concerns: what stands on the branch
 * since it left its upstream, and what is not committed yet. Everything else is handed to Jest.
 */

const changed = '--changed'

/** The commit that the work began at; nothing when there is no upstream to tell. */
function beginning(): string | undefined {
  try {
    return execFileSync('git', ['merge-base', 'HEAD', '@{upstream}'], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}

function jestOptions(given: readonly string[]): readonly string[] {
  const rest = given.filter((option) => option !== changed)
  if (rest.length === given.length) return rest
  const since = beginning()
  return [...rest, '--passWithNoTests', ...(since === undefined ? ['--onlyChanged'] : [`--changedSince=${since}`])]
}

function run(program: string, options: readonly string[]): number {
  return spawnSync(program, options, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
}

const checks = run(process.execPath, ['--import', 'tsx', path.join('tools', 'check.ts')])
process.exitCode =
  checks === 0
    ? run(path.join(projectRoot, 'node_modules', '.bin', 'jest'), jestOptions(process.argv.slice(2)))
    : checks
