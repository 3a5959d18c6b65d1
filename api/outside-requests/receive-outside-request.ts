import { createHash, createHmac } from 'node:crypto'
import type { PayloadKey } from '../../converter/payload-codec'
import { type outsideRequestFields } from '../../domain/access/outside-request'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import { officeOfPlace } from '../../domain/catalogue/office-of-place'
import { officeOf } from '../../domain/catalogue/offices'
import type { DataOf } from '../../domain/process/fields'
import { askedOutsideWords } from '../../mail/templates/access-from-outside'
import { askingWords } from '../../mail/templates/address-confirmation'
import type { AskLimits } from '../../store/addresses/ask-limits'
import type { Store } from '../../store/create-store'
import { urls } from '../urls'

export interface OutsideRequestParts {
  readonly store: Pick<Store, 'outsideRequests' | 'messages'>
  readonly asking: AskLimits
  readonly keys: readonly PayloadKey[]
  /** Where people and clients reach the API, without a slash at the end. */
  readonly publicUrl: string
}

/** A request for access as it came in without a login. */
export interface IncomingOutsideRequest {
  readonly data: DataOf<typeof outsideRequestFields>
  /** The request's key and the hash of its body: the same again is the same request. */
  readonly request: readonly [key: string, sha256: string]
  readonly at: Instant
  /** The address on the network that it came from. */
  readonly from: string
}

/**
 * Keeps a request for the office of the place, asks its address once by an e-mail in which nothing stands that its sender wrote, and
 * tells the office, once an hour however many there come. No case is looked up, so that no answer, and not the time it takes, depends
 * on whether there is one. Given again after a fault it does what had not been done.
 * @throws Refusal UNKNOWN_MUNICIPALITY
 */
export async function receiveOutsideRequest(
  { store: { outsideRequests, messages }, asking, keys, publicUrl }: OutsideRequestParts,
  { data, request, at, from }: IncomingOutsideRequest,
): Promise<{ readonly requestId: string; readonly receivedAt: Instant }> {
  const { municipality, ...asked } = data
  const office = officeOfPlace(municipality, at)
  const requestId = `outside-${createHash('sha256').update(request.join('\n')).digest('base64url').slice(0, 16)}`
  const receivedAt = await outsideRequests.addOutsideRequest({ requestId, office, receivedAt: at, ...asked })
  await outsideRequests.askOutsideAddress({
    key: `${requestId}/confirm`,
    email: asked.email,
    ...askingWords('', asking.linkMs),
    at,
    network: networkOf(keys, from, at),
    limits: asking,
  })
  await messages.enqueueMessage({
    key: `outside-requests/${office}/${receivedAt.slice(0, 13)}`,
    template: 'access-asked-outside',
    to: officeOf(office).contact,
    ...askedOutsideWords(`${publicUrl}${urls.outsideRequests}`),
  })
  return { requestId, receivedAt }
}

/**
 * Stands for a network in a day's count: of an address of IPv6 the half that its owner cannot choose. Without the key nobody finds the
 * address from it, and of another day it is another.
 */
function networkOf([key]: readonly PayloadKey[], address: string, at: Instant): string {
  if (key === undefined) throw new Error('There is no key to count networks with')
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  const network = mapped ?? (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address)
  return createHmac('sha256', key.key)
    .update(`outside-requests/${civilDateAt(at)}/${network}`)
    .digest('base64url')
}
