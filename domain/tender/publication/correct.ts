import { flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import { momentField } from '../timetable'
import type { PublicationEvent } from './events'
import { laterDeadline } from './later-deadline'

/**
 * A correction, or a later deadline, told to all in one minute with its reason. Bids that have come stay, and can be replaced.
 *
 * Refuses: DEADLINE_MUST_MOVE, DATE_INVALID.
 */
export const correct = defineCommand<TenderState, PublicationEvent>()({
  name: 'correct',
  label: 'Ret udbuddet',
  law: 'udbudsloven §§ 2 og 134',
  from: ['open'],
  to: ['open'],
  moves: staying('open'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: {
    text: prose('Rettelse'),
    reason: prose('Begrundelse', { max: 2000 }),
    material: flag('Rettelsen kan have betydning for tilbuddene'),
    newDeadline: optional(momentField('Ny tilbudsfrist')),
  },
  decide: ({ timetable }, data, { at }) =>
    timetable === undefined
      ? refuse('MODEL_MISSING')
      : [{ type: 'corrected', text: data.text, reason: data.reason, timetable: laterDeadline(timetable, data, at) }],
})
