import { Client, Connection } from '@temporalio/client'
import { issueLetter } from '../../activities/issue-letter'
import { letterText } from '../../domain/letter/letter-text'
import { letterId, type LetterEffect } from '../../domain/process/effect'
import type { KeyedEffect } from '../../domain/process/journal'
import { createCaseGateway, type CaseGateway } from '../../gateway/case-gateway'
import { createLocalDigitalPost, LetterUndeliverable, type PostedLetter } from '../../letters/digital-post'
import { createLetterRenderer } from '../../letters/render-letter'
import { createStore, type Store } from '../../store/create-store'
import { madeUpRequest } from '../store/made-up'
import { createDatabase, type TestDatabase } from '../support/database'
import { testEnvironment } from '../support/environment'
import { granted, refused } from '../support/sample-letters'

let database: TestDatabase
let store: Store
let gateway: CaseGateway
let connection: Connection
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  connection = await Connection.connect({ address: testEnvironment().temporalAddress })
  const client = new Client({ connection, namespace: testEnvironment().temporalNamespace })
  gateway = createCaseGateway({ client, cases: store.cases, answerWithinMs: 10_000, taskQueue: 'nobody-listens' })
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const { recipient: _recipient, sender, caseNumber, date, signer, about } = granted
/** The sheet of a letter that is posted after all, but for its recipient. */
const frameOfCover = {
  kind: 'cover',
  sender,
  caseNumber,
  about,
  attachments: [],
  enclosed: 'afgørelsen',
  countsFromArrival: true,
  ...(date === undefined ? {} : { date }),
  ...(signer === undefined ? {} : { signer }),
} as const

const renderLetter = createLetterRenderer()
/** The clock of the mailbox: later than the decisions below. */
const delivered = '2027-03-01T10:00:05.000Z'
const parts = (sentAt = delivered) => ({
  store,
  gateway,
  renderLetter,
  digitalPost: createLocalDigitalPost(() => Date.parse(sentAt)),
})

const effectOf = (caseId: string, more: Partial<LetterEffect> = {}): { keyed: KeyedEffect; effect: LetterEffect } => {
  const effect: LetterEffect = {
    kind: 'letter',
    letterId: letterId(caseId, 7, 1),
    to: { cvr: '12345678', name: 'Fonden Åhuset' },
    letter: granted,
    ...more,
  }
  return { effect, keyed: { key: `${caseId}/7/0`, at: '2027-03-01T10:00:00.000Z', effect } }
}

