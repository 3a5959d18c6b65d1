import { createAccessTokens } from '../../../digital-post/access-tokens'
import { createCprLookup } from '../../../digital-post/cpr-lookup'
import { createKombiServices } from '../../../digital-post/kombi-services'
import { createMutualTls, type TlsIdentity } from '../../../digital-post/mutual-tls'
import { createReceiptIntake, type ReceiptIntake } from '../../../digital-post/receipt-intake'
import { createSf1601DigitalPost, type Sf1601Options } from '../../../digital-post/sf1601-digital-post'
import type { DigitalPost } from '../../../letters/digital-post'
import type { Store } from '../../../store/create-store'
import type { KombitStandIn } from './kombit-stand-in'

/** The product's channel, with what brings its receipts in, at the stand-in's door. */
export interface Sf1601Post {
  readonly post: DigitalPost
  readonly receipts: ReceiptIntake
  /** What the intake could not do, so far. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** The authority that letters are sent by: its name as in letterheads, and its number. */
export const midt = { name: 'Socialtilsyn Midt', cvr: '29190968' } as const

export function openSf1601Post(
  standIn: KombitStandIn,
  store: Pick<Store, 'dispatches'>,
  {
    clock = standIn.clock,
    tls: identity = {},
    ...more
  }: Partial<Sf1601Options> & { readonly tls?: Partial<TlsIdentity> } = {},
): Sf1601Post {
  const { client, ca } = standIn.certificates
  const own = { certificate: client.cert, key: client.key, ca, ...identity }
  const tls = createMutualTls(own)
  const tokens = createAccessTokens({
    tls,
    certificate: own.certificate,
    tokenUrl: `${standIn.url}/runtime/api/rest/wstrust/v1/issue`,
    serviceUrl: standIn.url,
    clock,
  })
  const faults: string[] = []
  const receipts = createReceiptIntake({
    tls: own,
    tokens,
    brokerUrl: standIn.brokerUrl,
    queues: [{ authority: midt.cvr, queue: standIn.queue }],
    store,
    onFault: (fault) => faults.push(String(fault)),
  })
  return {
    post: createSf1601DigitalPost({
      services: createKombiServices({ tls, tokens, serviceUrl: standIn.url, clock }),
      store,
      authorityCvr: (name) => (name === midt.name ? midt.cvr : undefined),
      cprOf: createCprLookup({ tls, url: `${standIn.url}/personer` }),
      clock,
      ...more,
    }),
    receipts,
    faults,
    async close() {
      await receipts.stop()
      tls.close()
    },
  }
}
