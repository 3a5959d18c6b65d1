import { lettersAreOpen } from '../delivery/by-post'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { appeal } from './appeal/stage'
import { averting } from './averting/stage'
import { course } from './course/stage'
import { decisionLetter } from './decision/decision-letter'
import { decision } from './decision/stage'
import { deliveryRules } from './delivery/rules'
import { delivery } from './delivery/stage'
import { documents } from './documents/stage'
import { handlers } from './handlers/stage'
import { hearing } from './hearing/stage'
import { indexOf } from './index-of'
import { lapse } from './lapse/stage'
import { milderMeansStage } from './milder-means/stage'
import { open } from './open'
import { party } from './party/stage'
import type { RevocationState } from './state'
import { closedStatuses, revocationStatuses } from './statuses'
import { view } from './view'

const stages = [
  course,
  handlers,
  lapse,
  milderMeansStage,
  hearing,
  decision,
  delivery,
  averting,
  party,
  access,
  documents,
  appeal,
] as const

/** What can happen in a revocation, as the journal keeps it. */
export type RevocationEvent = EventOf<(typeof stages)[number]>

/** Tilbagekaldelse: of an approval or a part of it, with effect when nobody can complain any longer (docs/law.md § 9.7). */
export const revocationProcedure: Procedure<RevocationState, RevocationEvent> = {
  name: 'revocation',
  danishName: 'Tilbagekaldelse',
  schema: 1,
  statuses: revocationStatuses,
  closed: closedStatuses,
  opening: open,
  ...ofStages<RevocationState, RevocationEvent>('revocation-opened', stages),
  assumptions: { answer: ['answerHearing'], proof: ['submitProof'], decision: ['decide'] },
  upcast: (_schema, state) => state as RevocationState,
  lettersAreOpen: lettersAreOpen(deliveryRules),
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  view,
  documents: (state) => state.documents,
  letterDraft: (state) =>
    state.draft === undefined ? undefined : decisionLetter(state, state.draft, state.draftedAt ?? ''),
  sources: ({ approvalId, order }) => [approvalId, ...(order === undefined ? [] : [order.supervisionId])],
}
