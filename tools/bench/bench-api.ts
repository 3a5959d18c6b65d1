import { randomUUID } from 'node:crypto'
import type { Person } from '../../domain/rights/actor'
import { freePort } from '../../local/free-port'
import { startNodeProcess, type NodeProcess } from '../../local/node-process'
import { startTokenIssuer } from '../../test/support/token-issuer'
import type { BenchSystem } from './bench-system'

/** The API as a process of its own, with its tokens. */
export interface BenchApi {
  /** Another one after a restart. */
  readonly pid: number
  /** Without a slash at its end. */
  readonly url: string
  tokenOf(person: Person): Promise<string>
  /** An answer's status, its body read, and whether to come again: seconds of `Retry-After`. */
  request(path: string, person: Person, init?: RequestInit): Promise<ApiAnswer>
  /** Posts JSON under an idempotency key of its own. */
  post(path: string, person: Person, data: unknown): Promise<ApiAnswer>
  /** Resident memory of the process, in bytes, as its own figures have it. */
  residentBytes(): Promise<number>
  /** Figures of the process, by their names. The longest delay of its event loop is that since it was last asked. */
  figures<Name extends string>(...names: readonly Name[]): Promise<Readonly<Record<Name, number>>>
  /** Kills it (-9), in the middle of whatever it does, and starts it again on the same port. */
  killAndRestart(): Promise<void>
  stop(): Promise<void>
}

export interface ApiAnswer {
  readonly status: number
  readonly body: Buffer
  readonly retryAfterSeconds?: number
}

/** @param env further settings */
export async function startBenchApi(system: BenchSystem, env: NodeJS.ProcessEnv = {}): Promise<BenchApi> {
  const issuer = await startTokenIssuer()
  const [apiPort, metricsPort] = [await freePort(), await freePort()]
  const start = (): Promise<NodeProcess> =>
    startNodeProcess({
      name: 'API',
      program: 'api/main',
      readySeconds: 120,
      env: {
        DATABASE_URL: system.databaseUrl,
        TEMPORAL_ADDRESS: system.temporalAddress,
        TEMPORAL_NAMESPACE: system.namespace,
        TEMPORAL_TASK_QUEUE: system.ours.taskQueue,
        OIDC_ISSUER: issuer.issuer,
        API_PORT: String(apiPort),
        API_METRICS_PORT: String(metricsPort),
        API_REQUESTS_PER_MINUTE: '1000000',
        REGISTER_REQUESTS_PER_MINUTE: '1000000',
        PAYLOAD_KEYS: system.payloadKeys,
        CERTIFICATE_KEYS: `bench:${Buffer.alloc(32, 2).toString('base64')}`,
        LOG_LEVEL: 'error',
        ...env,
      },
    })
  let program = await start().catch(async (fault: unknown) => {
    await issuer.stop()
    throw fault
  })
  const address = (port: number): string => `http://127.0.0.1:${port}`
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (person: Person): Promise<string> => {
    const token = tokens.get(person.subject) ?? issuer.token(person, { expiresIn: 24 * 3600 })
    tokens.set(person.subject, token)
    return token
  }
  const request: BenchApi['request'] = async (path, person, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${await tokenOf(person)}`)
    const answer = await fetch(`${address(apiPort)}${path}`, { ...init, headers })
    const after = answer.headers.get('retry-after')
    return {
      status: answer.status,
      body: Buffer.from(await answer.arrayBuffer()),
      ...(after === null ? {} : { retryAfterSeconds: Number(after) }),
    }
  }
  const figures: BenchApi['figures'] = async (...names) => {
    const all = await (await fetch(`${address(metricsPort)}/metrics`)).text()
    const valueOf = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(all)?.[1])
    return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<(typeof names)[number], number>
  }
  return {
    get pid() {
      return program.process.pid
    },
    url: address(apiPort),
    tokenOf,
    request,
    post: (path, person, data) =>
      request(path, person, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(data),
      }),
    residentBytes: async () => (await figures('process_resident_memory_bytes')).process_resident_memory_bytes,
    figures,
    async killAndRestart() {
      process.kill(program.process.pid, 'SIGKILL')
      await program.process.exited
      program = await start()
    },
    async stop() {
      await program.stop()
      await issuer.stop()
    },
  }
}
