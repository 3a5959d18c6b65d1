import { lettersAreOpen } from '../delivery/by-post'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { advice } from './advice/stage'
import { approval } from './approval/stage'
import { breach } from './breach/stage'
import { changes } from './changes/stage'
import { contact } from './contact/stage'
import { course } from './course/stage'
import { deviations } from './deviations/stage'
import { documents } from './documents/stage'
import { assumedEnd } from './ending/assumed-end'
import { ending } from './ending/stage'
import { handover } from './handover/stage'
import { indexOf } from './index-of'
import { deliveryRules } from './letters/rules'
import { letters } from './letters/stage'
import { open } from './open'
import { reports } from './reports/stage'
import { retender } from './retender/stage'
import type { ObligationState } from './state'
import { closedStatuses, obligationStatuses } from './statuses'
import { terms } from './terms/stage'
import { view } from './view'

const stages = [
  terms,
  course,
  advice,
  reports,
  deviations,
  changes,
  breach,
  ending,
  approval,
  retender,
  handover,
  contact,
  documents,
  letters,
  access,
] as const

/** What can happen to an advisory obligation, as the journal keeps it. */
export type ObligationEvent = EventOf<(typeof stages)[number]>

/** Videns- og rådgivningsforpligtelse: one contract, from its signature to its handover, eight years and no day more (docs/law.md § 9.10). */
export const obligationProcedure: Procedure<ObligationState, ObligationEvent> = {
  name: 'obligation',
  danishName: 'Rådgivningsforpligtelse',
  schema: 1,
  statuses: obligationStatuses,
  closed: closedStatuses,
  lettersAreOpen: lettersAreOpen(deliveryRules),
  opening: open,
  ...ofStages<ObligationState, ObligationEvent>('agreed', stages),
  assumptions: { end: [assumedEnd], notice: ['resign'], 'next-tender': ['openRetender'] },
  upcast: (_schema, state) => state as ObligationState,
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  view,
  documents: (state) => state.documents,
}
