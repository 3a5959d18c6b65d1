/** How far a criterion is fulfilled, in a reviewer's judgement. */
export const judgements = { 'yes': 'Ja', 'partly': 'Delvist', 'no': 'Nej', 'not-relevant': 'Ikke relevant' } as const

export type Judgement = keyof typeof judgements

/** One reviewer's judgement of one criterion. */
export interface Assessment { readonly fulfilled: Judgement; readonly text: string }
