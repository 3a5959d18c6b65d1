import { split } from 'shamir-secret-sharing'
import { SealFault } from './seal-fault'
import { setOf, type Share } from './share'
import type { TenderKey } from './tender-key'

/**
 * Splits a tender's private key among its openers: any `needed` of them open, fewer learn nothing (Shamir's scheme). Whoever has
 * split it forgets the key itself: the secret is overwritten here.
 * @throws {SealFault} SPLIT_IMPOSSIBLE
 */
export async function splitKey(
  { publicKey, secret }: TenderKey,
  needed: number,
  of: number,
): Promise<readonly Share[]> {
  const whole = Number.isInteger(needed) && Number.isInteger(of)
  if (!whole || needed < 2 || of > 7 || needed > of) throw new SealFault('SPLIT_IMPOSSIBLE')
  const set = await setOf(publicKey)
  const points = await split(secret, of, needed)
  secret.fill(0)
  return points.map((point, n) => ({ needed, of, holder: n + 1, set, point }))
}
