import { createHash } from 'node:crypto'
import { deliverMail } from '../../activities/deliver-mail'
import { startMailSink, type MailSink } from '../../local/mail-sink'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { endOfCivilDay } from '../../domain/calendar/in-time'
import type { MailMessage } from '../../domain/mail/mail-message'
import { mailAudienceOf } from '../../domain/mail/mail-kinds'
import { mustBeConfirmed } from '../../domain/mail/must-be-confirmed'
import { createMailSender, type MailSender } from '../../mail/smtp-transport'
import { createAddressKeeper } from '../../outbox/address-keeper'
import { createOneTimeLinks } from '../../outbox/one-time-links'
import { createOutbox } from '../../outbox/outbox'
import { createStore, type Store } from '../../store/create-store'
import { messageOf, sampleMessages } from '../mail/sample-messages'
import { leader, storeApplication, submission } from '../support/application-case'
import { createDatabase, type TestDatabase } from '../support/database'
import { now } from '../support/present'

/* What people write goes only to addresses that have said they are theirs. The clock is the test's. */

let database: TestDatabase
let store: Store
let sink: MailSink
let sender: MailSender
beforeEach(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  sink = await startMailSink()
  sender = createMailSender({ smtpUrl: sink.smtpUrl, from: 'Specialeplan <svar-ikke@specialeplan.example>' })
})
afterEach(async () => {
  sender.close()
  await sink.switchOff()
  await database.drop()
})

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse(now())
let clock = start
beforeEach(() => {
  clock = start
})
const at = (): string => new Date(clock).toISOString()

const publicUrl = 'https://specialeplan.example'
const limits = { linkMs: 14 * day, perAddress: 2, perOrganisation: 3 }
const onFault = (fault: unknown): void => {
  throw fault
}
const keeper = () =>
  createAddressKeeper({ store, publicUrl, limits, onQueued: () => undefined, clock: () => clock, onFault })

/** Everything that the worker does from time to time, once. */
async function look(): Promise<void> {
  await keeper().pass()
  await createOutbox({
    store,
    mail: sender,
    complete: createOneTimeLinks({ store, publicUrl, linkMs: limits.linkMs, releaseCodeDays: 60, clock: () => clock }),
    clock: () => clock,
    onFault,
  }).pass()
}

const evil = 'Vind en iPhone'
const stranger = { name: evil, email: 'fremmed@postkasse.example' }

/** An application whose e-mails are put into the outbox as a case puts them. */
async function applicationOf(organisation = String(leader.organisation)): Promise<string> {
  const caseId = await storeApplication(store, at(), submission())
  await database.pool.query('UPDATE cases SET owner = $2 WHERE case_id = $1', [caseId, organisation])
  return caseId
}
let seq = 0
async function deliver(
  caseId: string,
  { to = stranger, message = messageOf('application-received') } = {},
): Promise<string> {
  const key = `${caseId}/${(seq += 1)}/0`
  await deliverMail({ store, outbox: { nudge: () => undefined }, publicUrl, confirmsAddresses: true }, key, {
    kind: 'mail',
    to,
    message,
  })
  // The e-mail is queued by the database's clock; here by the test's.
  await database.pool.query(
    `UPDATE messages SET queued_at = $2, next_attempt_at = $2,
       give_up_at = CASE WHEN give_up_at = queued_at + interval '14 days' THEN $2::timestamptz + interval '14 days' ELSE give_up_at END
     WHERE message_key = $1`,
    [key, at()],
  )
  return key
}

const stateOf = async (key: string): Promise<string | undefined> =>
  (await store.messages.findMessage(key))?.message.state
const mailsTo = (email: string) => sink.mails().filter(({ to }) => to.includes(email))
const subjectsTo = (email: string): readonly string[] => mailsTo(email).map(({ subject }) => subject)
const asks = 'Bekræft, at vi må skrive til denne adresse'
const received = 'Vi har modtaget jeres ansøgning'
const codeIn = (text: string): string => /\/bekraeft\?kode=([\w-]{43})\s/.exec(text)?.[1] ?? ''
const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest()

test('an unconfirmed address gets one e-mail, in which nothing stands that a user wrote; the others wait until it is confirmed', async () => {
  const caseId = await applicationOf()
  const keys = [await deliver(caseId), await deliver(caseId, { message: messageOf('decision-made') })]
  await look()
  await look()
  expect(subjectsTo(stranger.email)).toEqual([asks])
  const [mail] = mailsTo(stranger.email)
  expect(`${mail?.subject}\n${mail?.text}`).not.toMatch(/iPhone|Fyrtårnet|Anne|hjerneskade|27\.06\.00/)
  expect(await Promise.all(keys.map(stateOf))).toEqual(['unconfirmed', 'unconfirmed'])

  // Nowhere in the database stands what the link confirms with.
  const code = codeIn(mail?.text ?? '')
  expect(code).toHaveLength(43)
  const { rows } = await database.pool.query<{ text: string }>(
    `SELECT m::text AS text FROM messages m UNION ALL SELECT l::text FROM address_links l UNION ALL SELECT a::text FROM message_attempts a`,
  )
  expect(rows.filter(({ text }) => text.includes(code))).toEqual([])

  expect(await store.addresses.followLink(hashOf(`${code}x`), at())).toBe(false)
  expect(await store.addresses.followLink(hashOf(code), at())).toBe(true)
  await look()
  expect(subjectsTo(stranger.email).filter((subject) => subject.startsWith(received))).toHaveLength(1)
  expect(await Promise.all(keys.map(stateOf))).toEqual(['sent', 'sent'])
  // Once.
  expect(await store.addresses.followLink(hashOf(code), at())).toBe(false)
  expect(await stateOf(await deliver(caseId))).toBe('queued')
})

