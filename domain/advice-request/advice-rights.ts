import type { Grant } from '../rights/rights'

/** The municipality that has asked. */
export const asker: Grant = { role: 'municipality', of: 'asker' }
