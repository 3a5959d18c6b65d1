import { copenhagenAt } from '../domain/calendar/copenhagen'
import { instantOf, type Instant } from '../domain/calendar/instant'
import type { PostStatus } from '../store/dispatches/dispatch'
import { readXml, textOf } from '../xml/read-xml'
import { withoutCpr } from './without-cpr'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Reads a message of the broker: a `Haendelsesbesked` with a `PKO_PostStatus` in base64. A message is named by its own UUID,
 * a printed shipment by that of the shipment.
 * @returns `undefined` for what is neither
 */
export function readPostStatus(message: string): PostStatus | undefined {
  const envelope = readXml(message)
  const data = envelope && textOf(envelope, 'Base64')
  const status = data && readXml(Buffer.from(data, 'base64').toString('utf8'))
  const idOfEnvelope = envelope?.getElementsByTagNameNS('*', 'BeskedId')[0]
  const brokerId = idOfEnvelope && textOf(idOfEnvelope, 'UUIDIdentifikator')
  if (!status || status.localName !== 'PKO_PostStatus' || brokerId === undefined) return undefined

  const messageUuid = (textOf(status, 'MessageUUID') ?? textOf(status, 'AfsendelseIdentifikator'))?.toLowerCase()
  const word = textOf(status, 'TransaktionsStatusKode')
  const statedAt = instantIn(textOf(status, 'TransaktionsDatoTid') ?? '')
  if (messageUuid === undefined || !uuid.test(messageUuid) || word === undefined || statedAt === undefined)
    return undefined
  const [code, text] = [textOf(status, 'FejlKode'), textOf(status, 'FejlTekst')]
  const fault = [text, code === undefined ? undefined : `(fejlkode ${code})`].filter((part) => part !== undefined)
  return {
    brokerId,
    messageUuid,
    status: word,
    statedAt,
    ...(fault.length === 0 ? {} : { fault: withoutCpr(fault.join(' ')) }),
  }
}

/** A time without a zone is Danish time. */
function instantIn(text: string): Instant | undefined {
  const [, date, time, zone] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? []
  if (date === undefined || time === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`))) return undefined
  return zone === undefined ? copenhagenAt(date, time) : instantOf(Date.parse(text))
}
