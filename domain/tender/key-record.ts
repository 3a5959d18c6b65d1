/** Who holds which share. The share itself never reaches the server. */
export interface KeyHolder {
  readonly subject: string
  readonly name: string
  readonly email: string
  /** The number printed on the share: 1, 2, 3 … */
  readonly holder: number
  readonly lost?: true
}

/** The tender's public key and those who together open with it. */
export interface KeyRecord {
  readonly publicKey: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
  /** Thumbprint, by which envelopes name the key. */
  readonly keyId: string
  /** How many holders it takes. */
  readonly needed: number
  readonly holders: readonly KeyHolder[]
  /** SHA-256 of what the drill's test envelope holds: whoever opens it knows it. Shown to nobody. */
  readonly proof: string
  /** Groups of holders that have opened the test envelope, as `1+2`. */
  readonly drills: readonly string[]
}

export const groupName = (holders: readonly number[]): string => [...holders].sort((a, b) => a - b).join('+')

/** Every group of holders that can open, as `1+2`: each of them is to have tried. */
export function groupsOf({ needed, holders }: Pick<KeyRecord, 'needed' | 'holders'>): readonly string[] {
  const numbers = holders.map(({ holder }) => holder)
  const choose = (count: number, from: readonly number[]): readonly (readonly number[])[] =>
    count === 0
      ? [[]]
      : from.flatMap((first, n) => choose(count - 1, from.slice(n + 1)).map((rest) => [first, ...rest]))
  return choose(needed, numbers).map(groupName)
}

/** Groups that have not opened the test envelope yet. */
export const missingDrills = (key: KeyRecord): readonly string[] =>
  groupsOf(key).filter((group) => !key.drills.includes(group))

/** How many holders have their share. */
export const holdersLeft = ({ holders }: Pick<KeyRecord, 'holders'>): number =>
  holders.filter(({ lost }) => lost !== true).length
