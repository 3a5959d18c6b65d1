import { createHash } from 'node:crypto'

/** Of the UUIDs below: drawn once, and never changed, or letters on their way would be sent again under other UUIDs. */
const namespace = Buffer.from('5b1f7c0e9a4d4e6b8f2a3c7d1e905a46', 'hex')

/**
 * The UUID of a letter's message in one channel, the same however often it is sent (RFC 9562, version 5): the post
 * component refuses a UUID that it has had, so that sending twice is sending once.
 */
export function messageUuid(letterId: string, channel: 'digital' | 'print'): string {
  const hash = createHash('sha1').update(namespace).update(`${letterId}/${channel}`).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
