import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import type { Programs } from '../../archive/programs'
import { runProgram } from '../../archive/run-program'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { epochOf } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'
import { applicationByApi, caseIn } from '../support/application-by-api'
import { debianPrograms } from '../support/debian-programs'
import { documentClient, received } from '../support/document-client'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { sampleFiles } from '../support/sample-files'
import { now } from '../support/present'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'
import { unpackedZip } from '../support/unpacked-zip'

/* What an answer to a request for access gives, by the API alone with a worker on the real engine: who gets it, and that it holds nothing of what is masked. */

let api: TestApi
let programs: Programs
let folder: string
let ahead = 0
beforeAll(async () => {
  programs = await debianPrograms('pdftoppm', 'pdfinfo', 'pdftotext', 'pdfdetach')
  folder = await mkdtemp(path.join(os.tmpdir(), 'releases-'))
  api = await startTestApi({ clock: () => epochOf(now()) + ahead })
  await api.house.startWorker()
})
afterAll(async () => {
  await Promise.all([api.stop(), rm(folder, { recursive: true, force: true })])
})

const anne = people.provider()
const stranger = people.provider()
const mette = people.caseworker()
const helle = people.head()
const elsewhere = people.caseworker({ organisation: 'NORD' })
const way = applicationByApi(() => api, { anne, mette, rikke: people.reviewer() })
const { opened, show } = way
const { hand, fetched } = documentClient(() => api)
const secret = 'Gyldenkerneskov'

/** Two pages; the second names somebody, 200 points from the top, and so do title and an attachment. */
async function minutes(): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', info: { Title: `Samtale med ${secret}` } })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = once(doc, 'end')
  doc.file(Buffer.from(secret), { name: `${secret}.txt` })
  doc.fontSize(14).text('Referat af et møde.').addPage().text(`Borgeren ${secret} var til stede.`, 72, 200)
  doc.end()
  await ended
  return Buffer.concat(parts)
}
const law = 'forvaltningsloven § 15 b'
const mask = { page: 2, x: 0, y: 220, width: 1000, height: 50, law }

const give = (id: string, command: string, data: unknown, who: Person): Promise<Answer> =>
  way.give(id.startsWith('access-request') ? 'access-request' : 'application', id, command, data, who)
const requestOf = (applicationId: string, nth = 0) =>
  eventually(async () => {
    const { view } = await show(applicationId, mette)
    const asked = view['accessRequests'] as readonly { readonly requestId: string }[] | undefined
    const requestId = asked?.[nth]?.requestId
    if (requestId === undefined) throw new Error('No request yet')
    expect((await api.get(urls.case('access-request', requestId), mette)).status).toBe(200)
    return requestId
  })
const viewOf = async (id: string, who: Person = mette) =>
  caseIn(await api.get(urls.case('access-request', id), who)).view

/** An application with the party's own text, the office's minutes, and a picture of the office. */
async function application() {
  const id = await opened()
  const own = received(await hand(id, sampleFiles.text(), anne, { name: 'Noter.txt', type: 'text/plain' })).document
  const said = { name: `Samtale ${secret}.pdf`, kind: 'other', audience: 'party' }
  const theirs = received(await hand(id, await minutes(), mette, said)).document
  return { id, own: own.documentId, theirs: theirs.documentId }
}

/** … to which the party has asked for access, with a draft whose copies are made. */
async function drafted(treatment: 'masked' | 'released' = 'masked') {
  const { id, own, theirs } = await application()
  expect(await give(id, 'requestAccess', { what: 'Hele sagen' }, anne)).toMatchObject({ status: 200 })
  const requestId = await requestOf(id)
  const documents = [
    { documentId: own, treatment: 'released' },
    { documentId: theirs, treatment, ...(treatment === 'masked' ? { masks: [mask] } : {}) },
  ]
  expect(await give(requestId, 'assess', { documents }, mette)).toMatchObject({ status: 200 })
  await copiesMade(requestId)
  return { requestId, own, theirs }
}
const copiesMade = (requestId: string) =>
  eventually(async () => {
    expect(await viewOf(requestId)).toMatchObject({ release: { made: [expect.anything()] } })
  })

const releaseFor = async (requestId: string, who: Person) =>
  answerSchemas.Release.parse((await api.get(urls.release(requestId), who)).body)

/** All that poppler and a reader of bytes can take out of a PDF. */
async function takenOutOf(pdf: Buffer): Promise<string> {
  const file = path.join(folder, 'taken.pdf')
  await writeFile(file, pdf)
  const run = async (program: 'pdftotext' | 'pdfinfo' | 'pdfdetach', ...args: readonly string[]) =>
    (await runProgram(programs, { file: programs[program] ?? '', args, folder, withinMs: 60_000 })).stdout
  return [
    await run('pdftotext', file, '-'),
    await run('pdfinfo', file),
    await run('pdfinfo', '-meta', file),
    await run('pdfdetach', '-list', file),
    pdf.toString('latin1'),
  ].join('\n')
}

