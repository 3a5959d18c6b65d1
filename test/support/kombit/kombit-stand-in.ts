import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { TLSSocket } from 'node:tls'
import { checkKombiRequest, elementsOf, textAt } from './check-kombi-request'
import { startMessageBroker } from './message-broker'
import { postStatus, type PostStatus } from './post-status'
import { makeTestCertificates, type TestCertificates } from './test-certificates'

/*
 * The token service, the access token service, PostForespoerg, KombiPostAfsend and Beskedfordeler as one machine: real
 * HTTPS with client certificates, and a real broker beside it. It demands what is known that they demand, and answers as
 * they do; a test can make the next answer of any of them another one.
 */

export type Service = 'issue' | 'token' | 'ask' | 'send' | 'person'

/** An answer that a test prescribes; `silence` breaks the connection instead. */
export interface Prescribed {
  readonly status?: number
  readonly type?: string
  readonly body?: string
  /** The request is carried out as well, and its real answer is lost. */
  readonly after?: true
  readonly silence?: true
}

/** A kombi_request that was taken, as it came. */
export interface Taken {
  readonly path: string
  readonly xml: string
  readonly headers: IncomingMessage['headers']
  /** The message's UUID, or the physical shipment's. */
  readonly uuid: string
}

export interface KombitStandIn {
  readonly certificates: TestCertificates
  /** Of the HTTPS services, without a path. */
  readonly url: string
  readonly brokerUrl: string
  readonly queue: string
  /** CVR and CPR numbers that are registered for Digital Post. */
  readonly registered: Set<string>
  /** CPR numbers by login, as the organisation's own lookup knows them. */
  readonly persons: Map<string, string>
  /** Authorities that may use the services. */
  readonly authorities: Set<string>
  /** What was taken, in order. */
  readonly taken: readonly Taken[]
  /** Each request as `service`, in order, refused ones too. */
  readonly asked: Service[]
  /** How long a token lives, in seconds: SAML and access tokens alike. */
  tokenSeconds: number
  /** Milliseconds since 1970, as the services see it. */
  clock: () => number
  /** What the service answers to its next request. */
  prescribe(service: Service, answer: Prescribed): void
  /** Makes every access token worthless before its time. */
  forgetTokens(): void
  /** Business receipts, into the queue. */
  tell(status: PostStatus): void
  /** Something else, into the queue. */
  tellAnything(message: string): void
  /** Receipts that nobody has fetched, or that were fetched and not acknowledged. */
  untold(): readonly string[]
  stop(): Promise<void>
}

const entities = {
  ask: 'http://entityid.kombit.dk/service/postforespoerg/1',
  send: 'http://entityid.kombit.dk/service/kombipostafsend/1',
  broker: 'http://entityid.kombit.dk/service/bfo_modtag/2',
}

