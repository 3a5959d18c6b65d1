import { SealFault } from './seal-fault'
import { sha256 } from './sha256'
import { keyIdOf, type TenderPublicKey } from './tender-key'

/** One opener's part of a tender's private key. */
export interface Share {
  /** How many shares it takes to open. */
  readonly needed: number
  /** How many there are. */
  readonly of: number
  /** Which of them this is: 1, 2, 3 … */
  readonly holder: number
  /** Four bytes that name the key it belongs to. */
  readonly set: Uint8Array
  /** The point on the polynomial: 33 bytes. */
  readonly point: Uint8Array
}

const version = 1
const pointLength = 33
const checkLength = 5
/** Version and numbers 1, holder 1, set 4, point 33, check 5: 352 bits, which are 32 words of 11. */
export const shareLength = 2 + 4 + pointLength + checkLength

/** The name of a key in its shares, so that another key's share is known before anything is joined. */
export const setOf = async (key: TenderPublicKey): Promise<Uint8Array> =>
  (await sha256(new TextEncoder().encode(await keyIdOf(key)))).slice(0, 4)

/** A share as its 44 bytes, the last five of which are a checksum over the others. */
export async function writeShare({ needed, of, holder, set, point }: Share): Promise<Uint8Array> {
  const body = Uint8Array.of((version << 6) | (needed << 3) | of, holder, ...set, ...point)
  return Uint8Array.of(...body, ...(await sha256(body)).slice(0, checkLength))
}

/**
 * Reads a share's bytes.
 * @throws {SealFault} SHARE_LENGTH, SHARE_MISTYPED when checksum or numbers are wrong
 */
export async function readShare(bytes: Uint8Array): Promise<Share> {
  if (bytes.length !== shareLength) throw new SealFault('SHARE_LENGTH')
  const body = bytes.slice(0, -checkLength)
  const check = (await sha256(body)).slice(0, checkLength)
  const [numbers = 0, holder = 0] = body
  const needed = (numbers >> 3) & 7
  const of = numbers & 7
  const sound = numbers >> 6 === version && needed >= 2 && needed <= of && holder >= 1 && holder <= of
  if (!sound || !bytes.slice(-checkLength).every((byte, n) => byte === check[n])) throw new SealFault('SHARE_MISTYPED')
  return { needed, of, holder, set: body.slice(2, 6), point: body.slice(6) }
}
