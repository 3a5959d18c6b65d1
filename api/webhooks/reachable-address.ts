import { lookup } from 'node:dns/promises'
import { BlockList, isIPv4 } from 'node:net'

/** Networks that are not the open internet: our own machines, the cloud's own services, and what routes back to them. */
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4')
// Of the second version only global unicast is open, and of that not what carries an address of the first version, or is for examples.
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

/** An address that must not be sent to. */
export class ClosedAddress extends Error {
  override readonly name = 'ClosedAddress'
}

/** Whether an IP address is one of the open internet. */
export const isOpenAddress = (address: string): boolean =>
  isIPv4(address) ? !closed.check(address, 'ipv4') : open.check(address, 'ipv6') && !closed.check(address, 'ipv6')

/**
 * The IP address to connect to for a host: looked up once and then used, so that a name cannot answer with another address
 * at the second look (SSRF). All of a name's addresses must be open.
 * @throws ClosedAddress
 */
export async function reachableAddress(hostname: string, allowPrivate: boolean): Promise<string> {
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true })
  const [first] = addresses
  if (first === undefined || (!allowPrivate && !addresses.every(({ address }) => isOpenAddress(address))))
    throw new ClosedAddress(`${hostname} is not on the open internet`)
  return first.address
}

/** The URL of a webhook if it has the right form: https (http too where private addresses are allowed), no user in it. */
export function webhookUrl(text: string, allowPrivate: boolean): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.username !== '' || url.password !== '' || url.hash !== '') return undefined
  return url.protocol === 'https:' || (allowPrivate && url.protocol === 'http:') ? url : undefined
}