interface Issued {
  readonly entity: string
  readonly certificate: string
  readonly until: number
}

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** @param hosts names that its certificate holds for beside localhost */
export async function startKombitStandIn(hosts: readonly string[] = []): Promise<KombitStandIn> {
  const certificates = await makeTestCertificates(hosts)
  const queue = randomUUID()
  const assertions = new Map<string, Issued>()
  const accessTokens = new Map<string, Issued>()
  const prescribed: Record<Service, Prescribed[]> = { issue: [], token: [], ask: [], send: [], person: [] }
  const taken: Taken[] = []
  const asked: Service[] = []
  const uuids = new Set<string>()

  const broker = await startMessageBroker({
    ...certificates.server,
    vhost: 'BF',
    admits: (token) => {
      const issued = assertions.get(token.toString('base64'))
      return issued?.entity === entities.broker && issued.until > standIn.clock()
    },
  })

  const holder = (token: Issued | undefined, entity: string | undefined, request: IncomingMessage): void => {
    if (token === undefined || token.until <= standIn.clock()) throw new Refused(401, 'Token unknown or expired')
    if (token.certificate !== thumbprintOf(request)) throw new Refused(401, 'The token is held by another certificate')
    if (entity !== undefined && token.entity !== entity) throw new Refused(401, 'The token is for another service')
  }
  const transaction = (request: IncomingMessage): void => {
    const [id, at] = [request.headers['x-transaktionsid'], request.headers['x-transaktionstid']]
    if (!/^[0-9a-f-]{36}$/i.test(String(id))) throw new Refused(400, 'X-TransaktionsId is no UUID')
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(at)))
      throw new Refused(400, 'X-TransaktionsTid is no time')
  }
  const bearer = (request: IncomingMessage): Issued | undefined =>
    accessTokens.get(/^Holder-of-key (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')

  const services: Readonly<Record<Service, (request: IncomingMessage, url: URL) => Promise<string>>> = {
    async issue(request) {
      const wanted = JSON.parse(await text(request)) as Record<string, unknown>
      const { Cvr: cvr } = wanted['AnvenderKontekst'] as { readonly Cvr?: string }
      const entity = (wanted['AppliesTo'] as { EndpointReference: { Address: string } }).EndpointReference.Address
      const protocol = 'http://docs.oasis-open.org/ws-sx/ws-trust/200512'
      if (wanted['TokenType'] !== 'http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLV2.0')
        throw new Refused(400, 'TokenType')
      if (wanted['RequestType'] !== `${protocol}/Issue` || wanted['KeyType'] !== `${protocol}/PublicKey`)
        throw new Refused(400, 'RequestType or KeyType')
      if (wanted['OnBehalfOf'] !== null) throw new Refused(400, 'OnBehalfOf')
      if (wanted['UseKey'] !== peerOf(request).toString('base64'))
        throw new Refused(400, 'UseKey is not the certificate')
      if (!Object.values(entities).includes(entity)) throw new Refused(400, `No service ${entity}`)
      if (cvr === undefined || !standIn.authorities.has(cvr)) throw new Refused(403, 'No service agreement')
      const until = standIn.clock() + standIn.tokenSeconds * 1000
      const assertion = Buffer.from(
        `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomUUID()}" Version="2.0">` +
          `<saml:Conditions NotBefore="${instant(standIn.clock())}" NotOnOrAfter="${instant(until)}"/></saml:Assertion>`,
      ).toString('base64')
      assertions.set(assertion, { entity, certificate: thumbprintOf(request), until })
      return JSON.stringify({ RequestedSecurityToken: { Assertion: assertion }, Lifetime: americanTime(until) })
    },

    async token(request) {
      const assertion = new URLSearchParams(await text(request)).get('saml-token') ?? ''
      const issued = assertions.get(assertion)
      holder(issued, undefined, request)
      const token = randomUUID()
      if (issued !== undefined)
        accessTokens.set(token, { ...issued, until: standIn.clock() + standIn.tokenSeconds * 1000 })
      return JSON.stringify({ access_token: token, token_type: 'Holder-of-key', expires_in: standIn.tokenSeconds })
    },

    async ask(request, url) {
      holder(bearer(request), entities.ask, request)
      transaction(request)
      const [cvr, cpr] = [url.searchParams.get('cvrNumber'), url.searchParams.get('cprNumber')]
      const id = cvr ?? cpr ?? ''
      if (id.length !== (cvr === null ? 10 : 8)) throw new Refused(400, 'No CVR or CPR number')
      return JSON.stringify({ result: standIn.registered.has(id) })
    },

    async person(_request, url) {
      const cpr = standIn.persons.get(decodeURIComponent(url.pathname.slice('/personer/'.length)))
      if (cpr === undefined) throw new Refused(404, 'No such login')
      return JSON.stringify({ cpr })
    },

    async send(request, url) {
      holder(bearer(request), entities.send, request)
      transaction(request)
      if (!/^application\/xml\b/.test(request.headers['content-type'] ?? '')) throw new Refused(415, 'Not XML')
      const xml = await text(request)
      const faults = checkKombiRequest(xml)
      if (faults.length > 0) throw new Refused(400, faults.join('; '))
      const root = elementsOf(xml)
      const physical = textAt(root, ['KombiValgKode']) === 'Fysisk Post'
      if (physical !== url.pathname.endsWith('/kombi')) throw new Refused(400, 'Not at this address')
      const uuid = (
        physical
          ? textAt(root, ['fp:ForsendelseISamling', 'fp:ForsendelseI', 'fp:AfsendelseIdentifikator'])
          : textAt(root, ['memo:Message', 'memo:MessageHeader', 'memo:messageUUID'])
      )?.toLowerCase()
      if (uuid === undefined || uuids.has(uuid)) throw new Refused(400, 'The message has been sent before')
      uuids.add(uuid)
      taken.push({ path: url.pathname, xml, headers: request.headers, uuid })
      return kombiResponse(true, `<TransmissionID>${randomUUID()}</TransmissionID>`, 'Received')
    },
  }

  const serviceAt = ({ pathname }: URL): Service | undefined =>
    pathname.startsWith('/personer/')
      ? 'person'
      : {
          '/runtime/api/rest/wstrust/v1/issue': 'issue' as const,
          '/service/AccessTokenService_1/token': 'token' as const,
          '/service/PostForespoerg_1/digitalpost': 'ask' as const,
          '/service/KombiPostAfsend_1/memos': 'send' as const,
          '/service/KombiPostAfsend_1/kombi': 'send' as const,
        }[pathname]

  const server = https
    .createServer(
      { ...certificates.server, ca: certificates.ca, requestCert: true, rejectUnauthorized: true },
      (request, response) => {
        void (async () => {
          const url = new URL(request.url ?? '/', 'https://stand-in')
          const service = serviceAt(url)
          if (service === undefined) return response.writeHead(404).end()
          asked.push(service)
          const instead = prescribed[service].shift()
          if (instead?.after === true) await services[service](request, url)
          if (instead?.silence === true) return request.socket.destroy()
          if (instead !== undefined)
            return response
              .writeHead(instead.status ?? 200, { 'content-type': instead.type ?? 'application/xml' })
              .end(instead.body ?? '')
          try {
            const body = await services[service](request, url)
            response
              .writeHead(200, { 'content-type': service === 'send' ? 'application/xml' : 'application/json' })
              .end(body)
          } catch (fault) {
            const [status, said] = fault instanceof Refused ? [fault.status, fault.message] : [500, String(fault)]
            response.writeHead(status, { 'content-type': 'application/xml' }).end(kombiResponse(false, '', said))
          }
        })()
      },
    )
    .listen(0, '127.0.0.1')
  await once(server, 'listening')

  const standIn: KombitStandIn = {
    certificates,
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    brokerUrl: `amqps://localhost:${broker.port}/BF`,
    queue,
    registered: new Set(),
    persons: new Map(),
    authorities: new Set(),
    taken,
    asked,
    tokenSeconds: 3600,
    clock: Date.now,
    prescribe: (service, answer) => void prescribed[service].push(answer),
    forgetTokens: () => accessTokens.clear(),
    tell: (status) => broker.publish(queue, postStatus(status)),
    tellAnything: (message) => broker.publish(queue, message),
    untold: () => broker.waiting(queue),
    async stop() {
      server.closeAllConnections()
      server.close()
      await Promise.all([once(server, 'close'), broker.stop()])
    },
  }
  // The queue is there before the first receipt.
  broker.open(queue)
  return standIn
}

/** A fault as a SOAP gateway in front of the services words it. */
export const soapFault = (code: string, words: string): string =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>` +
  `<faultcode>${code}</faultcode><faultstring>${words}</faultstring></soap:Fault></soap:Body></soap:Envelope>`

/** The answer of KombiPostAfsend. */
export const kombiResponse = (result: boolean, more: string, words: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><kombi_response><Result>${result}</Result>${more}` +
  `<HovedoplysningerSvarREST><SvarReaktion>${
    result
      ? `<Advis><AdvisId>0</AdvisId><AdvisTekst>${words}</AdvisTekst></Advis>`
      : `<Fejl><FejlId>1</FejlId><FejlTekst>${escaped(words)}</FejlTekst></Fejl>`
  }</SvarReaktion></HovedoplysningerSvarREST></kombi_response>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const peerOf = (request: IncomingMessage): Buffer => (request.socket as TLSSocket).getPeerCertificate().raw

const thumbprintOf = (request: IncomingMessage): string => createHash('sha256').update(peerOf(request)).digest('hex')

const instant = (epoch: number): string => new Date(epoch).toISOString()

/** As the token service writes when its token ends. */
function americanTime(epoch: number): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+:\d+)/.exec(instant(epoch)) ?? []
  return `${month}/${day}/${year} ${time}`
}
