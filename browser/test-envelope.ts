/** The envelope of a key drill: sealed for nobody's bid, and its content known by its hash alone. */
export const testEnvelope = {
  name: 'Prøve.txt',
  mediaType: 'application/octet-stream',
  /** Stands where a bidder's CVR number stands; no organisation has it. */
  bidder: '00000000',
} as const
