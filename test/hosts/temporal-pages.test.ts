import { Client, Connection } from '@temporalio/client'
import { freePort } from '../../local/free-port'
import { startTemporalServer, type TemporalServer } from '../../local/temporal-server'
import { askAs } from '../support/ask-as'

/* The dev server's pages as `npm start` shows them: everything can be looked at, nothing done (docs/adr/0016). */

let server: TemporalServer
let pages = ''
let connection: Connection
const own = (): string => new URL(pages).host
beforeAll(async () => {
  const uiPort = await freePort()
  server = await startTemporalServer({ uiPort, namespaces: ['specialeplan'] })
  pages = `http://127.0.0.1:${uiPort}`
  connection = await Connection.connect({ address: server.address })
  await new Client({ connection, namespace: 'specialeplan' }).workflow.start('waits', {
    workflowId: 'a-case',
    taskQueue: 'nobody',
  })
})
afterAll(async () => {
  await connection.close()
  await server.stop()
})

const workflow = '/api/v1/namespaces/specialeplan/workflows/a-case'
const standing = async (): Promise<string> =>
  (await new Client({ connection, namespace: 'specialeplan' }).workflow.getHandle('a-case').describe()).status.name

it('shows pages, workflows and histories', async () => {
  for (const path of ['/', '/namespaces/specialeplan/workflows', workflow, `${workflow}/history`])
    expect([path, (await askAs(own(), `${pages}${path}`)).status]).toEqual([path, 200])
})

it('leaves out the buttons that would do something', async () => {
  const { status, body } = await askAs(own(), `${pages}/api/v1/settings`)
  expect(status).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ DisableWriteActions: true, Auth: { Enabled: false } })
})

it.each([
  ['POST', `${workflow}/terminate`],
  ['POST', `${workflow}/cancel`],
  ['POST', `${workflow}/signal/wake`],
  ['POST', `${workflow}/update/act`],
  ['POST', `${workflow}/reset`],
  ['POST', '/api/v1/namespaces/specialeplan/workflows/another'],
  ['POST', '/api/v1/namespaces/specialeplan/batch-operations/all'],
  ['POST', `${workflow}/signal/wake?x=/workflows/a/query/b`],
  ['POST', `${workflow}%2Fsignal%2Fwake/query/x`],
  ['POST', `${workflow}%2Factivities/query/complete`],
  ['POST', `${workflow}/query/x%2F..%2F..%2Fterminate`],
  ['POST', `/api/v1/namespaces/specialeplan/workflows/../schedules/query/x`],
  ['DELETE', '/api/v1/namespaces/specialeplan/schedules/any'],
  ['PUT', workflow],
  ['PATCH', '/api/v1/namespaces/specialeplan'],
])('does not pass on %s %s', async (method, path) => {
  const { status, body } = await askAs(own(), `${pages}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(status).toBe(403)
  expect(JSON.parse(body)).toEqual({ message: expect.stringContaining('kun til at se i') as string })
  expect(await standing()).toBe('RUNNING')
})

it('passes on a question to a workflow', async () => {
  const { body } = await askAs(own(), `${pages}${workflow}/query/__stack_trace`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":{"queryType":"__stack_trace"},"queryRejectCondition":"QUERY_REJECT_CONDITION_NOT_OPEN"}',
    timeout: 2_000,
  }).catch((error: unknown) => ({ body: String(error) }))
  // Nobody works here who could answer it.
  expect(body).not.toContain('kun til at se i')
})

it('answers under the names of this machine alone', async () => {
  const { port } = new URL(pages)
  expect((await askAs(`localhost:${port}`, pages)).status).toBe(200)
  for (const host of [`elsewhere.example:${port}`, 'elsewhere.example']) {
    const { status, body } = await askAs(host, `${pages}${workflow}`)
    expect([status, body]).toEqual([421, JSON.stringify({ message: 'Temporals sider svarer kun på 127.0.0.1.' })])
  }
})
