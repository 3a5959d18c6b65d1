import type { CivilDate } from '../calendar/civil-date'
import { danishLongDate } from '../calendar/danish'
import type { LetterBlock } from './letter-block'

/** The paragraph that says how long there is to answer: by a day, or from when the letter has come by post. */
export function lastDay(byDay: string | undefined, fromArrival: string | undefined): readonly LetterBlock[] {
  const text = byDay ?? fromArrival
  return text === undefined ? [] : [{ kind: 'paragraph', emphasis: true, text }]
}

/** How a deadline is counted whose letter goes by post. */
export const countedFrom =
  'Er brevet også sendt til en repræsentant for jer, regnes fristen fra den dag, hvor det sidste af brevene er kommet frem. Fristens sidste dag fremgår af sagen, når vi ved, hvornår brevet kom frem.'

/** How long whoever is heard has to answer. */
export const timeToAnswer = ({
  due,
  dueAfterArrival,
}: {
  readonly due?: CivilDate
  readonly dueAfterArrival?: string
}): readonly LetterBlock[] =>
  lastDay(
    due === undefined ? undefined : `I kan svare til og med ${danishLongDate(due)} kl. 24.00.`,
    dueAfterArrival === undefined
      ? undefined
      : `I kan svare i ${dueAfterArrival}, regnet fra den dag, hvor dette brev er kommet frem. ${countedFrom}`,
  )
