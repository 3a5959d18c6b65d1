import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, optional, prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { fieldwork } from '../fieldwork'
import type { SupervisionState } from '../state'
import type { SourceEvent } from './events'
import { sourceKinds } from './source'

/**
 * A source that the supervision builds on is named, so that a decision can say what it rests on. A survey
 * is named with its result, and is at hand in the supervisions after this one.
 *
 * Refuses: DATE_INVALID for a day to come, INVALID_FIELDS for a survey without its result and for a result of anything else.
 */
export const recordSource = defineCommand<SupervisionState, SourceEvent>()({
  ...fieldwork,
  name: 'recordSource',
  label: 'Tilføj datakilde',
  fields: {
    kind: choice('Art', sourceKinds),
    reference: text('Henvisning', { max: 500 }),
    date: date('Dato'),
    result: optional(prose('Undersøgelsens resultat', { max: 8000 })),
  },
  decide(_state, { kind, reference, date: day, result }, { at, nextSeq }) {
    if (day > civilDateAt(at))
      refuse(
        'DATE_INVALID',
        { fields: ['date'] },
        'En datakilde kan ikke være fra en dag, der ikke er kommet. Ret datoen.',
      )
    if ((kind === 'survey') !== (result !== undefined))
      refuse(
        'INVALID_FIELDS',
        { fields: ['result'] },
        kind === 'survey' ? 'Skriv, hvad undersøgelsen viste.' : 'Kun en undersøgelse har et resultat.',
      )
    return [
      {
        type: 'source-recorded',
        sourceId: `kilde-${nextSeq}`,
        kind,
        reference,
        date: day,
        ...(result === undefined ? {} : { result }),
      },
    ]
  },
})
