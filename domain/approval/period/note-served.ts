import type { CivilDate } from '../../calendar/civil-date'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ApprovalState } from '../state'
import { approvalStatuses } from '../statuses'
import type { PeriodEvent } from './events'

/**
 * The decision on a period that is to come has reached the party: from now on the register tells of it to whoever asks
 * about a day in it (forvaltningsloven § 25; docs/law.md § 6.8). Of a period that has begun there is nothing to note.
 *
 * Refuses: NOT_ALLOWED for any case but the application that was decided.
 */
export const noteServed = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'noteServed',
  label: 'Notér, at afgørelsen er nået frem',
  law: 'retssikkerhedsloven § 67 og forvaltningsloven § 25',
  from: Object.keys(approvalStatuses),
  to: Object.keys(approvalStatuses),
  moves: staying(...Object.keys(approvalStatuses)),
  by: ['case'],
  fields: {},
  decide({ unserved = [] }, { validFrom }: { readonly validFrom: CivilDate }, { by }) {
    if (by.kind !== 'case') return refuse('NOT_ALLOWED')
    const noted = unserved.find((one) => one.validFrom === validFrom)
    if (noted !== undefined && noted.applicationId !== by.caseId) return refuse('NOT_ALLOWED')
    return noted === undefined ? [] : [{ type: 'decision-reached', validFrom }]
  },
})
