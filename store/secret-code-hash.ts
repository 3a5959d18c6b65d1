/** What a code is held against that opens something to whoever has it: one half finds the row, the other is kept as scrypt makes it. */
export interface SecretCodeHash {
  readonly lookup: string
  readonly salt: Uint8Array
  readonly hash: Uint8Array
}
