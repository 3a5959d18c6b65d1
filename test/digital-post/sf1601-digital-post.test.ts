import { LetterUndeliverable, type PostedLetter } from '../../letters/digital-post'
import { createStore, type Store } from '../../store/create-store'
import { messageUuid } from '../../digital-post/message-uuid'
import { createDatabase, type TestDatabase } from '../support/database'
import { elementsOf, leavesOf } from '../support/kombit/check-kombi-request'
import { startKombitStandIn, type KombitStandIn } from '../support/kombit/kombit-stand-in'
import { keepPostedLetter } from '../support/kombit/posted-letter'
import { midt, openSf1601Post, type Sf1601Post } from '../support/kombit/sf1601-post'

/* The product's Digital Post at the door of a stand-in for KOMBIT's services: real mutual TLS, a real broker. */

let database: TestDatabase
let store: Store
let standIn: KombitStandIn
let post: Sf1601Post
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const noon = Date.parse('2027-03-01T11:00:00.000Z')
beforeEach(async () => {
  standIn = await startKombitStandIn()
  standIn.clock = () => noon
  standIn.authorities.add(midt.cvr)
  standIn.registered.add('12345678')
  post = openSf1601Post(standIn, store, { clock: () => standIn.clock() })
})
afterEach(async () => {
  await post.close()
  await standIn.stop()
})

const underway = { name: 'LetterUnderway' }
const uuidOf = ({ letterId }: PostedLetter): string => messageUuid(letterId, 'digital')
const undeliverable = (letter: PostedLetter, by = post): Promise<LetterUndeliverable> =>
  by.post.send(letter).then(
    () => Promise.reject(new Error('It was sent')),
    (fault: unknown) => (fault instanceof LetterUndeliverable ? fault : Promise.reject(fault)),
  )

