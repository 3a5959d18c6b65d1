import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectFiles, projectRoot } from './project-files'

/*
 * All checks that need no server: what CI runs before the tests, and what a change must pass. Each is run even when
 * another has failed, so that one run shows everything. `npm run check -- lint docs` runs only those named.
 */

interface Check {
  readonly name: string
  readonly what: string
  readonly command: readonly string[]
}

const bin = (name: string) => path.join(projectRoot, 'node_modules', '.bin', name)
const script = (file: string, ...options: string[]) => [
  process.execPath,
  '--import',
  'tsx',
  path.join('tools', file),
  ...options,
]
/** Every top folder that holds code. */
const rooms = [
  ...new Set(
    projectFiles()
      .filter((file) => /\.tsx?$/.test(file) && file.includes('/'))
      .map((file) => file.slice(0, file.indexOf('/'))),
  ),
]

const checks: readonly Check[] = [
  { name: 'types', what: 'types', command: [bin('tsc'), '--noEmit'] },
  {
    name: 'format',
    what: 'formatting',
    command: [bin('prettier'), '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'],
  },
  { name: 'lint', what: 'lint, no warnings', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  {
    name: 'imports',
    what: 'import rules',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...rooms],
  },
  { name: 'unused', what: 'dead exports and packages', command: [bin('knip'), '--no-progress'] },
  { name: 'files', what: 'file names and lengths', command: script('check-files.ts') },
  { name: 'bundle', what: 'workflow bundle', command: script('check-bundle.ts') },
  { name: 'drawings', what: 'diagrams against code', command: script('draw-procedures.ts', '--check') },
  { name: 'docs', what: 'docs against code', command: script('write-docs.ts', '--check') },
  { name: 'citations', what: 'citations lead somewhere', command: script('check-citations.ts') },
]

/** Runs one check. Answers its exit code and all that it said. */
function run([program = '', ...options]: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part)
    })
    child.stderr.on('data', (part: Buffer) => {
      parts.push(part)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? 1, said: Buffer.concat(parts).toString().trim() })
    })
  })
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !checks.some((check) => check.name === name))
  if (unknown.length > 0 || !existsSync(path.join(projectRoot, 'node_modules'))) {
    console.error(
      unknown.length > 0
        ? `No such check: ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`
        : 'Run `npm ci` first.',
    )
    process.exitCode = 2
    return
  }
  const failed: string[] = []
  const left = checks.filter((check) => wanted.length === 0 || wanted.includes(check.name))
  const carryOut = async ({ name, what, command }: Check): Promise<void> => {
    const begun = performance.now()
    const { code, said } = await run(command)
    console.log(
      `${code === 0 ? '✔' : '✘'} ${what.padEnd(26)} ${((performance.now() - begun) / 1000).toFixed(1)} s  ${code === 0 ? (said.split('\n').at(-1) ?? '') : ''}`.trimEnd(),
    )
    if (code === 0) return
    failed.push(name)
    console.error(said.replaceAll(/^/gm, '    '))
  }
  // Each uses one processor: types beside lint, the longest two.
  const lane = async (): Promise<void> => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) await carryOut(check)
  }
  await Promise.all([lane(), lane()])
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}. One alone: npm run check -- ${failed[0] ?? ''}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

main().catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
