/** How far a criterion is fulfilled, in a reviewer's judgement. */
export const judgements = { yes: 'Ja', partly: 'Delvist', no: 'Nej', 'not-relevant': 'Ikke relevant' } as const

export type Judgement = keyof typeof judgements

/** One reviewer's judgement of one criterion, with the ids of the sources it rests on. */
export interface Assessment {
  readonly fulfilled: Judgement
  readonly text: string
  readonly sources?: readonly string[]
}
