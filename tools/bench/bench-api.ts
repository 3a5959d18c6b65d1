import { randomUUID } from 'node:crypto'
import type { Person } from '../../domain/rights/actor'
import { startNodeProcess } from '../../local/node-process'
import { startTokenIssuer } from '../../test/support/token-issuer'
import type { BenchSystem } from './bench-system'

/** The API as a process of its own, with its tokens. */
export interface BenchApi {
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
  const program = await startNodeProcess({
    name: 'API',
    program: 'api/main',
    readySeconds: 120,
    env: {
      DATABASE_URL: system.databaseUrl,
      TEMPORAL_ADDRESS: system.temporalAddress,
      TEMPORAL_NAMESPACE: system.namespace,
      TEMPORAL_TASK_QUEUE: system.ours.taskQueue,
      OIDC_ISSUER: issuer.issuer,
      API_PORT: '0',
      API_METRICS_PORT: '0',
      API_REQUESTS_PER_MINUTE: '1000000',
      REGISTER_REQUESTS_PER_MINUTE: '1000000',
      PAYLOAD_KEYS: system.payloadKeys,
      CERTIFICATE_KEYS: `bench:${Buffer.alloc(32, 2).toString('base64')}`,
      LOG_LEVEL: 'error',
      ...env,
    },
  }).catch(async (fault: unknown) => {
    await issuer.stop()
    throw fault
  })
  const address = (port: unknown): string => `http://127.0.0.1:${String(port)}`
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (person: Person): Promise<string> => {
    const token = tokens.get(person.subject) ?? issuer.token(person, { expiresIn: 24 * 3600 })
    tokens.set(person.subject, token)
    return token
  }
  const request: BenchApi['request'] = async (path, person, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${await tokenOf(person)}`)
    const answer = await fetch(`${address(program.ready['port'])}${path}`, { ...init, headers })
    const after = answer.headers.get('retry-after')
    return {
      status: answer.status,
      body: Buffer.from(await answer.arrayBuffer()),
      ...(after === null ? {} : { retryAfterSeconds: Number(after) }),
    }
  }
  return {
    pid: program.process.pid,
    url: address(program.ready['port']),
    tokenOf,
    request,
    post: (path, person, data) =>
      request(path, person, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(data),
      }),
    async residentBytes() {
      const figures = await (await fetch(`${address(program.ready['metricsPort'])}/metrics`)).text()
      return Number(/^process_resident_memory_bytes (\S+)/m.exec(figures)?.[1])
    },
    async stop() {
      await program.stop()
      await issuer.stop()
    },
  }
}