describe('a letter by Digital Post', () => {
  it('is a MeMo 1.2 message that the post component takes: PDF first, enclosures beside, every element in its place', async () => {
    const letter = await keepPostedLetter(store, {
      attachments: [
        {
          title: 'Udtalelse fra kommunen',
          filename: 'Udtalelse: 1/2\u00A0<endelig>.txt',
          mediaType: 'text/plain',
          content: Buffer.from('Ingen bemærkninger.'),
        },
      ],
    })
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    const [taken] = standIn.taken
    expect(taken?.path).toBe('/service/KombiPostAfsend_1/memos')
    const header = '/kombi_request/memo:Message/memo:MessageHeader'
    const body = '/kombi_request/memo:Message/memo:MessageBody'
    expect(leavesOf(elementsOf(taken?.xml ?? ''))).toEqual([
      '/kombi_request/KombiValgKode = Digital Post',
      `${header}/memo:messageType = DIGITALPOST`,
      `${header}/memo:messageUUID = ${uuidOf(letter)}`,
      `${header}/memo:messageID = ${letter.letterId}`,
      `${header}/memo:label = Afgørelse om godkendelse, sagsnr. 27.06.00-G01-1-27`,
      `${header}/memo:mandatory = true`,
      `${header}/memo:legalNotification = false`,
      `${header}/memo:Sender/memo:senderID = ${midt.cvr}`,
      `${header}/memo:Sender/memo:idType = CVR`,
      `${header}/memo:Sender/memo:label = Socialtilsyn Midt`,
      `${header}/memo:Recipient/memo:recipientID = 12345678`,
      `${header}/memo:Recipient/memo:idType = CVR`,
      `${header}/memo:Recipient/memo:label = Fonden Åhuset`,
      `${header}/memo:ContentData/memo:CaseID/memo:caseID = 27.06.00-G01-1-27`,
      `${header}/memo:ContentData/memo:CaseID/memo:caseSystem = Specialeplan`,
      `${body}/memo:createdDateTime = 2027-03-01T10:00:00Z`,
      `${body}/memo:MainDocument/memo:label = Afgørelse om godkendelse`,
      `${body}/memo:MainDocument/memo:File/memo:encodingFormat = application/pdf`,
      `${body}/memo:MainDocument/memo:File/memo:filename = Afgørelse om godkendelse.pdf`,
      `${body}/memo:MainDocument/memo:File/memo:language = da`,
      `${body}/memo:MainDocument/memo:File/memo:content = ${letter.pdf.toString('base64')}`,
      `${body}/memo:AdditionalDocument/memo:label = Udtalelse fra kommunen`,
      `${body}/memo:AdditionalDocument/memo:File/memo:encodingFormat = text/plain`,
      `${body}/memo:AdditionalDocument/memo:File/memo:filename = Udtalelse- 1-2-endelig-.txt`,
      `${body}/memo:AdditionalDocument/memo:File/memo:language = da`,
      `${body}/memo:AdditionalDocument/memo:File/memo:content = ${Buffer.from('Ingen bemærkninger.').toString('base64')}`,
    ])
  })

  it('goes out however its names are written: markup, control characters, half characters, and no end to them', async () => {
    const title = `<Afgørelse> & "mere"\u0007 \uD800 ${'lang '.repeat(90)}🙂`
    const letter = await keepPostedLetter(store, { title, to: { cvr: '12345678', name: ' A\u0000/S\r\n' } })
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    expect(standIn.taken).toHaveLength(1)
  })

  it('is available when it lies in the mailbox, not when Digital Post has got it', async () => {
    const letter = await keepPostedLetter(store)
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({ uuid: uuidOf(letter), status: 'Modtaget Digital Post', at: '2027-03-01T11:01:00+01:00' })
    expect(await post.receipts.pass()).toBe(1)
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    // Without a zone it is Danish time.
    standIn.tell({
      uuid: uuidOf(letter),
      status: 'Afleveret Digital Post',
      at: '2027-03-01T11:02:03.456',
      brokerId: 'a-1',
    })
    expect(await post.receipts.pass()).toBe(1)
    expect(await post.post.send(letter)).toEqual({
      availableAt: '2027-03-01T10:02:03.000Z',
      receipt: `SF1601 ${uuidOf(letter)} (a-1)`,
    })
    expect(standIn.taken).toHaveLength(1)
    expect(standIn.untold()).toEqual([])
  })

  it('is not available at a time to come', async () => {
    const letter = await keepPostedLetter(store)
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({ uuid: uuidOf(letter), status: 'Afleveret Digital Post', at: '2027-03-01T11:05:01Z' })
    await post.receipts.pass()
    await expect(post.post.send(letter)).rejects.toThrow('time to come')
  })

  it('of an authority without a number is not sent in another one’s name', async () => {
    const letter = await keepPostedLetter(store, { from: { name: 'Socialtilsyn Syd' } })
    await expect(post.post.send(letter)).rejects.toThrow('No CVR number is set for Socialtilsyn Syd')
    expect(standIn.asked).toEqual([])
  })
})

