import { combine } from 'shamir-secret-sharing'
import { SealFault } from './seal-fault'
import { setOf, type Share } from './share'
import { privateKeyOf, type TenderPublicKey } from './tender-key'

/**
 * Whether a share belongs to this key, asked as soon as it is typed in.
 * @throws {SealFault} SHARE_OTHER_KEY
 */
export async function checkShare(share: Share, key: TenderPublicKey): Promise<void> {
  const set = await setOf(key)
  if (!share.set.every((byte, n) => byte === set[n])) throw new SealFault('SHARE_OTHER_KEY')
}

/**
 * Joins shares to the private key, which no page and no file ever holds as text. Joining itself never fails: a wrong share gives
 * another number, which does not belong to the published key.
 * @throws {SealFault} SHARE_OTHER_KEY, SHARES_REPEATED, SHARES_TOO_FEW, SHARES_DO_NOT_FIT
 */
export async function joinShares(shares: readonly Share[], key: TenderPublicKey) {
  for (const share of shares) await checkShare(share, key)
  if (new Set(shares.map(({ holder }) => holder)).size < shares.length) throw new SealFault('SHARES_REPEATED')
  const needed = Math.max(2, ...shares.map((share) => share.needed))
  if (shares.length < needed) throw new SealFault('SHARES_TOO_FEW')
  const secret = await combine(shares.map(({ point }) => point)).catch(() => {
    throw new SealFault('SHARES_DO_NOT_FIT')
  })
  try {
    return await privateKeyOf(key, secret)
  } finally {
    secret.fill(0)
  }
}
