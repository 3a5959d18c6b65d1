import type { PayloadKey } from '../../config/setting-kinds'

/** The key under which the golden histories are encrypted. It guards nothing: all in them is made up. */
export const historyKeys: readonly PayloadKey[] = [{ id: 'golden', key: Buffer.alloc(32, 'specialeplan') }]
