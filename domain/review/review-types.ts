/** What occasions a review. `neutral` tells nobody what did: a tip is never a reason that can be read (I8). */
export const reviewTypes = {
  application: 'Ansøgning',
  operation: 'Driftsorienteret tilsyn',
  'follow-up': 'Opfølgning',
  neutral: 'Henvendelse',
} as const

export type ReviewType = keyof typeof reviewTypes
