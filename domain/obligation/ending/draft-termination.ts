import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { contractManager, tenderOfficer } from '../obligation-rights'
import type { ObligationState } from '../state'
import type { EndingEvent } from './events'
import { terminationGrounds } from './termination'
import { mustBeTerminable } from './termination-rule'

const statuses = ['agreed', 'active', 'clarifying'] as const

/**
 * The end before time is drafted. Somebody else signs it.
 *
 * Refuses: DATE_INVALID, CONSENT_MISSING, BREACH_NOT_NOTICED, APPROVAL_STANDS, NOTICE_TOO_SHORT, TERMS_MISSING.
 */
export const draftTermination = defineCommand<ObligationState, EndingEvent>()({
  name: 'draftTermination',
  label: 'Skriv udkast til opsigelse',
  law: 'docs/law.md § 9.10 og udbudsloven § 185',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: [contractManager, tenderOfficer],
  bar: ['conflicted'],
  drafts: true,
  readFirst: true,
  fields: {
    ground: choice('Grund', terminationGrounds),
    lastDay: date('Kontraktens sidste dag'),
    reason: prose('Begrundelse'),
    agreed: optional(flag('Leverandøren er enig')),
  },
  decide(state, { ground, lastDay, reason, agreed }, { at, by }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    mustBeTerminable(state, { ground, lastDay, ...(agreed === undefined ? {} : { agreed }) }, civilDateAt(at))
    return [{ type: 'termination-drafted', ground, lastDay, reason, draftedBy: by.subject }]
  },
})
