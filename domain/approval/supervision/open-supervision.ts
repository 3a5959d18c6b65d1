import { consequentCaseId } from '../../process/case-id'
import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head } from '../../rights/rights'
import { occasions } from '../../supervision/opening'
import { without } from '../../process/without'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import type { SupervisionEvent } from './events'

/** The office opens a supervision for cause. What has caused it stays with the office: the provider hears of the supervision when something in it is addressed to it (I8). */
export const openSupervision = defineCommand<ApprovalState, SupervisionEvent>()({
  name: 'openSupervision',
  label: 'Åbn tilsynssag',
  law: 'socialtilsynsloven § 7',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: {
    occasion: choice('Anledning', without(occasions, 'yearly')),
    note: prose('Notat til socialtilsynet', { max: 4000 }),
  },
  decide: (_state, { occasion, note }, { caseId, nextSeq }) => [
    {
      type: 'supervision-due',
      supervisionId: consequentCaseId('supervision', caseId, nextSeq),
      occasion,
      note,
    },
  ],
})
