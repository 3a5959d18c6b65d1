import { randomUUID } from 'node:crypto'
import { openApiDocument } from '../../api/openapi/document'
import { urls } from '../../api/urls'
import { applicationData, people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/* Whatever stands in an address, the answer is one that was thought of: every route and parameter of the API's description. */

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, unknown>>
}
interface Parameter {
  readonly name: string
  readonly in: string
}
interface Operation {
  readonly operationId: string
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
  readonly security: readonly unknown[]
  readonly parameters?: readonly (Parameter & { readonly $ref?: string })[]
}
const document = openApiDocument('http://specialeplan.example') as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly schemas: Readonly<Record<string, Schema>>
  }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)
const parametersOf = ({ parameters = [] }: Operation): readonly Parameter[] =>
  parameters.map(
    (one) =>
      (one.$ref === undefined ? one : document.components.parameters[one.$ref.split('/').at(-1) ?? '']) as Parameter,
  )

let api: TestApi
/** The address of an open case and the things in it, by the names of the description's parameters. */
let sound: Readonly<Record<string, string>>
const anne = people.provider()
const readers = [anne, people.caseworker(), people.admin()]
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, answerWithinMs: 100 })
  const { body } = await api.post(urls.cases('application'), applicationData(anne), anne)
  const { caseId, receiptId } = body as { readonly caseId: string; readonly receiptId: string }
  sound = { caseId, receiptId, rule: 'complaint' }
})
afterAll(() => api.stop())

/** Addresses that are sound but for what stands in one place of them. */
const inPath = (path: string, hostile: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    path.replaceAll(/\{(\w+)\}/g, (_all, other: string) => (other === name ? hostile : (sound[other] ?? 'x'))),
  )
const soundPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => sound[name] ?? 'x')

/** The members of an operation's body, as far as its description names them. */
function membersOf({ requestBody }: Operation): readonly string[] {
  const schema = requestBody?.content['application/json']?.schema
  const found = schema?.$ref === undefined ? schema : document.components.schemas[schema.$ref.split('/').at(-1) ?? '']
  return Object.keys(found?.properties ?? {})
}

interface Sent {
  readonly body?: string
  readonly more?: Readonly<Record<string, string>>
  readonly by?: typeof readers
}

/** Who is let in where an address is sound; of whoever is turned away at the door nothing is looked at, and one of them is enough. */
async function letIn(method: string, path: string, operation: Operation): Promise<typeof readers> {
  const atTheDoor = await statusesOf(method, soundPath(path), operation)
  const inside = readers.filter((_person, n) => ![401, 403, 404].includes(atTheDoor[n] ?? 403))
  return inside.length === 0 ? readers.slice(0, 1) : inside
}

