import { randomInt, randomUUID } from 'node:crypto'
import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import { caseId } from '../../domain/process/case-id'
import { appendRequest } from '../../domain/process/journal'
import { judge, judgeOpening, type CommandEnvelope } from '../../domain/process/judge'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { procedures } from '../../domain/procedures'
import type { House } from '../../local/house'
import type { Store } from '../../store/create-store'
import { now } from './present'

const person = (subject: string, name: string, role: Person['roles'][number], organisation: string): Person => ({
  kind: 'person',
  subject,
  name,
  roles: [role],
  organisation,
})

export const leader = person('anne.leder', 'Anne Leder', 'provider', '12345678')
export const officer = person('mette.sagsbehandler', 'Mette Sørensen', 'caseworker', 'MIDT')
export const head = person('helle.chef', 'Helle Bæk', 'head', 'MIDT')

const criteria = ['autisme-viden', 'autisme-uddannelse', 'autisme-samarbejde', 'autisme-praksis', 'autisme-konflikt']

/** A complete application for a place of its own: no other case has the same. */
export const submission = (): Record<string, unknown> => ({
  cvr: '12345678',
  pNumber: String(randomInt(1_000_000_000, 9_999_999_999)),
  specialfunktionId: 'autisme-doegn-svaer-udadreagerende',
  municipality: 'Viborg',
  contact: { name: 'Anne Leder', email: 'anne@fyrtaarnet.example' },
  offerName: 'Fyrtårnet',
  address: 'Søvej 4, 8800 Viborg',
  ownerType: 'self-governing',
  generalApproval: { authority: 'Socialtilsyn Midt', date: '2024-05-02' },
  targetGroup: 'Voksne med autisme og svært udadreagerende adfærd.',
  places: 12,
  activePractice: [8, 9, 11],
  staff: [{ profession: 'Socialpædagog', persons: 18 }],
  leader: { name: 'Anne Leder', noQuarantine: true },
  methods: 'Struktureret pædagogik.',
  cooperation: 'Skriftlig aftale med den regionale psykiatri.',
  consentToPublication: true,
  criteriaAnswers: criteria.map((criterionId) => ({ criterionId, text: 'Det er beskrevet i bilaget.' })),
})

/** A person's command, received now unless told. */
export const command = (by: Person, name: string, data: unknown = {}, at = now()): CommandEnvelope => ({
  commandId: randomUUID(),
  name,
  data,
  by,
  at,
})

export const requestInformation = (at?: Instant): CommandEnvelope =>
  command(officer, 'requestInformation', { missing: ['Budgettet'] }, at)
export const supplement = (at?: Instant): CommandEnvelope =>
  command(leader, 'supplement', { economy: { operatingBudget: 9_000_000, fullBudget: 11_000_000 } }, at)
export const withdraw = (at?: Instant): CommandEnvelope => command(leader, 'withdraw', {}, at)

/** Puts a new application into the store, as the API does; nothing is started. */
export async function storeApplication(store: Store, at = now(), data = submission()): Promise<string> {
  const id = caseId('application', randomUUID().replaceAll('-', ''))
  const caseNumber = await store.journal.nextCaseNumber(at)
  const events = judgeOpening(procedures.application, { caseId: id, caseNumber }, command(leader, 'submit', data, at))
  const { kind } = await store.journal.openCase({
    request: appendRequest(procedures.application, undefined, events).request,
  })
  if (kind !== 'appended') throw new Error(`The application is not opened: ${kind}`)
  return id
}

/** Writes a command's events past the engine, as a worker does that dies before it can tell of them. */
export async function appendUntold(store: Store, id: string, envelope: CommandEnvelope): Promise<void> {
  const procedure = procedureOfCase(id)
  const { state, seq } = await store.cases.loadCase(id)
  const snapshot = { state, seq }
  const { kind } = await store.journal.append(
    appendRequest(procedure, snapshot, judge(procedure, snapshot, envelope)).request,
  )
  if (kind !== 'appended') throw new Error(`The events are not appended: ${kind}`)
}

/** A new application at work. */
export async function openApplication({ store, gateway }: House): Promise<string> {
  const id = await storeApplication(store)
  await gateway.start(id)
  return id
}

/** Reviewers as `startReview` names them. */
export const reviewers = [{ subject: 'rikke.tilsyn', name: 'Rikke Ågård', email: 'rikke@tilsyn.example' }]
