import type { PayloadSeals } from '../../converter/payload-codec'

/**
 * The seal of the golden histories. Its key guards nothing: all in them is made up. Those of 0.1.0 and 0.2.0 do not name
 * their cases, as the histories of cases that were begun then do not.
 */
export const historySeals = {
  keys: [{ id: 'golden', key: Buffer.alloc(32, 'specialeplan') }],
  unnamed: 'read',
} as const satisfies PayloadSeals