describe('Issuing a letter', () => {
  it('makes it, keeps it, and sends it by Digital Post', async () => {
    const { keyed, effect } = effectOf('application-issued')
    await issueLetter(parts(), keyed, effect, false)

    const { pdf, sha256, title } = await renderLetter(granted)
    expect(await store.letters.listLetters('application-issued')).toEqual([
      {
        letterId: 'application-issued-brev-7-1',
        caseId: 'application-issued',
        seq: 7,
        kind: 'decision',
        title,
        to: effect.to,
        sha256,
        issuedAt: keyed.at,
        delivery: { availableAt: delivered, receipt: expect.stringMatching(/^LOKAL-[0-9a-f]{16}$/) as string },
      },
    ])
    expect(await store.letters.letterPdf(effect.letterId)).toEqual(pdf)
  })

  it('twice is issuing once: the first letter and its first delivery stand', async () => {
    const { keyed, effect } = effectOf('application-twice-issued')
    await issueLetter(parts(), keyed, effect, false)
    const first = await store.letters.findLetter(effect.letterId)
    await issueLetter(parts('2027-03-09T09:00:00.000Z'), keyed, { ...effect, letter: refused }, false)
    expect(await store.letters.findLetter(effect.letterId)).toEqual(first)
    expect(await store.letters.listLetters('application-twice-issued')).toHaveLength(1)
  })

  it('by post makes and keeps it, for somebody to print', async () => {
    const { keyed, effect } = effectOf('application-by-post', {
      letter: { ...granted, recipient: { ...granted.recipient, byPost: true } },
    })
    await issueLetter(parts(), keyed, effect, false)
    const letter = await store.letters.findLetter(effect.letterId)
    expect(letter).toMatchObject({ byPost: true })
    expect(letter).not.toHaveProperty('delivery')
  })

  it('that cannot be delivered is an administrator’s task where no case takes it up, and counts as delivered to nobody', async () => {
    const { keyed, effect } = effectOf('application-unreachable')
    const unreachable = {
      ...parts(),
      digitalPost: { send: () => Promise.reject(new LetterUndeliverable('fritaget for Digital Post')) },
    }
    await expect(issueLetter(unreachable, keyed, effect, false)).rejects.toMatchObject({
      type: 'EFFECT_IMPOSSIBLE',
      message: expect.stringContaining('fysisk brev') as string,
    })
    expect(await store.letters.findLetter(effect.letterId)).not.toHaveProperty('delivery')
  })

  it('that the channel has had printed is not to be sent again', async () => {
    const { keyed, effect } = effectOf('application-printed')
    const printed = { at: '2027-03-02T23:30:00.000Z', receipt: 'SF1601 1234' }
    const printing = {
      ...parts(),
      digitalPost: { send: () => Promise.reject(new LetterUndeliverable('ikke tilmeldt Digital Post', printed)) },
    }
    await expect(issueLetter(printing, keyed, effect, false)).rejects.toMatchObject({
      type: 'EFFECT_IMPOSSIBLE',
      message: expect.stringMatching(
        /\(ikke tilmeldt Digital Post\)\. Brevet er printet og sendt den 3\. marts 2027 \(SF1601 1234\)\.$/,
      ) as string,
    })
    expect(await store.letters.findLetter(effect.letterId)).not.toHaveProperty('delivery')
  })

  it('can be printed by the channel where its recipient’s address is known', async () => {
    const postalAddress = { lines: ['Ågade 1'], postcode: '8000', city: 'Aarhus C', country: 'DK' }
    const sent: boolean[] = []
    const noting = {
      ...parts(),
      digitalPost: {
        send: ({ addressed }: PostedLetter) => {
          sent.push(addressed)
          return Promise.resolve({ availableAt: delivered, receipt: 'noted' })
        },
      },
    }
    for (const [caseId, letter] of [
      ['application-without-address', granted],
      ['application-with-address', { ...granted, recipient: { ...granted.recipient, postalAddress } }],
    ] as const) {
      const { keyed, effect } = effectOf(caseId, { letter })
      await issueLetter(noting, keyed, effect, false)
    }
    expect(sent).toEqual([false, true])
  })

  it('to a person is only made and kept', async () => {
    const { cvr: _none, ...person } = granted.recipient
    const { keyed, effect } = effectOf('application-person', {
      to: { name: 'Lis Lund' },
      letter: { ...granted, recipient: { ...person, byPost: true } },
    })
    await issueLetter(parts(), keyed, effect, false)
    const letter = await store.letters.findLetter(effect.letterId)
    expect(letter).toMatchObject({ to: { name: 'Lis Lund' }, byPost: true })
    expect(letter?.to).not.toHaveProperty('cvr')
  })

  it('that goes by post after all is printed anew with the truth on it, and the one that was issued is kept', async () => {
    const caseId = 'application-reprinted'
    const { keyed, effect } = effectOf(caseId)
    await issueLetter(parts(), keyed, effect, false)
    const postalAddress = { lines: ['Ågade 1'], postcode: '8000', city: 'Aarhus C', country: 'DK' }
    const reprint = { letterId: letterId(caseId, 9, 2), of: effect.letterId }
    const sheet = effectOf(caseId, {
      letterId: letterId(caseId, 9, 1),
      letter: {
        ...frameOfCover,
        recipient: { ...granted.recipient, byPost: true, postalAddress },
      },
      reprint,
    }).effect
    const keyedSheet: KeyedEffect = { key: `${caseId}/9/0`, at: '2027-03-04T10:00:00.000Z', effect: sheet }
    await issueLetter(parts(), keyedSheet, sheet, false)
    await issueLetter(parts(), keyedSheet, sheet, false)
    const letters = await store.letters.listLetters(caseId)
    expect(letters.map(({ letterId: id, byPost, kind }) => [id, byPost, kind])).toEqual([
      [effect.letterId, undefined, 'decision'],
      [sheet.letterId, true, 'cover'],
      [reprint.letterId, true, 'decision'],
    ])
    const [issued, posted] = await Promise.all(
      [effect.letterId, reprint.letterId].map((id) => store.letters.letterContent(id)),
    )
    expect(issued && letterText(issued).recipient).toContain('Sendt med Digital Post')
    expect(posted && letterText(posted)).toMatchObject({
      recipient: expect.arrayContaining(['Sendt med brevpost']) as unknown,
      window: expect.arrayContaining(['Ågade 1', '8000 Aarhus C']) as unknown,
    })
    // Nothing else in it is another: not the day either.
    expect({ ...posted, recipient: issued?.recipient }).toEqual(issued)
  })

  it('in a rehearsal is available at the legal instant', async () => {
    const { keyed, effect } = effectOf('application-rehearsed')
    await issueLetter(parts(), keyed, effect, true)
    expect((await store.letters.findLetter(effect.letterId))?.delivery?.availableAt).toBe(keyed.at)
  })

  it('is never available before it was decided, whatever a clock says', async () => {
    const { keyed, effect } = effectOf('application-slow-clock')
    await issueLetter(parts('2027-03-01T09:59:58.000Z'), keyed, effect, false)
    expect((await store.letters.findLetter(effect.letterId))?.delivery?.availableAt).toBe(keyed.at)
  })

  it('that its case knows of already tells it nothing more', async () => {
    const caseId = 'application-knows'
    const { keyed, effect } = effectOf(caseId, { report: 'recordAvailability' })
    await store.journal.openCase({ request: madeUpRequest({ caseId, commandId: keyed.key, closed: true }) })
    await issueLetter(parts(), keyed, effect, false)
    expect((await store.cases.findCase(caseId))?.seq).toBe(1)
  })

  it('of which its case will not hear is a task for an administrator; the letter is out all the same', async () => {
    const caseId = 'application-deaf'
    const { keyed, effect } = effectOf(caseId, { report: 'noSuchCommand' })
    await store.journal.openCase({ request: madeUpRequest({ caseId, closed: true }) })
    await expect(issueLetter(parts(), keyed, effect, false)).rejects.toMatchObject({
      type: 'EFFECT_IMPOSSIBLE',
      nonRetryable: true,
      message: expect.stringContaining('UNKNOWN_COMMAND') as string,
    })
    expect((await store.letters.findLetter(effect.letterId))?.delivery?.availableAt).toBe(delivered)
  })
})
