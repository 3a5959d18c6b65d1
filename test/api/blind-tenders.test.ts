import { openApiDocument } from '../../api/openapi/document'
import { appendRequest } from '../../domain/process/journal'
import { applyEvents, type CaseSnapshot } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import { roles, type Person, type Role } from '../../domain/rights/actor'
import { tenderProcedure, type TenderEvent } from '../../domain/tender/procedure'
import type { TenderState } from '../../domain/tender/state'
import { notifiedStatuses, openedStatuses } from '../../domain/tender/statuses'
import { renderMessage } from '../../mail/render-message'
import {
  bringTender,
  ida,
  kaj,
  notify,
  omar,
  per,
  pia,
  tenderOpenedAt,
  tenderOpening,
  tenderPeople,
  ulla,
  type TenderStage,
} from '../domain/tender/tender-case'
import { openCase, type DrivenCase } from '../support/case-driver'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/*
 * Bids and scores are blind on every address, to every role, at every stage (I9, docs/law.md § 9.8): addresses and roles are taken from
 * the API's description and the table of roles, so that none is forgotten. What is looked for are words that nothing else has.
 */

type Act = (name: string, data: unknown, by: Person, when: string) => void

/** How a tender gets where it is, beyond the stage that it is brought to. */
interface Way {
  readonly to: TenderStage
  readonly then?: (act: Act, tender: DrivenCase<TenderState>) => void
}

const secretReason = 'Hemmelig begrundelse af pia'
const ways: Readonly<Record<string, Way>> = {
  running: {
    to: 'bid on',
    // All that is told to all from here on goes to whoever has bid as well.
    then(act) {
      act('correct', { text: 'Rettet', reason: 'Fejl', material: false }, ulla, '2027-05-31 10:30')
    },
  },
  paused: {
    to: 'bid on',
    then(act) {
      act('pause', { reason: 'Klage' }, ulla, '2027-05-31 10:30')
    },
  },
  closed: {
    to: 'bid on',
    then(_act, tender) {
      tender.pass('2027-06-01 12:00:01')
    },
  },
  unopened: {
    to: 'bid on',
    then(act) {
      act('cancel', { reason: 'error', text: 'Fejl' }, kaj, '2027-05-31 11:00')
    },
  },
  opened: { to: 'opened' },
  scoring: {
    to: 'evaluating',
    then(act) {
      for (const bid of ['b1', 'b2'])
        for (const criterion of ['kvalitet', 'pris'])
          act('score', { bid, criterion, score: 7, text: secretReason }, pia, '2027-06-02 11:00')
      act('lockScores', {}, pia, '2027-06-02 11:00')
    },
  },
  evaluated: { to: 'evaluated' },
  notified: {
    to: 'evaluated',
    then(act) {
      notify(act, '2027-06-10 10:00')
    },
  },
  announced: {
    to: 'evaluated',
    then(act, tender) {
      notify(act, '2027-06-10 10:00')
      tender.pass('2027-06-22 00:00')
      const contract = { bid: 'b1', approvalInForce: true }
      act('draftContract', contract, ulla, '2027-06-22 09:00')
      act('signContract', contract, kaj, '2027-06-22 10:00')
      act('recordNotice', { number: '2027/S 120-1', sentOn: '2027-06-22' }, kaj, '2027-06-22 11:00')
    },
  },
}

interface Told {
  readonly stage: string
  readonly caseId: string
  readonly state: TenderState
  readonly bidders: readonly Person[]
}

let api: TestApi
let told: readonly Told[]
let keys: readonly string[]
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  told = await Promise.all(Object.entries(ways).map(([stage, way], n) => store(stage, way, n)))
  keys = (await api.house.pool.query<{ key: string }>('SELECT message_key AS key FROM messages')).rows.map(
    ({ key }) => key,
  )
})
afterAll(() => api.stop())

