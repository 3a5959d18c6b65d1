import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import { momentField } from '../timetable'
import type { PublicationEvent } from './events'
import { laterDeadline } from './later-deadline'

/**
 * The lot goes on, with a later deadline for all.
 *
 * Refuses: DATE_INVALID.
 */
export const resume = defineCommand<TenderState, PublicationEvent>()({
  name: 'resume',
  label: 'Genoptag udbuddet',
  law: 'udbudsloven §§ 2 og 134',
  from: ['paused'],
  to: ['open'],
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: { reason: prose('Begrundelse', { max: 2000 }), newDeadline: momentField('Ny tilbudsfrist') },
  decide: ({ timetable }, { reason, newDeadline }, { at }) =>
    timetable === undefined
      ? refuse('MODEL_MISSING')
      : [{ type: 'resumed', reason, timetable: laterDeadline(timetable, { material: true, newDeadline }, at) }],
})
