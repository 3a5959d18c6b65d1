import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { assumedUpheld } from './assumed-upheld'
import { lettersAreOpen } from '../delivery/by-post'
import { deliveryStage } from '../delivery/stage'
import { deliveryRules } from './delivery/rules'
import { documents } from './documents/stage'
import { forwarding } from './forwarding/stage'
import { indexOf } from './index-of'
import { intake } from './intake/stage'
import { open } from './open'
import { outcome } from './outcome/stage'
import { reassessment } from './reassessment/stage'
import type { ComplaintState } from './state'
import { closedStatuses, complaintStatuses } from './statuses'
import { stay } from './stay/stage'
import { upcast } from './upcast'
import { view } from './view'

const delivery = deliveryStage(deliveryRules)
const stages = [intake, reassessment, forwarding, outcome, stay, delivery, documents, access] as const

/** What can happen in a complaint, as the journal keeps it. */
export type ComplaintEvent = EventOf<(typeof stages)[number]>

/** Klage: over a decision of any other process, from its receipt to what the appeals body says (docs/law.md § 9.4). */
export const complaintProcedure: Procedure<ComplaintState, ComplaintEvent> = {
  name: 'complaint',
  danishName: 'Klage',
  schema: 2,
  statuses: complaintStatuses,
  closed: closedStatuses,
  opening: open,
  ...ofStages<ComplaintState, ComplaintEvent>('received', stages),
  assumptions: {
    reassessment: ['reassess'],
    outcome: ['recordOutcome'],
    answer: ['keepComplaint'],
    upheld: assumedUpheld,
  },
  upcast,
  lettersAreOpen: lettersAreOpen(deliveryRules),
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  view,
  documents: (state) => state.documents,
}
