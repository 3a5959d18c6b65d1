import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Client as Engine, Connection } from '@temporalio/client'
import { createTransport } from 'nodemailer'
import { Client } from 'pg'
import { payloadKeys } from '../../config/setting-kinds'
import { createDataConverter } from '../../converter/data-converter'
import { commandOf, isRunning, type ProcessIdentity } from '../../local/process-identity'
import { waitUntil } from '../../local/wait-until'
import { runProgram, type RunProgram } from '../support/run-program'

const STARTER = 'test/local/fixtures/start.ts'

describe('npm start', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'start-'))
  const started: RunProgram[] = []

  const start = (...args: string[]): RunProgram => {
    const program = runProgram(STARTER, ['--data', dataDir, ...args])
    started.push(program)
    return program
  }
  const processes = (): ProcessIdentity[] =>
    JSON.parse(readFileSync(path.join(dataDir, 'processes.json'), 'utf8')) as ProcessIdentity[]
  const untilGone = (all: readonly ProcessIdentity[]): Promise<true | undefined> =>
    waitUntil(async () => !all.some(isRunning), {
      seconds: 240,
      gaveUp: () =>
        new Error(
          `still running: ${all
            .filter(isRunning)
            .map(({ pid }) => pid)
            .join()}`,
        ),
    }).then(() => true)
  /** A payload as Temporal's pages get it and, by asking the decoder that they are told of, as they show it. */
  const shownByPages = async (
    pages: string,
    workflowId: string,
  ): Promise<{ readonly kept: string; readonly shown: string }> => {
    const get = async <T>(url: string): Promise<T> => (await (await fetch(`${pages}/api/v1/${url}`)).json()) as T
    const { Codec } = await get<{ Codec: { Endpoint: string } }>('settings')
    const {
      history: {
        events: [begun],
      },
    } = await get<{ history: { events: { workflowExecutionStartedEventAttributes: { input: object } }[] } }>(
      `namespaces/specialeplan/workflows/${workflowId}/history`,
    )
    const kept = JSON.stringify(begun?.workflowExecutionStartedEventAttributes.input)
    const answer = await fetch(`${Codec.Endpoint}/decode`, {
      method: 'POST',
      body: kept,
      headers: { origin: pages, 'content-type': 'application/json', 'x-namespace': 'specialeplan' },
    })
    const {
      payloads: [payload],
    } = (await answer.json()) as { payloads: { data: string }[] }
    return { kept, shown: Buffer.from(payload?.data ?? '', 'base64').toString() }
  }
  const addressOf = async (program: RunProgram, name: string): Promise<string> =>
    (await program.printed(new RegExp(`^  ${name} +(\\S+)$`, 'm')))[1] ?? ''
  const databaseOf = async (program: RunProgram): Promise<Client> => {
    const url = new URL(await addressOf(program, 'Database'))
    url.password = readFileSync(path.join(dataDir, 'postgres.password'), 'utf8')
    const client = new Client({ connectionString: url.href })
    await client.connect()
    return client
  }

  afterAll(async () => {
    for (const { child, code } of started) {
      child.kill('SIGTERM')
      await code
    }
    rmSync(dataDir, { recursive: true })
  })

  it('starts all, ends all at SIGTERM, and the next start has what the first one had', async () => {
    const first = start('--free-ports')
    await first.printed(/Ctrl-C stopper det hele/)
    for (const name of ['PostgreSQL', 'Tabeller', 'Temporal', 'Postkasse', 'Login', 'Dekoder', 'Prøveprogram'])
      expect(first.output()).toMatch(new RegExp(`^${name} … klar \\(\\d+,\\d s\\)$`, 'm'))
    expect((await fetch(`${await addressOf(first, 'Login')}/.well-known/openid-configuration`)).status).toBe(200)
    expect((await fetch(await addressOf(first, 'Temporals sider'))).status).toBe(200)
    const database = await databaseOf(first)
    await database.query('CREATE TABLE kept (what text)')
    await database.end()
    const connection = await Connection.connect({ address: await addressOf(first, 'Temporal') })
    const dataConverter = createDataConverter({
      keys: payloadKeys(readFileSync(path.join(dataDir, 'payload-keys'), 'utf8').trim()),
      unnamed: 'refuse',
    })
    const handle = await new Engine({ connection, namespace: 'specialeplan', dataConverter }).workflow.start('waits', {
      workflowId: 'kept',
      taskQueue: 'nobody',
      args: [{ name: 'Åse' }],
    })
    expect(handle.workflowId).toBe('kept')
    await connection.close()
    const { kept: asKept, shown } = await shownByPages(await addressOf(first, 'Temporals sider'), 'kept')
    expect(asKept).toContain(Buffer.from('binary/encrypted').toString('base64'))
    expect(shown).toBe('{"name":"Åse"}')
    const smtpPort = (JSON.parse(readFileSync(path.join(dataDir, 'logs/mailbox.log'), 'utf8')) as { smtpUrl: string })
      .smtpUrl
    await createTransport(smtpPort).sendMail({ from: 'a@example.dk', to: 'b@example.dk', subject: 'Gemt', text: '…' })
    expect(statSync(path.join(dataDir, 'temporal.db')).mode & 0o777).toBe(0o600)
    const before = processes()
    expect(before).toHaveLength(6)
    first.child.kill('SIGTERM')
    expect(await first.code).toBe(0)
    expect(before.filter(isRunning)).toEqual([])

    const second = start('--free-ports')
    await second.printed(/Ctrl-C stopper det hele/)
    const again = await databaseOf(second)
    expect((await again.query(`SELECT to_regclass('kept') IS NOT NULL AS there`)).rows).toEqual([{ there: true }])
    await again.end()
    const mails = await (await fetch(`${await addressOf(second, 'Postkasse')}/api/mails`)).json()
    expect(mails).toEqual([expect.objectContaining({ subject: 'Gemt' })])
    const reconnected = await Connection.connect({ address: await addressOf(second, 'Temporal') })
    const kept = await new Engine({ connection: reconnected, namespace: 'specialeplan' }).workflow
      .getHandle('kept')
      .describe()
    expect(kept.status.name).toBe('RUNNING')
    await reconnected.close()

    const third = start('--free-ports')
    expect(await third.code).toBe(2)
    expect(third.output()).toMatch(
      /^Specialeplan kører allerede med datamappen .* \(proces \d+\)\.\n {2}→ Stop den først/,
    )

    const orphans = processes()
    second.child.kill('SIGKILL')
    await second.code
    const fourth = start('--free-ports')
    await fourth.printed(/Ctrl-C stopper det hele/)
    expect(await untilGone(orphans)).toBe(true)

    const [victim] = processes().filter(({ pid }) => commandOf(pid)?.includes('temporal.db'))
    process.kill(victim?.pid ?? 0, 'SIGKILL')
    await fourth.printed(/^Temporal sluttede uventet \(signal SIGKILL\) og startes igen\.$/m)
    await fourth.printed(/^Temporal kører igen\.$/m)
    const after = await Connection.connect({ address: await addressOf(fourth, 'Temporal') })
    await after.close()
    fourth.child.kill('SIGINT')
    expect(await fourth.code).toBe(0)
  })

  it('is stopped while it starts, and leaves nothing', async () => {
    const program = start('--free-ports')
    await program.printed(/klar/)
    program.child.kill('SIGINT')
    expect(await program.code).toBe(0)
    expect(await untilGone(processes())).toBe(true)
    expect(program.output()).toMatch(/Stopper …\n$/)
  })

  it('names every port that is taken, and how to choose another', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve)
    })
    const { port } = taken.address() as AddressInfo
    const program = start('--free-ports', '--port', String(port))
    expect(await program.code).toBe(2)
    expect(program.output()).toBe(
      `API og sider: port ${port} er optaget (API_PORT)\n  → Stop det, der bruger porten, eller vælg en anden, for eksempel: API_PORT=0 npm start (0 er en ledig)\n`,
    )
    await new Promise((resolve) => {
      taken.close(resolve)
    })
  })

  it.each([
    ['an unknown option', ['--prot', '4000'], {}, /Kommandolinjen kan ikke læses: .*--prot/],
    [
      'wrong settings, all at once',
      ['--port', 'high'],
      { LOG_LEVEL: 'loud' },
      /API_PORT skal være .*\n.*LOG_LEVEL skal være/,
    ],
    ['a data folder that is a file', ['--data', '/dev/null'], {}, /Datamappen \/dev\/null kan ikke bruges/],
    [
      'a database that does not answer',
      ['--free-ports'],
      { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      /Databasen kan ikke bruges: .*ECONNREFUSED/,
    ],
  ])('ends with 2 and the remedy at %s', async (_what, args, env, message) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'start-'))
    const program = runProgram(STARTER, ['--data', folder, ...args], env)
    expect(await program.code).toBe(2)
    expect(program.output()).toMatch(message)
    rmSync(folder, { recursive: true })
  })

  it('does not replace broken keys, which would make the cases unreadable', async () => {
    writeFileSync(path.join(dataDir, 'payload-keys'), 'lokal:short')
    const program = start('--free-ports')
    expect(await program.code).toBe(2)
    expect(program.output()).toMatch(/Nøglefilen .*payload-keys er ødelagt/)
    expect(readFileSync(path.join(dataDir, 'payload-keys'), 'utf8')).toBe('lokal:short')
    expect(statSync(path.join(dataDir, 'payload-keys')).mode & 0o777).toBe(0o600)
    rmSync(path.join(dataDir, 'payload-keys'))
  })

  it('says what is wrong with a broken database, and how to begin again', async () => {
    writeFileSync(path.join(dataDir, 'postgres/global/pg_control'), 'broken')
    const program = start('--free-ports')
    expect(await program.code).toBe(2)
    expect(program.output()).toMatch(/PostgreSQL kom ikke op:\n(.*\n)+ {2}→ Er datamappen ødelagt, så flyt den væk/)
  })

  it('explains itself', async () => {
    const program = runProgram(STARTER, ['--help'])
    expect(await program.code).toBe(0)
    expect(program.output()).toContain('DATABASE_URL')
  })
})
