import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { openApiDocument } from '../../api/openapi/document'
import { urls } from '../../api/urls'
import { procedures } from '../../domain/procedures'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

interface Operation {
  readonly operationId: string
  readonly security: readonly unknown[]
  readonly responses: Readonly<Record<string, unknown>>
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly schema: { readonly properties?: object; readonly additionalProperties?: boolean } }>
    >
  }
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const document = openApiDocument('http://specialeplan.example')
const operations = Object.entries(document['paths'] as unknown as Paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

describe('the description', () => {
  it('is valid OpenAPI 3.1', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [path.resolve(__dirname, '../support/validate-openapi.mjs')],
      { input: JSON.stringify(document), encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({ valid: true, errors: [] })
  })

  it('refers to nothing that it does not have', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g)].map(([, reference]) =>
      String(reference),
    )
    expect(references.length).toBeGreaterThan(100)
    for (const reference of new Set(references)) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document)
      expect([reference, typeof target]).toEqual([reference, 'object'])
    }
  })

  it('gives every operation an id of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has an address for every command that a person can give, with its fields and no others', () => {
    for (const { name, commands } of Object.values(procedures)) {
      for (const command of commands.filter(
        ({ by, file }) => file === undefined && by.some((grantee) => typeof grantee !== 'string'),
      )) {
        const found = operations.find(({ operation }) => operation.operationId === `${name}.${command.name}`)
        const schema = found?.operation.requestBody?.content['application/json']?.schema
        expect([command.name, Object.keys(schema?.properties ?? {}), schema?.additionalProperties]).toEqual([
          command.name,
          Object.keys(command.fields),
          false,
        ])
      }
    }
  })

  it('tells of every command the ways in which it can fail', () => {
    const decide = operations.find(({ operation }) => operation.operationId === 'application.decide')
    expect(Object.keys(decide?.operation.responses ?? {})).toEqual(
      expect.arrayContaining([
        '200',
        '202',
        '400',
        '401',
        '403',
        '404',
        '405',
        '409',
        '413',
        '415',
        '422',
        '429',
        '500',
        '503',
      ]),
    )
  })

  it('is what the API answers with at /api/openapi.json', async () => {
    expect(await api.get(urls.openapi)).toMatchObject({ status: 200, body: document })
  })

  it.each(operations.map(({ path, method, operation }) => [method.toUpperCase(), path, operation] as const))(
    '%s %s is there, and asks for a token if it says so',
    async (method, path, operation) => {
      const address = path.replaceAll(/\{\w+\}/g, 'application-0000')
      const answer = await api.request(address, { method })
      expect(answer.status === 401).toBe(operation.security.length > 0)
      const known = await api.request(address, {
        method,
        headers: { authorization: `Bearer ${await api.issuer.token(people.admin())}` },
      })
      expect(Object.keys(operation.responses)).toContain(String(known.status))
      expect((known.body as { code?: string }).code).not.toBe('NOT_FOUND')
    },
  )
})