/** A tender of its own for each stage, with bidders whom no other has, written to the store as the shell does. */
async function store(stage: string, { to, then }: Way, n: number): Promise<Told> {
  const bidders = ['anne', 'bent'].map((name, which): Person => ({
    kind: 'person',
    subject: `${name}-${stage}`,
    name: `${name} ${stage}`,
    roles: ['provider'],
    organisation: `7${which}${String(n).padStart(6, '0')}`,
  }))
  const caseId = `tender-blind${stage.slice(0, 6).padEnd(7, '0')}`
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt, caseId)
  const act: Act = (...given) => {
    tender.act(...given)
  }
  bringTender(act, to, bidders)
  then?.(act, tender)
  const procedure = procedures.tender
  let snapshot: CaseSnapshot | undefined
  for (const driven of tender.journal) {
    const recorded =
      driven.event.type === 'prepared'
        ? { ...driven, event: { ...driven.event, caseNumber: `27.06.00-G01-${n + 1}-27` } }
        : driven
    const { request } = appendRequest(procedure, snapshot, [recorded])
    const { kind } =
      snapshot === undefined
        ? await api.house.store.journal.openCase({ request })
        : await api.house.store.journal.append({ ...request, commandId: `${recorded.commandId}/${recorded.seq}` })
    if (kind !== 'appended') throw new Error(`${stage}/${recorded.seq}: ${kind}`)
    for (const { key, effect } of request.effects)
      if (effect.kind === 'mail')
        await api.house.store.messages.enqueueMessage({
          key,
          caseId,
          template: effect.message.template,
          to: effect.to,
          ...renderMessage(effect.message, effect.to, 'http://specialeplan.example'),
        })
    snapshot = applyEvents(procedure, snapshot, [recorded])
  }
  return { stage, caseId, state: tender.state, bidders }
}

const somebody = (held: readonly Role[], organisation: string): Person => ({
  kind: 'person',
  subject: `${held.length === 1 ? held.join() : 'alle'}-${organisation}`,
  name: 'Nogen Anden',
  roles: held,
  organisation,
})

/** Everybody of the tender, and one of each role in the contracting authority and elsewhere. */
const readers = (): readonly (Person | undefined)[] => [
  undefined,
  ...tenderPeople,
  ...told.flatMap(({ bidders }) => bidders),
  ...roles.map((role) => somebody([role], 'SBST')),
  // Every role that there is, elsewhere.
  somebody(roles, '55667788'),
  somebody(roles, 'MIDT'),
]

/** There is none here, and these tell of workers alone. */
const asksTheEngine = ['/api/operations/versions', '/api/operations/versions/cases', '/readyz']

/** Every address that is read, for each tender where it names a case. */
function addresses(): readonly string[] {
  const { paths } = openApiDocument('http://specialeplan.example') as {
    paths: Readonly<Record<string, { readonly get?: unknown }>>
  }
  const own = Object.entries(paths).filter(
    ([path, { get }]) =>
      get !== undefined &&
      !asksTheEngine.includes(path) &&
      (!path.includes('{caseId}') || path.startsWith('/api/tenders/')),
  )
  const files = (caseId: string): readonly string[] =>
    (told.find((one) => one.caseId === caseId)?.state.bids ?? []).flatMap(({ versions }) =>
      versions.map(({ documentId }) => documentId),
    )
  return own.flatMap(([path]) => {
    const cases = path.includes('{caseId}') ? told.map(({ caseId }) => caseId) : ['']
    return cases.flatMap((caseId) => {
      const at = path.replace('{caseId}', caseId)
      if (at.includes('{documentId}')) return files(caseId).map((id) => at.replace('{documentId}', id))
      if (at.includes('{key}')) return keys.map((key) => at.replace('{key}', encodeURIComponent(key)))
      return [at.replaceAll(/\{\w+\}/g, 'ukendt')]
    })
  })
}

