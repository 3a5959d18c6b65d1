import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { apiSettingGroups } from '../../api/setting-groups'
import { readSettings, type Settings } from '../../config/settings'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

const root = path.resolve(__dirname, '../..')

/** The example file filled in, as a person does it. */
const filledIn = readFileSync(path.join(root, '.env.example'), 'utf8').replaceAll(
  /^(PAYLOAD|CERTIFICATE)_KEYS=.*$/gm,
  `$1_KEYS=first:${Buffer.alloc(32, 1).toString('base64')}`,
)
const variables = new Map(
  filledIn.split('\n').flatMap((line) => {
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [[name, value ?? ''] as const]
  }),
)

/** `${NAME:-otherwise}` and `${NAME:?message}`, as compose reads them. */
const interpolate = (text: string): string =>
  text.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, rest: string) => {
    const value = variables.get(name) ?? (kind === '-' ? rest : undefined)
    if (value === undefined) throw new Error(`${name} is required, and not in .env.example`)
    return value
  })
const { services } = parse(
  readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'),
  (_key, value: unknown) => (typeof value === 'string' ? interpolate(value) : value),
  { merge: true },
) as { readonly services: Readonly<Record<string, Service>> }

describe('docker-compose.yml', () => {
  it('holds the production set, each image with its version', () => {
    expect(Object.keys(services).sort()).toEqual([
      'api',
      'codec',
      'mail',
      'migrate',
      'postgres',
      'temporal',
      'temporal-namespace',
      'temporal-schema',
      'temporal-ui',
      'worker',
      'worker-previous',
    ])
    for (const { image } of Object.values(services)) expect(image).toMatch(/^[\w./-]+:[\w.-]+$/)
    expect(services['temporal']?.image).toBe('temporalio/server:1.32.0')
    expect(services['postgres']?.image).toBe('postgres:18')
  })

  it('publishes on loopback only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? [])
    expect(ports).toHaveLength(5)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })

  it('waits only for services that there are', () => {
    for (const service of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})))
    }
  })

  it.each<[string, readonly (keyof Settings)[]]>([
    ['api', [...apiSettingGroups, 'logging']],
    ['worker', ['database', 'temporal', 'mail', 'api', 'payloads', 'digitalPost', 'worker', 'logging']],
    ['worker-previous', ['database', 'temporal', 'mail', 'api', 'payloads', 'digitalPost', 'worker', 'logging']],
    ['migrate', ['database']],
    ['codec', ['codec', 'payloads', 'identity']],
  ])('gives %s settings that it takes', (name, groups) => {
    expect(() => readSettings(services[name]?.environment ?? {}, ...groups)).not.toThrow()
  })

  it("lets the decoder answer administrators only, and no page but Temporal's", () => {
    const { codec } = readSettings(services['codec']?.environment ?? {}, 'codec')
    expect(codec).toMatchObject({ access: 'administrator', uiOrigins: [variables.get('TEMPORAL_UI_URL')] })
    expect(services['temporal-ui']?.environment).toMatchObject({ TEMPORAL_CODEC_PASS_ACCESS_TOKEN: 'true' })
  })

  it('shows the engine to nobody who is not logged in, and changes nothing from its pages', () => {
    expect(services['temporal-ui']?.environment).toMatchObject({
      TEMPORAL_AUTH_ENABLED: 'true',
      TEMPORAL_DISABLE_WRITE_ACTIONS: 'true',
      TEMPORAL_AUTH_CLIENT_ID: variables.get('TEMPORAL_UI_CLIENT_ID'),
    })
  })

  it('gives the key that signs certificates to the API alone', () => {
    expect(
      Object.entries(services)
        .filter(([, { environment }]) => environment?.['CERTIFICATE_KEYS'] !== undefined)
        .map(([name]) => name),
    ).toEqual(['api'])
  })

  it("lets only the new worker make itself current, and builds nothing under the old one's name", () => {
    const promotes = (name: string): boolean => readSettings(services[name]?.environment ?? {}, 'worker').worker.promote
    expect([promotes('worker'), promotes('worker-previous')]).toEqual([true, false])
    expect(services['worker-previous']?.build).toBeUndefined()
  })

  it('is taken by the compose client of this machine, where there is one', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'compose-'))
    const file = path.join(folder, 'env')
    writeFileSync(file, filledIn)
    const args = ['--env-file', file, '-f', path.join(root, 'docker-compose.yml'), 'config', '--quiet']
    const client = [['docker', 'compose'], ['docker-compose']].find(
      ([command = '', ...rest]) => spawnSync(command, [...rest, 'version'], { stdio: 'ignore' }).status === 0,
    )
    const [command = '', ...rest] = client ?? []
    const said = client === undefined ? undefined : spawnSync(command, [...rest, ...args], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    // Without a client, the tests above stand alone.
    expect(said?.status ?? 0).toBe(0)
    expect(said?.stderr ?? '').not.toMatch(/error|unsupported/i)
  })
})
