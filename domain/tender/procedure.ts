import { lettersAreOpen } from '../delivery/by-post'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { award } from './award/stage'
import { bids } from './bids/stage'
import { check } from './check/stage'
import { contract } from './contract/stage'
import { caseDocuments } from './documents/case-documents'
import { documents } from './documents/stage'
import { ending } from './ending/stage'
import { evaluation } from './evaluation/stage'
import { indexOf } from './index-of'
import { key } from './key/stage'
import { deliveryRules } from './letters/rules'
import { letters } from './letters/stage'
import { opening } from './opening/stage'
import { prepare } from './preparation/prepare'
import { preparation } from './preparation/stage'
import { publication } from './publication/stage'
import { publishedTender } from './published-tender'
import { replaced } from './replaced/stage'
import { tellReplaced } from './replaced/tell-replaced'
import type { TenderState } from './state'
import { closedStatuses, tenderStatuses } from './statuses'
import { upcast } from './upcast'
import { view } from './view'
import { outlook } from './outlook'
import { written } from './file/written'

const stages = [
  preparation,
  key,
  publication,
  bids,
  opening,
  check,
  evaluation,
  award,
  contract,
  ending,
  documents,
  access,
  letters,
  replaced,
] as const

/** What can happen in a lot's tender, as the journal keeps it. */
export type TenderEvent = EventOf<(typeof stages)[number]>

const rules = ofStages<TenderState, TenderEvent>('prepared', stages)

/** Udbud: one lot of a tender of the advisory obligation, from its need to its contract (docs/law.md § 9.8). */
export const tenderProcedure: Procedure<TenderState, TenderEvent> = {
  name: 'tender',
  danishName: 'Udbud',
  schema: 2,
  statuses: tenderStatuses,
  closed: closedStatuses,
  lettersAreOpen: lettersAreOpen(deliveryRules),
  opening: prepare,
  ...rules,
  effects: (state, recorded) => [...rules.effects(state, recorded), ...tellReplaced(state, recorded.event.type)],
  assumptions: { opening: ['confirmOpening'], notification: ['notifyAward'], cancellation: ['cancel'] },
  upcast: (schema, state) => upcast(schema, state as TenderState),
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  outlook,
  view,
  published: publishedTender,
  documents: caseDocuments,
  written,
}
