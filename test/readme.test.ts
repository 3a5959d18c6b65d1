import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { testBundlePath } from './support/environment'
import { runProgram, type RunProgram } from './support/run-program'

/*
 * The README promises that its lines work as written. Here they do, on a whole installation of its own. The Danish one has the
 * same lines with Danish comments, so what is shown of the one holds for the other.
 */

const root = path.resolve(__dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const [readme, danish] = [read('README.md'), read('README.da.md')]
const { scripts } = JSON.parse(read('package.json')) as {
  scripts: Readonly<Record<string, string>>
}
const shellBlocks = (text: string): readonly string[] =>
  [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines)
const blocks = shellBlocks(readme)
const namedIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\bnpm (?:run )?([a-z][a-z0-9:-]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'ci'),
  ),
]
const named = namedIn(readme)

/** The program of a script in package.json, such as `tools/demo.ts`. */
const programOf = (script: string): string => /^node --import tsx (\S+\.ts)$/.exec(scripts[script] ?? '')?.[1] ?? ''

/** The project as it is, with a data folder of its own: what the lines write is thrown away with it. */
const checkout = mkdtempSync(path.join(os.tmpdir(), 'readme-'))
for (const entry of readdirSync(root).filter((name) => !name.startsWith('.')))
  symlinkSync(path.join(root, entry), path.join(checkout, entry))
const dataDir = path.join(checkout, '.data')
mkdirSync(dataDir, { mode: 0o700 })
let house: RunProgram
const addresses: Record<string, string> = {}
/** What a person would have set who started with other ports than the usual ones. */
let ports: NodeJS.ProcessEnv

beforeAll(async () => {
  house = runProgram(programOf('start'), ['--data', dataDir, '--free-ports'], { WORKER_BUNDLE: testBundlePath() })
  await house.printed(/Ctrl-C stopper det hele/)
  for (const [, name = '', address = ''] of house.output().matchAll(/^ {2}(\S.*?) {2,}(\S+)$/gm))
    addresses[name] = address
  const portOf = (name: string): string => /:(\d+)(?:\/\w+)?$/.exec(addresses[name] ?? '')?.[1] ?? ''
  ports = { DATA_DIR: dataDir, POSTGRES_PORT: portOf('Database'), TEMPORAL_PORT: portOf('Temporal') }
})

afterAll(async () => {
  house.child.kill('SIGTERM')
  await house.code
  rmSync(checkout, { recursive: true })
})

async function bash(lines: string): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = spawn('bash', ['-eu', '-o', 'pipefail', '-c', lines], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      parts.push(part)
    })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, printed: parts.join('') }
}

async function run(script: string, args: readonly string[] = []): Promise<string> {
  const program = runProgram(programOf(script), args, ports)
  const code = await program.code
  return `${program.output()}\nkode ${code ?? '?'}`
}

test('both languages have the same lines to run, the same commands and the same links', () => {
  const told = (text: string) => ({
    run: shellBlocks(text).map((lines) => lines.replaceAll(/^#.*\n/gm, '')),
    typed: [...text.matchAll(/^(?:npm|apt-get) .*?(?= +#|$)/gm)].map(([line]) => line),
    named: [...namedIn(text)].sort(),
    linked: [...text.matchAll(/\]\(([\w./-]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('README'))
      .sort(),
  })
  expect(told(danish)).toEqual(told(readme))
})

test('its curl lines take a case from token to decision', async () => {
  expect(blocks).toHaveLength(1)
  const usual = 'API=http://127.0.0.1:3000 LOGIN=http://127.0.0.1:3001\n'
  expect(blocks[0]?.startsWith(usual)).toBe(true)
  const { code, printed } = await bash(
    `API=${addresses['API og sider']} LOGIN=${addresses['Login']}\n${blocks[0]?.slice(usual.length)}`,
  )
  expect(printed).not.toMatch(/"status":4\d\d|curl: /)
  expect(printed).toMatch(/Afgjort \(i klagefrist\)$/m)
  expect(printed).toMatch(/^Certifikatet holder\.$/m)
  const [, register] = printed.split('"entries"')
  expect(register).toContain('"status":"in-force"')
  expect(code).toBe(0)
})

test('its commands work on the installation that runs', async () => {
  const [demo, rehearsal] = await Promise.all([
    run('demo', ['--api', addresses['API og sider'] ?? '', '--login', addresses['Login'] ?? '']),
    run('rehearse', ['test/scenarios/fornyelse-i-tide.yaml']),
  ])
  expect(demo).toMatch(/^Birkely +godkendt og i registret\n(.+\n){4}Birkely +tilsyn med påbud, der står i registret\n/)
  expect(demo).toMatch(/^ +akter\.pdf \d+ kB, SHA-256 [0-9a-f]{16}…: som i sagens journal; \d+ sider, PDF\/A-2b$/m)
  expect(demo).toMatch(/^ +akter\.zip \d+ kB, SHA-256 [0-9a-f]{16}…: som i sagens journal; \d+ dokumenter og breve$/m)
  expect(demo).toMatch(/^Birkely +aktindsigt givet i ansøgningssagen\n( +.+\n)+\nSe registret: .*\n\nkode 0$/m)
  expect(rehearsal).toMatch(/Alt gik som ventet .*\n\nkode 0$/)
  const [journal, revived] = await Promise.all([run('verify-journal'), run('revive-cases')])
  expect(journal).toMatch(/^Journalen er hel: \d+ rækker i \d+ sager\.\n\nkode 0$/)
  expect(revived).toMatch(/^\d+ åbne sager er i gang\.$/m)
})

test('every command that it names is there, and those that take long or need more explain themselves', async () => {
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  // `npm test` is this very run, with `npm run check` before it; docker-compose.yml has tests of its own.
  const tried = new Set(['test', 'check', 'demo', 'rehearse', 'verify-journal', 'revive-cases'])
  const explained = named.filter((name) => !tried.has(name))
  expect(explained).toEqual(expect.arrayContaining(['start', 'bench', 'soak']))
  const said = await Promise.all(explained.map((name) => run(name, ['--help'])))
  for (const [n, help] of said.entries())
    expect(help).toMatch(new RegExp(`npm (run )?${explained[n] ?? ''}.*(\\n.*)+\\nkode 0$`))
})
