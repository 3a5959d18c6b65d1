import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { danishDate } from '../../../domain/calendar/danish'
import { changeKinds as reportedKinds } from '../../../domain/approval/changes/change'
import { qualityItems, type QualityModel } from '../../../domain/catalogue/quality-models/quality-model'
import { changeKinds as contractKinds } from '../../../domain/obligation/changes/change'
import type { ReferenceTo } from '../../../domain/process/fields'
import { occasions } from '../../../domain/supervision/opening'
import { sourceKinds } from '../../../domain/supervision/sources/source'
import type { Offered } from '../../../web/form/form-state'

/** What is named by what a case's view shows. */
export type ViewReference = Exclude<ReferenceTo, 'approval' | 'clash' | 'document' | 'letter-by-post'>

type View = Readonly<Record<string, unknown>>
type Member = Readonly<Record<string, unknown>>

const longest = 100

/** As much of a text as tells it from the others. */
const short = (text: unknown): string => {
  const line = String(text).replaceAll(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`
}

const day = (date: unknown): string => danishDate(String(date))
const dayAt = (instant: unknown): string => danishDate(civilDateAt(String(instant)))
const named = (names: Readonly<Record<string, string>>, key: unknown): string => names[String(key)] ?? ''

/** The members of a list of the view, each by its id and what people call it. Those for which there is no label are not offered. */
const each =
  (list: string, value: string, label: (one: Member) => string | undefined) =>
  (view: View): readonly Offered[] =>
    ((view[list] ?? []) as readonly Member[]).flatMap((one) => {
      const text = label(one)
      return text === undefined ? [] : [{ value: String(one[value]), label: text }]
    })

/** Those of a list for which the condition holds, by the beginning of their text. */
const texts = (list: string, isOffered: (one: Member) => boolean = () => true) =>
  each(list, 'id', (one) => (isOffered(one) ? short(one['text']) : undefined))

const unsettled = ({ settled }: Member): boolean => settled === undefined

/** What of a view each kind of reference can name: what the commands take, and nothing that is settled. */
export const inView: Readonly<Record<ViewReference, (view: View) => readonly Offered[]>> = {
  'accessed-document': each('file', 'documentId', ({ name, at }) => `${String(name)}, ${dayAt(at)}`),
  'award-criterion': ({ model }) => each('criteria', 'id', ({ name }) => String(name))((model ?? {}) as View),
  // Before the opening those who open know an envelope by its bidder's number alone.
  bid: (view) =>
    view['bids'] === undefined
      ? each('envelopes', 'bid', ({ bidder, at }) => `Kuvert fra CVR ${String(bidder)}, ${dayAt(at)}`)(view)
      : each('bids', 'id', ({ name }) => String(name))(view),
  'board-complaint': each('boardComplaints', 'id', ({ complainant, receivedAt, ruling }) =>
    ruling === undefined ? `${String(complainant)}, ${dayAt(receivedAt)}` : undefined,
  ),
  breach: texts('breaches', unsettled),
  condition: texts('conditions', ({ status }) => status === 'open'),
  'contract-change': each('changes', 'id', ({ kind, text, status }) =>
    status === 'proposed' ? short(`${named(contractKinds, kind)}: ${String(text)}`) : undefined,
  ),
  contradiction: texts('contradictions'),
  criterion: each('criteria', 'id', ({ title }) => String(title)),
  decision: each('decisions', 'seq', ({ decidedAt, order, orderId, intensified, period }) =>
    [
      `Afgørelse af ${dayAt(decidedAt)}`,
      ...(order === undefined && orderId === undefined ? [] : ['påbud']),
      ...(intensified === undefined && period === undefined ? [] : ['skærpet tilsyn']),
    ].join(', '),
  ),
  deviation: texts('deviations', unsettled),
  'noted-order': each('orders', 'orderId', ({ text, blocks }) => (blocks === 'whole' ? short(text) : undefined)),
  order: texts('orders', unsettled),
  'panel-member': each('panel', 'subject', ({ name, impartiality }) =>
    impartiality === 'conflicted' ? undefined : String(name),
  ),
  'quality-item': ({ qualityModel }) =>
    qualityModel === undefined
      ? []
      : qualityItems(qualityModel as QualityModel).map(({ id, text }) => ({
          value: id,
          label: `${id}: ${short(text)}`,
        })),
  question: texts('questions', ({ answer }) => answer === undefined),
  'reported-change': each('changes', 'id', ({ kind, from, status }) =>
    status === 'reported' || status === 'accepted' ? `${named(reportedKinds, kind)} fra ${day(from)}` : undefined,
  ),
  source: each('sources', 'id', ({ kind, reference, date }) =>
    short(`${named(sourceKinds, kind)}: ${String(reference)}, ${day(date)}`),
  ),
  supervision: each(
    'supervisions',
    'supervisionId',
    ({ occasion, openedOn }) => `${named(occasions, occasion)}, åbnet ${day(openedOn)}`,
  ),
  'team-member': each('team', 'subject', ({ name }) => String(name)),
  'unmet-condition': texts('conditions', ({ status }) => status === 'not-met'),
  visit: each('visits', 'id', ({ date, calledOff, held }) =>
    calledOff === undefined ? `${day(date)}${held === undefined ? '' : ', noteret'}` : undefined,
  ),
}