test('what is masked cannot be taken out of any rendition, and all of them are the ones that were signed', async () => {
  const { requestId } = await drafted()
  // Whoever signs sees what will be given; the party sees nothing yet.
  expect(await releaseFor(requestId, helle)).toMatchObject({ state: 'draft', items: [{ number: 1 }, { number: 2 }] })
  expect(await api.get(urls.release(requestId), anne)).toMatchObject({ status: 404, body: { code: 'RELEASE_UNKNOWN' } })
  expect(await give(requestId, 'signAnswer', {}, helle)).toMatchObject({ status: 200 })

  const release = await releaseFor(requestId, anne)
  expect(release).toMatchObject({
    state: 'given',
    items: [
      { number: 1, name: '001 Bilag.txt', mediaType: 'text/plain' },
      { number: 2, name: '002 Bilag.pdf', pages: 2, masked: true, laws: [law] },
    ],
    withheld: [],
  })
  expect(JSON.stringify(release)).not.toContain(secret)
  for (const { href, preview, sha256, size, name } of release.items) {
    const [kept, shown] = [await fetched(href, anne), await fetched(String(preview), anne)]
    expect([kept.status, kept.content.length]).toEqual([200, size])
    expect(createHash('sha256').update(kept.content).digest('hex')).toBe(sha256)
    expect(shown.content.equals(kept.content)).toBe(true)
    expect(kept.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect(shown.headers.get('content-disposition')).toBe(`inline; filename="${name}"`)
  }
  const copy = (await fetched(urls.releaseFile(requestId, '2'), anne)).content
  const taken = await takenOutOf(copy)
  expect(taken).toContain('Bilag 002')
  expect(taken).not.toContain(secret)
  // The source itself holds it: what is looked for can be found.
  expect(await takenOutOf(await minutes())).toContain(secret)

  const zip = await unpackedZip((await fetched(String(release.zip), anne)).content)
  expect([...zip.keys()]).toEqual(['000 Indhold.txt', '000 SHA256SUMS.txt', '001 Bilag.txt', '002 Bilag.pdf'])
  expect(zip.get('002 Bilag.pdf')?.equals(copy)).toBe(true)
  expect(zip.get('000 Indhold.txt')?.toString()).toContain(law)
  expect(zip.get('000 Indhold.txt')?.toString()).not.toContain(secret)

  // Nobody else, and nobody who is partial.
  for (const who of [stranger, elsewhere])
    for (const address of [urls.release(requestId), urls.releaseFile(requestId, '2'), urls.releaseZip(requestId)])
      expect((await api.get(address, who)).status).toBe(404)
  expect(await api.get(urls.releaseFile(requestId, '3'), anne)).toMatchObject({
    body: { code: 'RELEASE_FILE_UNKNOWN' },
  })
  expect(await api.post(urls.releaseCodes(requestId), {}, mette)).toMatchObject({ body: { code: 'RELEASE_BY_LOGIN' } })
  await eventually(async () => {
    const { rows } = await api.house.pool.query<{ route: string }>(
      'SELECT DISTINCT route FROM accesses WHERE case_id = $1 AND subject = $2',
      [requestId, anne.subject],
    )
    expect(rows.map(({ route }) => route)).toEqual(
      expect.arrayContaining([
        urls.release(':caseId').replace('%3A', ':'),
        '/api/access-requests/:caseId/release/files/:number',
        '/api/access-requests/:caseId/release/udlevering.zip',
      ]),
    )
  })
})

test('the rights are those of the moment: what was found infected since is handed out no more, nor is a copy of it', async () => {
  const { requestId, theirs } = await drafted('released')
  expect(await give(requestId, 'answerInFull', {}, mette)).toMatchObject({ status: 200 })
  expect((await fetched(urls.releaseFile(requestId, '2'), anne)).status).toBe(200)
  await api.house.store.documents.recordScan(theirs, { verdict: 'infected', finding: 'Eicar' })
  expect(await api.get(urls.releaseFile(requestId, '2'), anne)).toMatchObject({
    status: 409,
    body: { code: 'DOCUMENT_QUARANTINED' },
  })
  expect(await api.get(urls.releaseZip(requestId), anne)).toMatchObject({ body: { code: 'DOCUMENT_QUARANTINED' } })
  expect((await fetched(urls.releaseFile(requestId, '1'), anne)).status).toBe(200)
})

test('a copy that cannot be made is the office’s to mend, and nothing is given until it is', async () => {
  const { id, own, theirs } = await application()
  await give(id, 'requestAccess', { what: 'Hele sagen' }, anne)
  const requestId = await requestOf(id)
  const assess = (masks: readonly object[]) =>
    give(
      requestId,
      'assess',
      {
        documents: [
          { documentId: own, treatment: 'released' },
          { documentId: theirs, treatment: 'masked', masks },
        ],
      },
      mette,
    )
  expect(await assess([{ ...mask, page: 7 }])).toMatchObject({ status: 200 })
  await eventually(async () => {
    expect(await viewOf(requestId)).toMatchObject({
      status: 'drafted',
      release: { fault: expect.stringContaining('side 7, men dokumentet har 2 sider') },
    })
  })
  expect(await give(requestId, 'signAnswer', {}, helle)).toMatchObject({
    status: 409,
    body: { code: 'RELEASE_NOT_READY', detail: expect.stringContaining('side 7') },
  })
  expect(await assess([mask])).toMatchObject({ status: 200 })
  await copiesMade(requestId)
  expect(await give(requestId, 'signAnswer', {}, helle)).toMatchObject({ status: 200 })
  expect(await releaseFor(requestId, anne)).toMatchObject({ items: [{}, { masked: true }] })
  // The copies of the draft that failed are gone.
  await eventually(async () => {
    const { rows } = await api.house.pool.query('SELECT state FROM releases WHERE case_id = $1', [requestId])
    expect(rows).toEqual([{ state: 'made' }])
  })
})

describe('the press', () => {
  async function given() {
    const { id, own, theirs } = await application()
    const asked = { requester: 'press', name: 'Avisen', what: 'Referatet', note: 'E-mail' }
    const receivedOn = now().slice(0, 10)
    expect(await give(id, 'registerAccessRequest', { ...asked, receivedOn }, mette)).toMatchObject({ status: 200 })
    const requestId = await requestOf(id)
    const documents = [
      { documentId: own, treatment: 'withheld', law: 'offentlighedsloven § 30, nr. 1' },
      { documentId: theirs, treatment: 'masked', masks: [mask] },
    ]
    expect(await give(requestId, 'assess', { documents }, mette)).toMatchObject({ status: 200 })
    await copiesMade(requestId)
    const early = await api.post(urls.releaseCodes(requestId), {}, mette)
    expect(early).toMatchObject({ status: 404, body: { code: 'RELEASE_UNKNOWN' } })
    expect(await give(requestId, 'signAnswer', {}, helle)).toMatchObject({ status: 200 })
    return requestId
  }
  const open = (code: string, address: string = urls.releaseBox) => api.post(address, { code })

  it('reads what it was given with a code that is told once, kept by its hash, and ends', async () => {
    const requestId = await given()
    const made = await api.post(urls.releaseCodes(requestId), {}, mette, { key: 'the-same-act' })
    expect(made.status).toBe(201)
    const { code, codeId } = answerSchemas.ReleaseCode.parse(made.body)
    const again = await api.post(urls.releaseCodes(requestId), {}, mette, { key: 'the-same-act' })
    expect(answerSchemas.ReleaseCode.parse(again.body)).toMatchObject({ code, codeId })

    const box = answerSchemas.ReleaseBox.parse((await open(code.toUpperCase().replaceAll('-', ' '))).body)
    expect(box).toMatchObject({
      items: [{ number: 1, name: '001 Bilag.pdf', masked: true }],
      withheld: [{ law: 'offentlighedsloven § 30, nr. 1' }],
    })
    const [file] = box.items
    const answer = await fetch(`${api.url}${String(file?.href)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    const copy = Buffer.from(await answer.arrayBuffer())
    expect(createHash('sha256').update(copy).digest('hex')).toBe(file?.sha256)
    expect(await takenOutOf(copy)).not.toContain(secret)
    for (const address of [String(file?.preview), String(box.zip)]) expect((await open(code, address)).status).toBe(200)

    // The office sees that there is a code, and not which; the party sees nothing of it.
    const listed = await api.get(urls.releaseCodes(requestId), mette)
    expect(answerSchemas.ReleaseCodes.parse(listed.body).items).toMatchObject([{ codeId, by: mette.name }])
    expect(JSON.stringify(listed.body)).not.toContain(code)
    for (const who of [anne, stranger]) expect((await api.get(urls.releaseCodes(requestId), who)).status).toBe(404)
    // It lies nowhere in the database, neither whole nor its half that opens.
    const { rows } = await api.house.pool.query<{ found: string }>(
      `SELECT table_name AS found FROM information_schema.tables t WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
         AND query_to_xml(format('SELECT row::text FROM %I AS row', table_name), true, false, '')::text ~ $1`,
      [`${code}|${code.replaceAll('-', '').slice(8)}`],
    )
    expect(rows).toEqual([])
    await eventually(async () => {
      const { rows: read } = await api.house.pool.query(
        'SELECT DISTINCT route FROM accesses WHERE case_id = $1 AND subject = $2',
        [requestId, `udleveringskode/${codeId}`],
      )
      expect(read).toHaveLength(4)
    })

    // Wrong, ended and expired codes are answered alike.
    const unlike = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`
    const refusal = { status: 404, body: { code: 'RELEASE_CODE_UNKNOWN' } }
    expect(await open(unlike)).toMatchObject(refusal)
    expect(await open('intet')).toMatchObject(refusal)
    ahead = 61 * 24 * 3_600_000
    expect(await open(code)).toMatchObject(refusal)
    ahead = 0
    expect((await open(code)).status).toBe(200)
    const ended = await api.request(urls.releaseCode(requestId, codeId), {
      method: 'DELETE',
      headers: { authorization: `Bearer ${await api.issuer.token(mette)}` },
    })
    expect(ended.status).toBe(204)
    expect(await open(code)).toMatchObject(refusal)
  })
})