test('a confirmed address is confirmed for the organisation that it was shown to, however it is spelled', async () => {
  const [ours, theirs] = [await applicationOf(), await applicationOf('87654321')]
  const waiting = await deliver(ours, { to: { name: 'Åse', email: 'Åse@Blåbær.example' } })
  await store.addresses.confirmLogin({ organisation: String(leader.organisation), email: 'åse@blåbær.example' }, at())
  expect(await stateOf(waiting)).toBe('queued')
  expect(await stateOf(await deliver(theirs, { to: { name: 'Åse', email: 'åse@blåbær.example' } }))).toBe('unconfirmed')
})

test('a link is good for as long as the setting says', async () => {
  const caseId = await applicationOf()
  await deliver(caseId)
  await look()
  const code = codeIn(mailsTo(stranger.email)[0]?.text ?? '')
  clock += limits.linkMs
  expect(await store.addresses.followLink(hashOf(code), at())).toBe(false)
})

test('an address is asked again when its link is too old, or when somebody asks for it, but not more often than may be, whoever asks', async () => {
  const [ours, theirs, thirds] = [
    await applicationOf(),
    await applicationOf('87654321'),
    await applicationOf('11223344'),
  ]
  const key = await deliver(ours)
  await look()
  const again = () =>
    store.addresses.askAddress({ waiting: key, again: true, subject: 's', text: 't', at: at(), limits })
  // The same request once more is no second one.
  expect(await again()).toBe('known')
  clock += hour
  expect(await again()).toBe('asked')
  clock += hour
  expect(await again()).toBe('often')
  await deliver(theirs)
  await deliver(thirds)
  await look()
  expect(subjectsTo(stranger.email)).toEqual([asks, 's'])

  // The next day the others are asked for.
  clock += day
  await look()
  expect(subjectsTo(stranger.email)).toEqual([asks, 's', asks, asks])
  clock += limits.linkMs
  await deliver(ours)
  await look()
  expect(subjectsTo(stranger.email)).toHaveLength(5)
})

test('an organisation has no more addresses asked than may be', async () => {
  const caseId = await applicationOf()
  for (const n of [1, 2, 3, 4, 5])
    await deliver(caseId, { to: { name: evil, email: `fremmed-${n}@postkasse.example` } })
  // Two workers at once.
  await Promise.all([keeper().pass(), keeper().pass()])
  await look()
  expect(sink.mails().map(({ subject }) => subject)).toEqual([asks, asks, asks])
  clock += day
  await look()
  expect(sink.mails().filter(({ subject }) => subject === asks)).toHaveLength(5)
})

test('two workers ask an address once', async () => {
  const caseId = await applicationOf()
  await deliver(caseId)
  await Promise.all(Array.from({ length: 8 }, () => keeper().pass()))
  await look()
  expect(subjectsTo(stranger.email)).toEqual([asks])
})

test('when the e-mail that asks comes back, what waits is given up, and the office and the case are told', async () => {
  const caseId = await applicationOf()
  const [courtesy, right] = [await deliver(caseId), await deliver(caseId, { message: messageOf('decision-made') })]
  sink.refuse((recipient) => (recipient === stranger.email ? { code: 550, text: 'no such user' } : undefined))
  await look()
  await look()
  expect(mailsTo(stranger.email)).toEqual([])
  expect(subjectsTo('post@socialtilsyn-midt.example')).toEqual([
    expect.stringMatching(/^En e-mail i sag \S+ er ikke sendt: adressen er ikke bekræftet$/),
  ])
  expect(await Promise.all([courtesy, right].map(stateOf))).toEqual(['failed', 'failed'])
  expect((await store.messages.untoldBounces(10)).map(({ key }) => key)).toEqual([courtesy, right].sort())
  // The attempt is over: the address is not asked for what comes after it.
  const later = await deliver(caseId)
  await look()
  expect([await stateOf(later), mailsTo(stranger.email)]).toEqual(['failed', []])

  // An administrator who has it sent again has the address asked again; what people wrote still waits for the answer.
  sink.refuse()
  clock += day
  const resent = { by: { subject: 'admin', name: 'Adam' }, idempotencyKey: 'igen-og-igen', requestHash: 'x' }
  expect(await store.messages.resendMessage({ key: right, at: at(), ...resent })).toBe('queued')
  expect(await stateOf(right)).toBe('unconfirmed')
  await look()
  expect(subjectsTo(stranger.email)).toEqual([asks])
  expect(await store.addresses.followLink(hashOf(codeIn(mailsTo(stranger.email)[0]?.text ?? '')), at())).toBe(true)
  expect(await stateOf(right)).toBe('queued')
})

