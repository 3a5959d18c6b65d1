import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { urls } from '../../api/urls'
import { createDatabase, type TestDatabase } from '../support/database'
import { applicationData, people } from '../support/factories'
import { runProgram } from '../support/run-program'
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer'
import { noEngine } from '../support/test-api'

let database: TestDatabase
let issuer: TokenIssuer
beforeAll(async () => {
  ;[database, issuer] = await Promise.all([createDatabase(), startTokenIssuer()])
})
afterAll(async () => {
  await issuer.stop()
  await database.drop()
})

const environment = (): NodeJS.ProcessEnv => ({
  DATABASE_URL: database.url,
  TEMPORAL_ADDRESS: noEngine,
  OIDC_ISSUER: issuer.issuer,
  API_PORT: '0',
  API_METRICS_PORT: '0',
  PAYLOAD_KEYS: `test:${randomBytes(32).toString('base64')}`,
  CERTIFICATE_KEYS: `test:${randomBytes(32).toString('base64')}`,
})

describe('the API process', () => {
  it('says when it is ready, answers what it has begun when told to end, and ends with 0', async () => {
    const program = runProgram('api/main.ts', [], environment())
    const [, port] = await program.printed(/"ready":true,"port":(\d+)/)
    const anne = people.provider()
    const body = JSON.stringify(applicationData(anne))
    const head =
      ['POST', urls.cases('application'), 'HTTP/1.1\r\n'].join(' ') +
      `Host: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nIdempotency-Key: while-it-ends\r\nAuthorization: Bearer ${await issuer.token(anne)}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`

    // Half of the request is there when the signal comes, and half is sent after it.
    const answer = await new Promise<string>((resolve, reject) => {
      let received = ''
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(head)
      })
      socket
        .setEncoding('utf8')
        .on('error', reject)
        .on('end', () => {
          resolve(received)
        })
        .on('data', (chunk: string) => {
          if (received === '') {
            program.child.kill('SIGTERM')
            socket.write(body)
          }
          received += chunk
        })
    })

    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 202 /)
    expect(await program.code).toBe(0)
    const { rows } = await database.pool.query<{ n: number }>(
      'SELECT count(*)::integer AS n FROM receipts WHERE journaled_seq = 1',
    )
    expect(rows).toEqual([{ n: 1 }])
    expect(program.output()).not.toContain(anne.name)
    expect(program.output()).not.toMatch(/Bearer|eyJ/)
  })

  it('names every wrong setting at once, and ends with 2', async () => {
    const program = runProgram('api/main.ts', [], {
      ...environment(),
      DATABASE_URL: 'mysql://localhost',
      API_REQUESTS_PER_MINUTE: 'many',
    })
    expect(await program.code).toBe(2)
    expect(program.output()).toMatch(/DATABASE_URL[^]*API_REQUESTS_PER_MINUTE/)
  })
})