describe('sending twice is sending once', () => {
  it('when the answer was lost: the second is refused, and the receipt of the first counts', async () => {
    const letter = await keepPostedLetter(store)
    standIn.prescribe('send', { after: true, silence: true })
    await expect(post.post.send(letter)).rejects.toMatchObject({ name: 'ServiceFault' })
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    expect(standIn.asked.filter((service) => service === 'send')).toHaveLength(2)
    expect(standIn.taken).toHaveLength(1)
    standIn.tell({ uuid: uuidOf(letter), status: 'Afleveret Digital Post', at: '2027-03-01T10:30:00Z' })
    await post.receipts.pass()
    expect(await post.post.send(letter)).toMatchObject({ availableAt: '2027-03-01T10:30:00.000Z' })
  })

  it('when the second one fails later, with a receipt of its own: whichever comes first, the letter is through', async () => {
    const letter = await keepPostedLetter(store)
    standIn.prescribe('send', { status: 503 })
    await expect(post.post.send(letter)).rejects.toMatchObject({ name: 'ServiceFault' })
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({ uuid: uuidOf(letter), status: 'Fejlet', at: '2027-03-01T10:30:00Z', fault: 'Findes allerede' })
    await post.receipts.pass()
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({ uuid: uuidOf(letter), status: 'Afleveret Digital Post', at: '2027-03-01T10:29:00Z' })
    await post.receipts.pass()
    expect(await post.post.send(letter)).toMatchObject({ availableAt: '2027-03-01T10:29:00.000Z' })
  })

  it('and when no other receipt comes within a day, it has failed', async () => {
    const letter = await keepPostedLetter(store)
    standIn.prescribe('send', { status: 503 })
    await expect(post.post.send(letter)).rejects.toMatchObject({ name: 'ServiceFault' })
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({ uuid: uuidOf(letter), status: 'Fejlet', at: '2027-03-01T10:30:00Z', fault: 'Postkassen er lukket' })
    await post.receipts.pass()
    standIn.clock = () => noon + 24 * 3_600_000
    expect((await undeliverable(letter)).reason).toBe('Digital Post: Postkassen er lukket (fejlkode 999)')
  })

  it('when two attempts meet', async () => {
    const letter = await keepPostedLetter(store)
    const attempts = await Promise.allSettled([post.post.send(letter), post.post.send(letter)])
    expect(attempts.map((attempt) => attempt.status === 'rejected' && String(attempt.reason))).toEqual([
      expect.stringContaining('LetterUnderway'),
      expect.stringContaining('LetterUnderway'),
    ])
    expect(standIn.taken).toHaveLength(1)
  })
})

