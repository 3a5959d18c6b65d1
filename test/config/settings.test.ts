import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describeSettings } from '../../config/describe-settings'
import { settingTable } from '../../config/setting-table'
import { readSettings } from '../../config/settings'
import { SettingsFault } from '../../config/settings-fault'
import { makeTestCertificates, type TestCertificates } from '../support/kombit/test-certificates'

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64')

const complete = {
  DATABASE_URL: 'postgres://app:secret@db:5432/specialeplan',
  TEMPORAL_ADDRESS: 'temporal:7233',
  SMTP_URL: 'smtp://mail:25',
  OIDC_ISSUER: 'https://login.example.dk/',
  PAYLOAD_KEYS: `new:${key(1)},old:${key(2)}`,
  CERTIFICATE_KEYS: `new:${key(1)},old:public:${key(2)}`,
}

const faultsOf = (
  environment: Record<string, string>,
  ...groups: Parameters<typeof readSettings>[1][]
): readonly string[] => {
  try {
    readSettings(environment, ...groups)
    return []
  } catch (error) {
    if (error instanceof SettingsFault) return error.faults
    throw error
  }
}

describe('settings', () => {
  it('sends letters by a gateway only with its address and a secret worth the name', () => {
    expect(readSettings(complete, 'digitalPost').digitalPost).toEqual({})
    const gateway = {
      DIGITAL_POST: 'gateway',
      DIGITAL_POST_URL: 'https://post.example/',
      DIGITAL_POST_SECRET: 'x'.repeat(32),
    }
    expect(readSettings(gateway, 'digitalPost').digitalPost).toEqual({
      gateway: { url: 'https://post.example', secret: 'x'.repeat(32) },
    })
    expect(faultsOf({ ...gateway, DIGITAL_POST_SECRET: 'kort' }, 'digitalPost')).toEqual([
      expect.stringContaining('DIGITAL_POST_SECRET'),
    ])
  })

  describe('for SF1601', () => {
    let folder: string
    let certificates: TestCertificates
    const file = (name: string, text: string): string => {
      const at = path.join(folder, name)
      writeFileSync(at, text)
      return at
    }
    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'sf1601-'))
      certificates = await makeTestCertificates()
    })
    afterAll(() => rmSync(folder, { recursive: true }))
    const whole = () => ({
      DIGITAL_POST: 'sf1601',
      SF1601_SENDERS: 'MIDT:29190968:ko-1, SYD:29189641:ko-2',
      SF1601_CERT_PATH: file('certificate.pem', certificates.client.cert),
      SF1601_KEY_PATH: file('key.pem', certificates.client.key),
      SF1601_TOKEN_URL: 'https://token.example/runtime/issue',
      SF1601_SERVICE_URL: 'https://tjenester.example/',
      SF1601_BROKER_URL: 'amqps://broker.example:5671/BF',
    })

    it('reads the certificate with its key, and whose letters go out by it', () => {
      const { sf1601 } = readSettings(
        { ...whole(), SF1601_PRINT_TYPE: '265', SF1601_CA_PATH: file('ca.pem', certificates.ca) },
        'digitalPost',
      ).digitalPost
      expect(sf1601).toEqual({
        senders: [
          { office: 'MIDT', cvr: '29190968', queue: 'ko-1' },
          { office: 'SYD', cvr: '29189641', queue: 'ko-2' },
        ],
        certificate: certificates.client.cert,
        key: certificates.client.key,
        ca: certificates.ca,
        tokenUrl: 'https://token.example/runtime/issue',
        serviceUrl: 'https://tjenester.example',
        brokerUrl: 'amqps://broker.example:5671/BF',
        printType: '265',
      })
    })

    it('lists all that is missing, and nothing of it for another channel', () => {
      expect(faultsOf({ DIGITAL_POST: 'sf1601' }, 'digitalPost')).toEqual(
        ['SENDERS', 'CERT_PATH', 'KEY_PATH', 'TOKEN_URL', 'SERVICE_URL', 'BROKER_URL'].map(
          (name) => `SF1601_${name} mangler: den kræves med DIGITAL_POST=sf1601`,
        ),
      )
      expect(faultsOf({ SF1601_CERT_PATH: '/nowhere/certificate.pem' }, 'digitalPost')).toEqual([])
    })

    it.each<[string, () => Record<string, string>, RegExp]>([
      [
        'an office that there is not',
        () => ({ SF1601_SENDERS: 'VEST:29190968:ko' }),
        /^SF1601_SENDERS skal være myndigheder blandt NORD,/,
      ],
      [
        'a CVR number of seven digits',
        () => ({ SF1601_SENDERS: 'MIDT:2919096:ko' }),
        /^SF1601_SENDERS skal være MYNDIGHED:cvr:kø/,
      ],
      [
        'an office twice',
        () => ({ SF1601_SENDERS: 'MIDT:29190968:a,MIDT:29190968:b' }),
        /^SF1601_SENDERS skal være hver myndighed højst én gang/,
      ],
      [
        'a certificate that is not there',
        () => ({ SF1601_CERT_PATH: '/nowhere/c.pem' }),
        /^SF1601_CERT_PATH kan ikke læses: .*c\.pem/,
      ],
      [
        'a certificate that is none',
        () => ({ SF1601_CERT_PATH: file('none.pem', 'PEM?') }),
        /^SF1601_CERT_PATH skal være en fil med et certifikat/,
      ],
      [
        'a key that is none',
        () => ({ SF1601_KEY_PATH: file('cert.pem', certificates.ca) }),
        /^SF1601_KEY_PATH skal være en fil med en privat nøgle uden kode/,
      ],
      [
        'another certificate’s key',
        () => ({ SF1601_KEY_PATH: file('other.pem', certificates.server.key) }),
        /^SF1601_KEY_PATH skal være nøglen til certifikatet/,
      ],
      [
        'an authority file that is none',
        () => ({ SF1601_CA_PATH: file('ca-none.pem', '') }),
        /^SF1601_CA_PATH skal være en fil med et certifikat/,
      ],
      [
        'a token service without TLS',
        () => ({ SF1601_TOKEN_URL: 'http://token.example' }),
        /^SF1601_TOKEN_URL skal være en adresse, der begynder med https:/,
      ],
      [
        'a broker without TLS',
        () => ({ SF1601_BROKER_URL: 'amqp://broker.example/BF' }),
        /^SF1601_BROKER_URL skal være en adresse, der begynder med amqps:/,
      ],
      [
        'a kind of shipment that is no number',
        () => ({ SF1601_PRINT_TYPE: 'B' }),
        /^SF1601_PRINT_TYPE skal være et helt tal/,
      ],
    ])('refuses %s, and says one thing of it', (_what, wrong, message) => {
      const faults = faultsOf({ ...whole(), ...wrong() }, 'digitalPost')
      expect(faults).toEqual([expect.stringMatching(message)])
      expect(faults.join()).not.toContain('PRIVATE KEY')
    })
  })

  it('reads what is given and falls back for the rest', () => {
    const { temporal, api, identity, payloads, worker } = readSettings(
      complete,
      'temporal',
      'api',
      'identity',
      'payloads',
      'worker',
    )
    expect(temporal).toMatchObject({
      namespace: 'specialeplan',
      taskQueue: 'specialeplan',
      connection: { address: 'temporal:7233' },
    })
    expect(api).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000', trustedProxies: 0 })
    expect(identity.issuer).toBe('https://login.example.dk/')
    expect(payloads.keys.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(payloads.keys[0]?.key).toEqual(Buffer.alloc(32, 1))
    expect(worker.metricsPort).toBeUndefined()
  })

  it('is frozen through and through', () => {
    const settings = readSettings(complete, 'local')
    expect(() => Object.assign(settings.local.ports, { smtp: 25 })).toThrow(TypeError)
  })

  it('lists every fault at once, each with its variable and the remedy', () => {
    expect(
      faultsOf(
        { ...complete, API_PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', TEMPORAL_ADDRESS: '' },
        'database',
        'temporal',
        'api',
        'logging',
      ),
    ).toEqual([
      'DATABASE_URL skal være en adresse, der begynder med postgres:// eller postgresql://',
      'TEMPORAL_ADDRESS mangler: Temporal-server 1.32 eller nyere: vært:port',
      'API_PORT skal være et helt tal fra 0 til 65535',
      'LOG_LEVEL skal være en af trace, debug, info, warn, error, fatal',
    ])
  })

  it('asks only for the groups that a program needs', () => {
    expect(readSettings({ DATABASE_URL: complete.DATABASE_URL }, 'database').database.poolSize).toBe(10)
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readSettings({ ...complete, API_PORT: '', TEMPORAL_API_KEY: '' }, 'api', 'temporal').api.port).toBe(3000)
  })

  it.each([
    ['a short key', `a:${Buffer.alloc(16).toString('base64')}`],
    ['no id', key(1)],
    ['the same id twice', `a:${key(1)},a:${key(2)}`],
  ])('refuses payload keys with %s, without repeating them', (_fault, keys) => {
    const [fault] = faultsOf({ ...complete, PAYLOAD_KEYS: keys }, 'payloads')
    expect(fault).toMatch(/^PAYLOAD_KEYS skal være /)
    expect(fault).not.toContain(keys)
  })

  it('turns TLS to Temporal on by the variables of its other programs', () => {
    expect(
      readSettings({ ...complete, TEMPORAL_TLS: 'true', TEMPORAL_TLS_SERVER_NAME: 'temporal.intern' }, 'temporal')
        .temporal.connection.tls,
    ).toMatchObject({ serverNameOverride: 'temporal.intern' })
    expect(readSettings(complete, 'temporal').temporal.connection.tls).toBeUndefined()
    expect(faultsOf({ ...complete, TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/nowhere/ca.pem' }, 'temporal')[0]).toMatch(
      /^TEMPORAL_… kan ikke bruges: .*ca\.pem/,
    )
  })

  it("lets everybody read the cases' data on this machine at most", () => {
    expect(readSettings({ CODEC_ACCESS: 'anyone' }, 'codec').codec).toMatchObject({
      host: '127.0.0.1',
      access: 'anyone',
    })
    expect(faultsOf({ CODEC_ACCESS: 'anyone', CODEC_HOST: '0.0.0.0' }, 'codec')).toEqual([
      expect.stringMatching(/^CODEC_ACCESS=anyone kræver, at CODEC_HOST er 127\.0\.0\.1/),
    ])
    expect(faultsOf({ CODEC_UI_ORIGINS: 'https://temporal.example.dk/pages' }, 'codec')[0]).toMatch(
      /^CODEC_UI_ORIGINS skal være adresser uden sti/,
    )
  })

  it('describes every variable', () => {
    for (const name of Object.keys(settingTable)) expect(describeSettings()).toContain(`  ${name} `)
  })

  it('ends a program that cannot use them with exit code 2 and the list', () => {
    const program = `require(${JSON.stringify(path.resolve(__dirname, '../../config/load-settings.ts'))}).loadSettings('database', 'mail')`
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', program], {
      env: { PATH: process.env['PATH'], SMTP_URL: 'post' },
      encoding: 'utf8',
      cwd: path.resolve(__dirname, '../..'),
    })
    expect(stderr).toBe(
      'Indstillingerne kan ikke bruges:\n' +
        '  - DATABASE_URL mangler: PostgreSQL 15 eller nyere: postgres://bruger:kode@vært:port/database\n' +
        '  - SMTP_URL skal være en adresse, der begynder med smtp:// eller smtps://\n',
    )
    expect(status).toBe(2)
  })
})
