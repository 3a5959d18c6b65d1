import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { fieldwork } from '../fieldwork'
import type { SupervisionState } from '../state'
import type { SourceEvent } from './events'
import { sourceKinds } from './source'

/** A source that the supervision builds on is named, so that a decision can say what it rests on. Refuses: DATE_INVALID for a day to come. */
export const recordSource = defineCommand<SupervisionState, SourceEvent>()({
  ...fieldwork,
  name: 'recordSource',
  label: 'Tilføj datakilde',
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
