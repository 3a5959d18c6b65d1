import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { SourceEvent } from './events'
import { sourceKinds } from './source'

/**
 * A source that the review builds on is named, so that the report shows what it rests on.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, DATE_INVALID for a day to come.
 */
export const recordSource = defineCommand<ReviewState, SourceEvent>()({
  name: 'recordSource',
  label: 'Tilføj datakilde',
  law: 'retssikkerhedsloven § 10',
  from: ['assigned', 'assessing', 'concluding'],
  to: ['assigned', 'assessing', 'concluding'],
  moves: staying('assigned', 'assessing', 'concluding'),
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: { kind: choice('Art', sourceKinds), reference: text('Henvisning', { max: 500 }), date: date('Dato') },
  decide(_state, { kind, reference, date: day }, { at, nextSeq }) {
    if (day > civilDateAt(at))
      refuse(
        'DATE_INVALID',
        { fields: ['date'] },
        'En datakilde kan ikke være fra en dag, der ikke er kommet. Ret datoen.',
      )
    return [{ type: 'source-recorded', sourceId: `kilde-${nextSeq}`, kind, reference, date: day }]
  },
})
