import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { contractManager, tenderOfficer } from '../tender-rights'
import type { AwardEvent } from './events'

/** What the board can come to, and what follows here. */
export const rulings = {
  lifted: 'Klagen har ikke længere opsættende virkning',
  dismissed: 'Klagen er ikke taget til følge eller trukket tilbage',
  'evaluate-again': 'Tildelingen er annulleret; der evalueres på ny',
  'award-again': 'Tildelingen er annulleret; der tildeles på ny',
} as const

/**
 * The board's ruling. The suspension ends when no complaint that suspends is left; an award that is annulled is gone, and letters say
 * so. Where the whole procedure falls it is cancelled, and tendered again.
 *
 * Refuses: COMPLAINT_UNKNOWN, DATE_INVALID for a day to come.
 */
export const recordRuling = defineCommand<TenderState, AwardEvent>()({
  name: 'recordRuling',
  label: 'Registrér Klagenævnets kendelse',
  law: 'klagenævnsloven §§ 12-14',
  from: ['suspended', 'ready-to-sign', 'standstill', 'contracted'],
  to: ['standstill', 'ready-to-sign', 'suspended', 'evaluating', 'evaluated', 'contracted'],
  moves: [
    ...(['standstill', 'ready-to-sign', 'evaluating', 'evaluated'] as const).map((to) => ['suspended', to] as const),
    ...staying('suspended', 'ready-to-sign', 'standstill', 'contracted'),
    ['ready-to-sign', 'evaluating'],
    ['ready-to-sign', 'evaluated'],
  ],
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    complaint: reference('Klage', 'board-complaint', { max: 10 }),
    ruling: choice('Kendelse', rulings),
    decidedOn: date('Afsagt den'),
    text: prose('Det væsentlige', { max: 4000 }),
  },
  offered: ({ boardComplaints }) => boardComplaints.some(({ ruling }) => ruling === undefined),
  decide({ status, boardComplaints }, { complaint, ruling, decidedOn, text: gist }, { at }) {
    if (!boardComplaints.some((one) => one.id === complaint && one.ruling === undefined)) refuse('COMPLAINT_UNKNOWN')
    if (decidedOn > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['decidedOn'] }, 'Kendelsen er ikke afsagt endnu.')
    const annulled = ruling === 'evaluate-again' || ruling === 'award-again'
    if (annulled && status === 'contracted')
      refuse('WRONG_STATUS', {}, 'Kontrakten er underskrevet. Følgen af kendelsen behandles på kontrakten.')
    return [{ type: 'ruling-recorded', id: complaint, ruling, decidedOn, text: gist }]
  },
})
