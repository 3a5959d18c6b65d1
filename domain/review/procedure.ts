import type { Procedure } from '../procedure'
import { assess } from './assess'
import { attachDocument } from './attach-document'
import { cancel } from './cancel'
import { declareImpartiality } from './declare-impartiality'
import { describe } from './describe'
import { effects } from './effects'
import type { ReviewEvent } from './events'
import { indexOf } from './index-of'
import { open } from './open'
import { reassign } from './reassign'
import { evolve, type ReviewState } from './state'
import { closedStatuses, reviewStatuses } from './statuses'
import { submit } from './submit'
import { view } from './view'

/** Tilsyn: an application is judged criterion by criterion (domain reference § 6.4b). */
export const reviewProcedure: Procedure<ReviewState, ReviewEvent> = {
  name: 'review',
  danishName: 'Tilsyn',
  schema: 1,
  statuses: reviewStatuses,
  closed: closedStatuses,
  opening: open,
  commands: [declareImpartiality, reassign, assess, submit, cancel, attachDocument],
  evolve,
  upcast: (_schema, state) => state as ReviewState,
  // Time alone changes nothing in a review; the application's clock runs on.
  deadlines: () => [],
  effects,
  index: indexOf,
  describe,
  view,
  documents: ({ documents }) => documents,
  sources: ({ applicationId }) => [applicationId],
}
