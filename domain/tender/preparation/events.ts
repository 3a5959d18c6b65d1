import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import type { EvaluationModel } from '../model'
import { changedMember } from '../panel-member'
import type { Memo, TenderState, TenderSubject } from '../state'
import { aboutOf, mailTo } from '../tender-mail'
import type { Timetable } from '../timetable'

/** What is made ready before a tender is published, and who evaluates. It begins with `prepared`. */
export type PreparationEvent =
  | ({
      readonly type: 'prepared'
      readonly caseId: string
      readonly caseNumber: string
      readonly ruleSet: string
      /** As of the state. */
      readonly lettersFollowed?: true
    } & TenderSubject)
  | ({ readonly type: 'memo-written' } & Omit<Memo, 'approved'>)
  | { readonly type: 'memo-approved' }
  | { readonly type: 'dialogue-recorded'; readonly on: CivilDate; readonly minutes: string }
  | {
      readonly type: 'panel-appointed'
      readonly members: readonly { readonly subject: string; readonly name: string; readonly email: string }[]
    }
  | { readonly type: 'impartiality-declared'; readonly member: string }
  | { readonly type: 'member-left'; readonly member: string; readonly reason: string }
  | { readonly type: 'model-set'; readonly model: EvaluationModel }
  | { readonly type: 'timetable-set'; readonly timetable: Timetable }

export const preparationEvents: EventTable<TenderState, PreparationEvent> = {
  prepared: {
    audience: 'office',
    text: 'Udbud oprettet',
    evolve: (_none, event, { at }) => ({
      ...without(event, 'type'),
      status: 'preparing',
      openedAt: at,
      dialogue: [],
      panel: [],
      participants: [],
      questions: [],
      corrections: [],
      bids: [],
      consensus: {},
      boardComplaints: [],
      contracts: [],
      documents: [],
      deadlines: [],
    }),
  },
  'memo-written': {
    decisive: true,
    audience: 'office',
    text: 'Notat om behov og værdi skrevet',
    evolve: (state, event) => ({ ...state, memo: without(event, 'type') }),
  },
  'memo-approved': {
    audience: 'office',
    text: 'Notatet er godkendt',
    evolve: (state) => (state.memo === undefined ? state : { ...state, memo: { ...state.memo, approved: true } }),
  },
  'dialogue-recorded': {
    audience: 'public',
    text: 'Referat af markedsdialog offentliggjort',
    evolve: (state, { on, minutes }) => ({ ...state, dialogue: [...state.dialogue, { on, minutes }] }),
  },
  'panel-appointed': {
    audience: 'handlers',
    text: 'Bedømmelsesudvalg udpeget',
    evolve: (state, { members }) => ({
      ...state,
      panel: [
        ...state.panel,
        ...members.map(({ subject, name, email }) => ({
          subject,
          name,
          email,
          impartiality: 'undeclared' as const,
          scores: {},
        })),
      ],
    }),
    effects: (state, { members }) =>
      members.map((member) => mailTo(member, { template: 'panel-appointed', data: aboutOf(state) })),
  },
  'impartiality-declared': {
    audience: 'handlers',
    text: 'Et medlem af bedømmelsesudvalget har erklæret sig habilt',
    evolve: (state, { member }) => ({
      ...state,
      panel: changedMember(state.panel, member, (one) => ({ ...one, impartiality: 'impartial' })),
    }),
  },
  'member-left': {
    decisive: true,
    audience: 'handlers',
    text: 'Et medlem er udtrådt af bedømmelsesudvalget',
    evolve: (state, { member, reason }) => ({
      ...without(state, 'report', 'award'),
      // What was agreed on with a partial member is agreed on anew.
      status: state.status === 'evaluated' ? 'evaluating' : state.status,
      consensus: {},
      panel: changedMember(state.panel, member, (one) => ({ ...one, impartiality: 'conflicted', interests: reason })),
    }),
  },
  'model-set': {
    decisive: true,
    audience: 'office',
    text: 'Evalueringsmodel fastlagt',
    evolve: (state, { model }) => ({ ...state, model }),
  },
  'timetable-set': {
    decisive: true,
    audience: 'office',
    text: 'Tidsplan fastlagt',
    evolve: (state, { timetable }) => ({ ...state, timetable }),
  },
}
