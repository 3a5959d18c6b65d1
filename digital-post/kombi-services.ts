import { randomUUID } from 'node:crypto'
import { called, type AccessTokens } from './access-tokens'
import { withoutMilliseconds, type MemoParty } from './memo-message'
import type { MutualTls, ServiceAnswer, ServiceCall } from './mutual-tls'
import { readSendAnswer, type SendAnswer } from './read-send-answer'
import { ServiceFault } from './service-fault'
import { element, type XmlElement } from '../domain/xml/xml-element'
import { writeXml } from '../xml/write-xml'

/** The services of SF1601 that a letter needs. */
export interface KombiServices {
  /** Whether this recipient takes Digital Post (PostForespoerg). @throws ServiceFault */
  isRegistered(authority: string, recipient: MemoParty, signal: AbortSignal): Promise<boolean>
  /** Makes sure that the door for letters is open to this authority. @throws ServiceFault when no token is to be had */
  admit(authority: string, signal: AbortSignal): Promise<void>
  /** Hands over a MeMo message, or a shipment to be printed (KombiPostAfsend). @throws ServiceFault */
  send(authority: string, what: KombiContent, signal: AbortSignal): Promise<SendAnswer>
}

/** What goes into a `kombi_request`, by the service's word for the channel. */
export interface KombiContent {
  readonly choice: 'Digital Post' | 'Fysisk Post'
  readonly content: XmlElement
}

export interface KombiServicesOptions {
  readonly tls: Pick<MutualTls, 'call'>
  readonly tokens: Pick<AccessTokens, 'access' | 'forget'>
  /** Where the services lie, without a slash at its end. */
  readonly serviceUrl: string
  /** Milliseconds since 1970. */
  readonly clock?: () => number
}

const entities = {
  ask: 'http://entityid.kombit.dk/service/postforespoerg/1',
  send: 'http://entityid.kombit.dk/service/kombipostafsend/1',
}

/** A MeMo alone and a physical shipment have an address each. */
const paths = { 'Digital Post': 'memos', 'Fysisk Post': 'kombi' } as const

/** The prefixes that requests are written with. Digital Post does not take its elements by a default namespace. */
const namespaces = {
  memo: 'https://DigitalPost.dk/MeMo-1',
  fjernprint: 'urn:oio:fjernprint:1.0.0',
  dkal: 'urn:oio:dkal:1.0.0',
  adir: 'urn:oio:adir:dagpenge:2009.07.01',
  dkcc: 'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2003/02/13/',
}

/** @see https://digitaliseringskataloget.dk/integration/sf1601 */
export function createKombiServices({
  tls,
  tokens,
  serviceUrl,
  clock = Date.now,
}: KombiServicesOptions): KombiServices {
  /** A token that is not taken is asked for anew, once: it may have been withdrawn before its time. */
  const withToken = async (
    service: string,
    authority: string,
    entity: string,
    call: ServiceCall,
  ): Promise<ServiceAnswer> => {
    const once = async (): Promise<ServiceAnswer> => {
      const authorization = await tokens.access(authority, entity, call.signal)
      const headers = {
        ...call.headers,
        authorization,
        'x-transaktionsid': randomUUID(),
        'x-transaktionstid': withoutMilliseconds(new Date(clock()).toISOString()),
      }
      return called(service, () => tls.call({ ...call, headers }))
    }
    const first = await once()
    if (first.status !== 401) return first
    tokens.forget(authority, entity)
    return once()
  }

  return {
    async isRegistered(authority, { idType, id }, signal) {
      const query = new URLSearchParams({ [idType === 'CVR' ? 'cvrNumber' : 'cprNumber']: id })
      const { status, body } = await withToken('PostForespoerg', authority, entities.ask, {
        method: 'GET',
        url: `${serviceUrl}/service/PostForespoerg_1/digitalpost?${query.toString()}`,
        signal,
        headers: { accept: 'application/json' },
      })
      if (status !== 200) throw new ServiceFault('PostForespoerg', `answered ${status}: ${body}`)
      const result = resultIn(body)
      if (result === undefined) throw new ServiceFault('PostForespoerg', `the answer cannot be read: ${body}`)
      return result
    },
    async admit(authority, signal) {
      await tokens.access(authority, entities.send, signal)
    },
    async send(authority, { choice, content }, signal) {
      const request = element('kombi_request', [element('KombiValgKode', choice), content])
      return readSendAnswer(
        await withToken('KombiPostAfsend', authority, entities.send, {
          method: 'POST',
          url: `${serviceUrl}/service/KombiPostAfsend_1/${paths[choice]}`,
          signal,
          headers: { 'content-type': 'application/xml', accept: 'application/xml' },
          body: writeXml(request, namespaces),
        }),
      )
    },
  }
}

function resultIn(body: string): boolean | undefined {
  try {
    const { result } = JSON.parse(body) as { readonly result?: unknown }
    return typeof result === 'boolean' ? result : undefined
  } catch {
    return undefined
  }
}
