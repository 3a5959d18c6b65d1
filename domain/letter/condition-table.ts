import { danishDate } from '../calendar/danish'
import type { LetterBlock } from './letter-block'
import type { LetterCondition } from './letter-content'

/** The conditions of a decision as its letter lists them. */
export const conditionTable = (conditions: readonly LetterCondition[]): LetterBlock => ({
  kind: 'table',
  caption: 'Vilkår for godkendelsen',
  columns: [
    { header: 'Nr.', share: 2 },
    { header: 'Vilkår', share: 9 },
    { header: 'Frist', share: 6 },
    { header: 'Sådan opfyldes vilkåret', share: 9 },
  ],
  rows: conditions.map(({ text, due, fulfilledBy }, n) => [
    String(n + 1),
    text,
    due === undefined ? '…' : danishDate(due),
    fulfilledBy ?? '…',
  ]),
})
