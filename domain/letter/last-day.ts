import type { LetterBlock } from './letter-block'

/** The paragraph that says how long there is to answer: by a day, or from when the letter has come by post. */
export function lastDay(byDay: string | undefined, fromArrival: string | undefined): readonly LetterBlock[] {
  const text = byDay ?? fromArrival
  return text === undefined ? [] : [{ kind: 'paragraph', emphasis: true, text }]
}

/** How a deadline is counted whose letter goes by post. */
export const countedFrom =
  'Er brevet også sendt til en repræsentant for jer, regnes fristen fra den dag, hvor det sidste af brevene er kommet frem. Fristens sidste dag fremgår af sagen, når vi ved, hvornår brevet kom frem.'
