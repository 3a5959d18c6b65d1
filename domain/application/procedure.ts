import { lettersAreOpen } from '../delivery/by-post'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { appeal } from './appeal/stage'
import { assumedGrant } from './decision/assumed-grant'
import { decisionLetter } from './decision/decision-letter'
import { mustBeFree } from './decision/must-be-free'
import { decision } from './decision/stage'
import { deliveryRules } from './delivery/rules'
import { delivery } from './delivery/stage'
import { documents } from './documents/stage'
import { handlers } from './handlers/stage'
import { hearing } from './hearing/stage'
import { indexOf } from './index-of'
import { information } from './information/stage'
import { intake } from './intake/stage'
import { submit } from './intake/submit'
import { parking } from './parking/stage'
import { party } from './party/stage'
import { processing } from './processing/stage'
import { snapshot } from './snapshot'
import type { ApplicationState } from './state'
import { applicationStatuses, closedStatuses } from './statuses'
import { upcast } from './upcast'
import { view } from './view'

const stages = [
  information,
  handlers,
  intake,
  processing,
  hearing,
  decision,
  delivery,
  party,
  access,
  parking,
  documents,
  appeal,
] as const

/** What can happen in an application, as the journal keeps it. */
export type ApplicationEvent = EventOf<(typeof stages)[number]>

/** Ansøgning: from submission to a final decision (docs/law.md § 9.1). */
export const applicationProcedure: Procedure<ApplicationState, ApplicationEvent> = {
  name: 'application',
  danishName: 'Ansøgning',
  schema: 6,
  statuses: applicationStatuses,
  closed: closedStatuses,
  opening: submit,
  ...ofStages<ApplicationState, ApplicationEvent>('submitted', stages),
  assumptions: {
    answer: ['answerHearing', 'supplement'],
    decision: ['decide'],
    granted: assumedGrant,
    withdrawal: ['withdraw'],
  },
  upcast,
  lettersAreOpen: lettersAreOpen(deliveryRules),
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  mustBeFree,
  view,
  documents: (state) => state.documents,
  snapshot,
  letterDraft: (state) =>
    state.draft === undefined ? undefined : decisionLetter(state, state.draft, state.draftedAt ?? state.submittedAt),
}