test('the office hears after a day of what somebody could lose a right by not getting, once', async () => {
  const caseId = await applicationOf()
  await deliver(caseId)
  await deliver(caseId, { message: messageOf('decision-made') })
  const office = 'post@socialtilsyn-midt.example'
  clock += day - hour
  await look()
  expect(subjectsTo(office)).toEqual([])
  clock += hour
  await look()
  await look()
  expect(mailsTo(office)).toHaveLength(1)
  expect(mailsTo(office)[0]?.text).toContain(stranger.email)
})

test('what tells of a day is not sent when the day is over; the office has been told', async () => {
  const caseId = await applicationOf()
  const lastDay = civilDateAt(at())
  const reminder = messageOf('hearing-reminder')
  const key = await deliver(caseId, {
    message: { ...reminder, data: { ...reminder.data, due: lastDay } } as MailMessage,
  })
  const decision = await deliver(caseId, { message: messageOf('decision-made') })
  await look()
  clock = Date.parse(endOfCivilDay(lastDay))
  await look()
  await store.addresses.confirmLogin({ organisation: String(leader.organisation), email: stranger.email }, at())
  await look()
  expect([await stateOf(key), await stateOf(decision)]).toEqual(['failed', 'sent'])
  expect((await store.messages.findMessage(key))?.message.lastError).toMatch(/^Adressen er ikke bekræftet/)
  expect(subjectsTo(stranger.email)).toHaveLength(2)
  // Of what is given up the office hears whenever that is; the decision waited for less than a day.
  expect(subjectsTo('post@socialtilsyn-midt.example')).toHaveLength(1)
})

test('an invitation to a representative goes instead of the question, as often as that would, and its link confirms nothing by itself', async () => {
  const caseId = await applicationOf()
  const invited = 'Få adgang til en sag, som du er partsrepræsentant i'
  const waiting = await deliver(caseId, { message: messageOf('decision-made') })
  const invitation = await deliver(caseId, { message: messageOf('representative-invited') })
  await Promise.all([keeper().pass(), keeper().pass()])
  await look()
  await look()
  expect(subjectsTo(stranger.email)).toEqual([invited])
  expect([await stateOf(waiting), await stateOf(invitation)]).toEqual(['unconfirmed', 'sent'])
  const code = /\/repraesentation\?kode=([\w-]{43})\s/.exec(mailsTo(stranger.email)[0]?.text ?? '')?.[1] ?? ''
  expect(await store.addresses.followLink(hashOf(code), at())).toBe(false)

  // It counts as a question: neither are others invited at will.
  for (const n of [1, 2, 3, 4])
    await deliver(caseId, {
      to: { name: evil, email: `fremmed-${n}@postkasse.example` },
      message: messageOf('representative-invited'),
    })
  await look()
  expect(sink.mails()).toHaveLength(limits.perOrganisation)

  expect(await store.representations.findInvitation(hashOf(code), at())).toEqual({ caseId, registration: seq - 4 })
  await store.representations.confirmInvited(hashOf(code), at())
  await look()
  expect([await stateOf(waiting), subjectsTo(stranger.email).length]).toEqual(['sent', 2])
  clock += limits.linkMs
  expect(await store.representations.findInvitation(hashOf(code), at())).toBeUndefined()
})

test('no kind of e-mail that goes to a party reaches an address that is not confirmed', async () => {
  const caseId = await applicationOf()
  const kinds = sampleMessages.filter(
    ({ template }) => mustBeConfirmed(template, stranger) && template !== 'representative-invited',
  )
  expect(kinds.length).toBeGreaterThan(35)
  for (const message of kinds) await deliver(caseId, { message })
  // However long it waits, and whoever looks.
  for (let n = 0; n < 16; n += 1) {
    await look()
    clock += day
  }
  expect(new Set(subjectsTo(stranger.email))).toEqual(new Set([asks]))
  for (const { text, subject } of mailsTo(stranger.email)) expect(`${subject}${text}`).not.toContain(evil)
  // Every other kind is the office's own, or of those who handle the case: which they are, the table of kinds says.
  const others = sampleMessages.filter(({ template }) => !mustBeConfirmed(template, stranger))
  expect(others).not.toEqual([])
  for (const { template } of others)
    expect([template, mailAudienceOf(template)]).toEqual([template, expect.stringMatching(/^(office|handlers)$/)])
})
