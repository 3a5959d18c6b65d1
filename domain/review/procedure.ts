import { noteInfectionIn } from '../document/note-infection'
import type { Procedure } from '../process/procedure'
import { answerFactHearing } from './answer-fact-hearing'
import { assess } from './assess'
import { assessQuality } from './assess-quality'
import { attachDocument } from './attach-document'
import { callOffVisit } from './call-off-visit'
import { cancel } from './cancel'
import { closeFactHearing } from './close-fact-hearing'
import { declareImpartiality } from './declare-impartiality'
import { describe } from './describe'
import { draftReport } from './draft-report'
import { effects } from './effects'
import type { ReviewEvent } from './events'
import { explainContradiction } from './explain-contradiction'
import { indexOf } from './index-of'
import { noteContradiction } from './note-contradiction'
import { noteProcessingTime } from './note-processing-time'
import { noteRepresentative } from './note-representative'
import { open } from './open'
import { planVisit } from './plan-visit'
import { reassign } from './reassign'
import { recordConsensus } from './record-consensus'
import { recordQualityConsensus } from './record-quality-consensus'
import { recordSource } from './record-source'
import { recordVisit } from './record-visit'
import { remindOfHearing } from './remind-of-hearing'
import { sendFactHearing } from './send-fact-hearing'
import { evolve, type ReviewState } from './state'
import { closedStatuses, openStatuses, reviewStatuses } from './statuses'
import { submit } from './submit'
import { submitReport } from './submit-report'
import { tasks } from './tasks'
import { view } from './view'

/** Tilsyn: an application is judged criterion by criterion (domain reference § 6.4b). */
export const reviewProcedure: Procedure<ReviewState, ReviewEvent> = {
  name: 'review',
  danishName: 'Tilsyn',
  schema: 2,
  statuses: reviewStatuses,
  closed: closedStatuses,
  opening: open,
  commands: [
    declareImpartiality,
    reassign,
    planVisit,
    recordVisit,
    callOffVisit,
    recordSource,
    assess,
    assessQuality,
    noteContradiction,
    explainContradiction,
    submit,
    recordConsensus,
    recordQualityConsensus,
    draftReport,
    sendFactHearing,
    remindOfHearing,
    answerFactHearing,
    closeFactHearing,
    submitReport,
    noteProcessingTime,
    noteRepresentative,
    cancel,
    attachDocument,
    noteInfectionIn(openStatuses),
  ],
  evolve,
  // Schema 2 has members more that may all be absent: what schema 1 did not know.
  upcast: (_schema, state) => state as ReviewState,
  deadlines: ({ deadlines }) => deadlines,
  effects,
  index: indexOf,
  describe,
  view,
  documents: ({ documents }) => documents,
  tasks,
  sources: ({ applicationId }) => [applicationId],
}
