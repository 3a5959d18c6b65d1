import type { ServiceAnswer } from './mutual-tls'
import { readXml, textOf } from '../xml/read-xml'
import { ServiceFault } from './service-fault'
import { withoutCpr } from './without-cpr'

/** What KombiPostAfsend has said to a message. */
export type SendAnswer =
  | { readonly kind: 'accepted'; readonly transmissionId?: string }
  /** It will never take this message; why, without CPR numbers. */
  | { readonly kind: 'refused'; readonly reason: string }

const service = 'KombiPostAfsend'

/**
 * Reads the answer to a message: `kombi_response`, or a fault.
 * @throws ServiceFault when the message may be taken another time: the service is in trouble, or does not let us in
 */
export function readSendAnswer({ status, body }: ServiceAnswer): SendAnswer {
  const root = readXml(body)
  const said = root && (textOf(root, 'FejlTekst') ?? textOf(root, 'faultstring') ?? textOf(root, 'AdvisTekst'))
  // 400 and 422 are about the message. Whatever else is not 200 is about the service, or about our access to it.
  if (status === 400 || status === 422) return { kind: 'refused', reason: withoutCpr(said ?? body) || `HTTP ${status}` }
  if (status !== 200) throw new ServiceFault(service, `answered ${status}: ${said ?? body}`)
  const result = root && textOf(root, 'Result')?.toLowerCase()
  if (root === undefined || (result !== 'true' && result !== 'false'))
    throw new ServiceFault(service, `the answer cannot be read: ${said ?? body}`)
  if (result === 'false') return { kind: 'refused', reason: withoutCpr(said ?? 'ikke oplyst') }
  const transmissionId = textOf(root, 'TransmissionID')
  return { kind: 'accepted', ...(transmissionId === undefined ? {} : { transmissionId }) }
}