describe('a letter that Digital Post does not bring', () => {
  it('to somebody who is not registered is not sent, and says so', async () => {
    const letter = await keepPostedLetter(store, { to: { cvr: '87654321', name: 'Uden postkasse ApS' } })
    expect(await undeliverable(letter)).toMatchObject({
      reason: 'modtageren er ikke tilmeldt Digital Post',
      printed: undefined,
    })
    expect(standIn.asked).toEqual(['issue', 'token', 'ask'])
    expect(await store.dispatches.findDispatches(letter.letterId)).toEqual([])
  })

  it('by a receipt that says so: with its reason, and without the number in it', async () => {
    const letter = await keepPostedLetter(store)
    await expect(post.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({
      uuid: uuidOf(letter),
      status: 'Fejlet',
      at: '2027-03-01T10:30:00Z',
      fault: 'Modtager 221177-1212 / 2211771212 er lukket',
    })
    await post.receipts.pass()
    expect((await undeliverable(letter)).reason).toBe(
      'Digital Post: Modtager [skjult nummer] / [skjult nummer] er lukket (fejlkode 999)',
    )
  })

  it.each([
    [
      'Result false',
      {
        status: 200,
        body: '<kombi_response><Result>false</Result><FejlTekst>Ugyldig MeMo</FejlTekst></kombi_response>',
      },
    ],
    ['HTTP 400', { status: 400, body: '<fejl><FejlTekst>Ugyldig MeMo</FejlTekst></fejl>' }],
    ['HTTP 422 without XML', { status: 422, type: 'text/plain', body: 'Ugyldig MeMo' }],
  ])('because the message is refused on the spot: %s', async (_how, answer) => {
    const letter = await keepPostedLetter(store)
    standIn.prescribe('send', answer)
    expect((await undeliverable(letter)).reason).toBe('Digital Post: Ugyldig MeMo')
    // It is not tried again, though it is asked about again.
    expect((await undeliverable(letter)).reason).toBe('Digital Post: Ugyldig MeMo')
    expect(standIn.asked.filter((service) => service === 'send')).toHaveLength(1)
  })

  it('is printed and posted where that is agreed with a printer, and then is nobody’s to print', async () => {
    const printing = openSf1601Post(standIn, store, { clock: () => standIn.clock(), printType: '265' })
    const letter = await keepPostedLetter(store, {
      to: { cvr: '87654321', name: 'Uden postkasse ApS' },
      addressed: true,
    })
    await expect(printing.post.send(letter)).rejects.toMatchObject(underway)
    const uuid = messageUuid(letter.letterId, 'print')
    expect(standIn.taken.map(({ path, uuid: of }) => [path, of])).toEqual([['/service/KombiPostAfsend_1/kombi', uuid]])
    const shipment = '/kombi_request/fp:ForsendelseISamling/fp:ForsendelseI'
    expect(leavesOf(elementsOf(standIn.taken[0]?.xml ?? ''))).toEqual([
      '/kombi_request/KombiValgKode = Fysisk Post',
      `${shipment}/fp:AfsendelseIdentifikator = ${uuid}`,
      `${shipment}/fp:ForsendelseTypeIdentifikator = 265`,
      `${shipment}/fp:ForsendelseModtager/dkal:AfsendelseModtager/adir:CPRnummerIdentifikator = 0000000000`,
      `${shipment}/fp:ForsendelseModtager/fp:ModtagerAdresse/dkcc03:CountryIdentificationCode = DK`,
      `${shipment}/dkal:FilformatNavn = pdf`,
      `${shipment}/dkal:MeddelelseIndholdData = ${letter.pdf.toString('base64')}`,
      `${shipment}/fp:TransaktionsParametreI = `,
      `${shipment}/fp:DokumentParametre = `,
    ])
    // Whoever registers meanwhile does not get it twice.
    standIn.registered.add('87654321')
    standIn.tell({ uuid, status: 'Modtaget Fjern-print', at: '2027-03-01T10:10:00Z' })
    await printing.receipts.pass()
    await expect(printing.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({ uuid, status: 'Afleveret til print og kuvertering', at: '2027-03-01T10:20:00Z', brokerId: 'p-1' })
    await printing.receipts.pass()
    expect((await undeliverable(letter, printing)).printed).toEqual({
      at: '2027-03-01T10:20:00.000Z',
      receipt: `SF1601 ${uuid} (p-1)`,
    })
    expect(standIn.taken).toHaveLength(1)
    await printing.close()
  })

  it('is printed as well when Digital Post has failed, and by hand when the printer fails too', async () => {
    const printing = openSf1601Post(standIn, store, { clock: () => standIn.clock(), printType: '265' })
    const letter = await keepPostedLetter(store, { addressed: true })
    await expect(printing.post.send(letter)).rejects.toMatchObject(underway)
    standIn.tell({ uuid: uuidOf(letter), status: 'Fejlet', at: '2027-03-01T10:30:00Z', fault: 'Postkassen er lukket' })
    await printing.receipts.pass()
    await expect(printing.post.send(letter)).rejects.toMatchObject(underway)
    expect(standIn.taken.map(({ path }) => path)).toEqual([
      '/service/KombiPostAfsend_1/memos',
      '/service/KombiPostAfsend_1/kombi',
    ])
    standIn.tell({
      uuid: messageUuid(letter.letterId, 'print'),
      status: 'Fejlet',
      at: '2027-03-01T10:40:00Z',
      fault: 'Ingen adresse i ruden',
    })
    await printing.receipts.pass()
    expect(await undeliverable(letter, printing)).toMatchObject({
      reason: 'ikke leveret med Digital Post; fjernprint: Ingen adresse i ruden (fejlkode 999)',
      printed: undefined,
    })
    // A receipt that comes after all: it was in the mailbox, whatever was told before.
    standIn.tell({ uuid: uuidOf(letter), status: 'Afleveret Digital Post', at: '2027-03-01T10:50:00Z' })
    await printing.receipts.pass()
    expect(await printing.post.send(letter)).toMatchObject({ availableAt: '2027-03-01T10:50:00.000Z' })
    await printing.close()
  })

  it('is not printed by a machine without an address in the window', async () => {
    const printing = openSf1601Post(standIn, store, { clock: () => standIn.clock(), printType: '265' })
    const letter = await keepPostedLetter(store, { to: { cvr: '87654321', name: 'Uden postkasse ApS' } })
    expect((await undeliverable(letter, printing)).printed).toBeUndefined()
    expect(standIn.taken).toEqual([])
    await printing.close()
  })
})
