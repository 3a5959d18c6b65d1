import { consequentCaseId } from '../../process/case-id'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import type { SupervisionEvent } from './events'
import { yearlySupervision } from './yearly-supervision'

/** A year has gone: the year's supervision is opened, and the next is due in a year. */
export const openYearlySupervision = defineCommand<ApprovalState, SupervisionEvent>()({
  name: 'openYearlySupervision',
  label: 'Årets tilsyn begynder',
  law: 'socialtilsynsloven § 7',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: ({ ruleSet, since }, _data, { at, caseId, nextSeq }) => [
    {
      type: 'supervision-due',
      supervisionId: consequentCaseId('supervision', caseId, nextSeq),
      occasion: 'yearly',
      next: yearlySupervision(ruleSet, since, at),
    },
  ],
})
