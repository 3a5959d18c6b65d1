import type { Settings } from '../config/settings'
import type { Sf1601Settings } from '../config/sf1601-settings'
import { createAccessTokens } from '../digital-post/access-tokens'
import { createKombiServices } from '../digital-post/kombi-services'
import { createMutualTls } from '../digital-post/mutual-tls'
import { createCprLookup } from '../digital-post/cpr-lookup'
import { createReceiptIntake } from '../digital-post/receipt-intake'
import { createSf1601DigitalPost } from '../digital-post/sf1601-digital-post'
import { officeOf } from '../domain/catalogue/offices'
import { createLocalDigitalPost, type DigitalPost } from '../letters/digital-post'
import { createGatewayDigitalPost } from '../letters/gateway-digital-post'
import type { Store } from '../store/create-store'

/** The way in which letters leave, with what has to run beside it. */
export interface PostChannel {
  readonly digitalPost: DigitalPost
  start(): void
  stop(): Promise<void>
}

/** The channel that the settings name: SF1601, a gateway, or the mailbox of this machine. */
export function createPostChannel(
  { gateway, sf1601 }: Settings['digitalPost'],
  parts: { readonly store: Pick<Store, 'dispatches'>; readonly onFault: (fault: unknown) => void },
): PostChannel {
  if (sf1601 !== undefined) return createSf1601Channel(sf1601, parts)
  return {
    digitalPost: gateway === undefined ? createLocalDigitalPost() : createGatewayDigitalPost(gateway),
    start: () => undefined,
    stop: () => Promise.resolve(),
  }
}

function createSf1601Channel(
  settings: Sf1601Settings,
  { store, onFault }: Parameters<typeof createPostChannel>[1],
): PostChannel {
  const { senders, tokenUrl, serviceUrl, brokerUrl, personUrl, printType } = settings
  const tls = createMutualTls(settings)
  const tokens = createAccessTokens({ tls, certificate: settings.certificate, tokenUrl, serviceUrl })
  const cvrByName = new Map(senders.map(({ office, cvr }) => [officeOf(office).name, cvr]))
  const receipts = createReceiptIntake({
    tls: settings,
    tokens,
    brokerUrl,
    queues: senders.map(({ cvr, queue }) => ({ authority: cvr, queue })),
    store,
    onFault,
  })
  return {
    digitalPost: createSf1601DigitalPost({
      services: createKombiServices({ tls, tokens, serviceUrl }),
      store,
      authorityCvr: (name) => cvrByName.get(name),
      ...(personUrl === undefined ? {} : { cprOf: createCprLookup({ tls, url: personUrl }) }),
      ...(printType === undefined ? {} : { printType }),
    }),
    start: receipts.start,
    async stop() {
      await receipts.stop()
      tls.close()
    },
  }
}