async function statusesOf(
  method: string,
  address: string,
  { security }: Operation,
  { body = '{}', more = {}, by = readers }: Sent = {},
): Promise<readonly number[]> {
  return Promise.all(
    (security.length === 0 ? by.slice(0, 1) : by).map(async (person) => {
      const answer = await api.request(address, {
        method,
        headers: {
          authorization: `Bearer ${await api.issuer.token(person)}`,
          ...(method === 'GET'
            ? {}
            : { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' }),
          ...more,
        },
        ...(method === 'GET' ? {} : { body }),
      })
      return answer.status
    }),
  )
}

const nul = ['%00', 'a%00b', 'application-%00']
const strange = [
  '%ED%A0%80',
  '%FF%FE',
  '%E2%80%AE',
  '%25',
  '%',
  '%2e%2e%2f',
  "'--",
  '9'.repeat(400),
  '-1',
  'NaN',
  '__proto__',
  'constructor',
  '%F0%9F%92%A5',
]
/** Of an instant, a day or a page: what lies beyond all calendars and lists. */
const beyond = [
  '0000-01-01',
  '0000-12-31T23:59:59Z',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20',
  '2027-02-30',
  '2027-13-01',
  '1e400',
  '-1',
  '0',
  '99999999999999999999',
  'Infinity',
  'a%00b',
  '%00',
  '%ED%A0%80',
  '%FF',
  "'--",
  '__proto__',
]

const deep = (open: string, close: string, inside = ''): string =>
  `${open.repeat(6_000)}${inside}${close.repeat(6_000)}`
/** What is no data of any command, whatever it is. */
const bodies = [
  deep('[', ']'),
  deep('{"a":', '}', '1'),
  `{"a":${deep('[', ']')}}`,
  '['.repeat(50_000),
  '[]',
  'null',
  '"x"',
  '1e400',
  '-0',
  '\uFEFF{}',
  '{"a":1,"a":2}',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{"a":1}}}',
]
/** Values of a member, as they stand in JSON. */
const values = [
  '"\\ud800"',
  '"a\\u0000b"',
  '"\\u202eb"',
  `"${'x'.repeat(20_000)}"`,
  '1e400',
  '9007199254740993',
  '-0.0',
  '{"__proto__":1}',
  '[[[]]]',
  'null',
  'true',
  `[${'0,'.repeat(2_000)}0]`,
  '"2999-12-31"',
  '"0000-00-00"',
]
/** What proxies, old programs and the malicious put beside a request. */
const headers: readonly Readonly<Record<string, string>>[] = [
  { 'if-match': '"99999999999999999999"' },
  { 'if-match': 'W/"1", "2"' },
  { 'if-none-match': '*, W/"\\"' },
  { 'if-modified-since': 'i går' },
  { 'idempotency-key': 'Ã¦'.repeat(60) },
  { 'x-purpose': '%' },
  { 'x-purpose': '%00%ED%A0%80' },
  { 'x-purpose': 'a'.repeat(8_000) },
  { authorization: 'Bearer' },
  { authorization: `Bearer ${'a'.repeat(8_000)}` },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.' },
  { authorization: 'Basic YTpi' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data; boundary=' },
  { 'content-encoding': 'br' },
  { 'x-forwarded-for': '::ffff:1.2.3.4, unknown, <script>' },
  { 'x-http-method-override': 'DELETE' },
  { range: 'bytes=-1' },
  { accept: 'text/event-stream;q=NaN' },
  { 'accept-language': '\t' },
]

/** Parameters that are a day or an instant, and what no calendar has of these. */
const inTime = new Set(['from', 'asOf', 'knownAt'])
const beyondTime = /^(?:0000|9999|[+-]\d{5}|2027-02-30|2027-13)/

describe.each(operations.map((one) => [one.operation.operationId, one] as const))(
  '%s',
  (_id, { path, method, operation }) => {
    const inQuery = parametersOf(operation).filter((parameter) => parameter.in === 'query')

    it('answers an address that cannot be with 404, and never fails', async () => {
      const within = async (hostiles: readonly string[], by: typeof readers) =>
        asked(
          hostiles.flatMap((hostile) => inPath(path, hostile)),
          by,
        )
      for (const [address, statuses] of await within(nul, readers))
        expect([address, statuses.filter((status) => status !== 404)]).toEqual([address, []])
      for (const [address, statuses] of await within(strange, await letIn(method, path, operation)))
        expect([address, statuses.filter((status) => status >= 500)]).toEqual([address, []])
    })

    it('answers a parameter that cannot be with 400, and never fails', async () => {
      if (inQuery.length === 0) return
      const by = await letIn(method, path, operation)
      for (const { name } of inQuery)
        for (const hostile of beyond) {
          const address = `${soundPath(path)}?${name}=${hostile}`
          // One after the other: only so many extracts of the register are made at a time.
          const statuses = await statusesOf(method, address, operation, { by })
          expect([address, statuses.filter((status) => status >= 500)]).toEqual([address, []])
          const mustRefuse = /%00/.test(hostile) || (inTime.has(name) && beyondTime.test(hostile))
          if (mustRefuse) expect([address, statuses.filter((status) => status < 400)]).toEqual([address, []])
        }
    })

    // All at once: an answer that something else is in the way (503, 429) is one that was thought of.
    it('answers a body that cannot be with 4xx, and never fails', async () => {
      if (method === 'GET') return
      const address = soundPath(path)
      // Every member at once, since each is looked at by itself.
      const members = membersOf(operation)
      const sent = [
        ...bodies,
        ...(members.length === 0 ? [] : values).map(
          (value) => `{${members.map((name) => `${JSON.stringify(name)}:${value}`).join(',')}}`,
        ),
      ]
      const by = await letIn(method, path, operation)
      const answers = await Promise.all(
        sent.map(async (body) => [body, await statusesOf(method, address, operation, { body, by })] as const),
      )
      for (const [body, statuses] of answers)
        expect([body.slice(0, 80), statuses.filter((status) => status === 500)]).toEqual([body.slice(0, 80), []])
      // Half a character is none, and nobody could read back what was received.
      for (const [body, statuses] of answers.filter(([one]) => /ud800|u0000/.test(one)))
        expect([body, statuses.filter((status) => status < 400)]).toEqual([body, []])
    })

    it('answers whatever stands in the head of a request, and never fails', async () => {
      const answers = await Promise.all(
        headers.map(
          async (more) =>
            [more, await statusesOf(method, soundPath(path), operation, { more, by: readers.slice(0, 1) })] as const,
        ),
      )
      for (const [more, statuses] of answers)
        expect([more, statuses.filter((status) => status === 500)]).toEqual([more, []])
    })

    /** All at once: they are many. */
    async function asked(
      addresses: readonly string[],
      by: typeof readers,
    ): Promise<readonly (readonly [string, readonly number[]])[]> {
      return Promise.all(
        addresses.map(async (address) => [address, await statusesOf(method, address, operation, { by })] as const),
      )
    }
  },
)