/** Roles that read the cases of their own authority (docs/law.md § 8). */
const inside = (reader: Person): boolean =>
  reader.organisation === 'SBST' &&
  reader.roles.some((role) => ['tender-officer', 'contract-manager', 'caseworker', 'lawyer', 'head'].includes(role))

/** The words of a tender that this reader may not meet. */
function hiddenFrom({ stage, state, bidders }: Told, reader: Person | undefined): readonly string[] {
  const opened = openedStatuses.includes(state.status)
  const sees =
    opened && reader !== undefined && (inside(reader) || [pia, per].some(({ subject }) => subject === reader.subject))
  const opens = state.status === 'closed' && [ulla, omar, ida].some(({ subject }) => subject === reader?.subject)
  const words = bidders.flatMap((bidder, n) => {
    if (bidder.subject === reader?.subject || sees) return []
    const notified = notifiedStatuses.includes(state.status)
    // Administrators see where e-mails went, from when the bidders are known to all who decide.
    const sends = notified && reader?.roles.includes('admin') === true
    const won = notified && state.award?.winners.includes(`b${n + 1}`) === true
    return [
      ...(won ? [] : [`Tilbud ${bidder.subject}`]),
      ...(sends ? [] : [`${bidder.subject}@tilbud.example`, bidder.name]),
      // The envelopes are documents then; only openers hear whom each is sealed for, which they need to open it.
      ...(state.status === 'closed' && reader !== undefined && inside(reader) ? [] : [`kuvert-${bidder.subject}`]),
      // Who has won is published with its CVR number.
      ...(opens || won ? [] : [String(bidder.organisation)]),
    ]
  })
  return [...words, ...(stage === 'scoring' && reader?.subject !== 'pia' ? [secretReason] : [])]
}

/** So many at once that the API is busy and no more. */
async function inBatches<One, Found>(
  all: readonly One[],
  ask: (one: One) => Promise<Found>,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for (let from = 0; from < all.length; from += 12)
    found.push(...(await Promise.all(all.slice(from, from + 12).map(ask))))
  return found
}

test('no bid, bidder or score is told on any address, to any role, at any stage, before it may be', async () => {
  const every = addresses()
  expect(every.length).toBeGreaterThan(250)
  const faults: string[] = []
  let answered = 0
  for (const reader of readers()) {
    const mine = told.find(({ bidders }) => bidders.some(({ subject }) => subject === reader?.subject))
    // A bidder of one of them is to the others what every bidder is.
    const all =
      mine === undefined ? every : every.filter((one) => one.includes(mine.caseId) || !one.includes('tender-'))
    const hidden = told.flatMap((one) => hiddenFrom(one, reader))
    const answers = await inBatches(all, (address) => api.get(address, reader))
    for (const [n, answer] of answers.entries()) {
      const address = all[n] ?? ''
      if (answer.status === 200) answered += 1
      if (answer.status >= 500) faults.push(`${address}: ${answer.status}`)
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      const seen = hidden.filter((word) => text.includes(word) && !decodeURIComponent(address).includes(word))
      if (seen.length > 0)
        faults.push(
          `${reader === undefined ? 'nobody' : `${reader.subject} (${reader.roles.join()})`} ${address}: ${seen.join()}`,
        )
    }
  }
  expect(faults).toEqual([])
  expect(answered).toBeGreaterThan(500)
}, 900_000)

test('the words that are looked for are told where they may be, so that looking for them shows something', async () => {
  const text = async (stage: string, who: Person): Promise<string> =>
    JSON.stringify((await api.get(`/api/tenders/${told.find((one) => one.stage === stage)?.caseId ?? ''}`, who)).body)
  expect(await text('opened', ulla)).toContain('Tilbud bent-opened')
  expect(await text('closed', omar)).toContain('kuvert-anne-closed')
  expect(await text('scoring', pia)).toContain(secretReason)
  expect(
    await text('notified', { ...kaj, subject: 'en-anden', roles: ['provider'], organisation: '55667788' }),
  ).toContain('Tilbud anne-notified')
})
