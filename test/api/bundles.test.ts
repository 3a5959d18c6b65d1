import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Programs } from '../../archive/programs'
import { runProgram } from '../../archive/run-program'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { noCopyReasons } from '../../domain/document/archive-copy'
import type { Person } from '../../domain/rights/actor'
import { leader, officer, storeApplication } from '../support/application-case'
import { archiveKeepers } from '../support/archive-keepers'
import { attachFile, type FileOfCase } from '../support/case-with-file'
import { debianPrograms } from '../support/debian-programs'
import { documentClient } from '../support/document-client'
import { ordinaryPdf, png } from '../support/documents-to-copy'
import { encryptedPdf } from '../support/encrypted-pdf'
import { sampleFiles } from '../support/sample-files'
import { noEngine, startTestApi, type PostOptions, type TestApi } from '../support/test-api'
import { unpackedZip } from '../support/unpacked-zip'
import { validateArchivePdfs } from '../support/verapdf'

/* A case's file as one bundle, by the API, made with Debian's programs: that everything is accounted for, and how far it is. */

let api: TestApi
let programs: Programs
let folder: string
const keepers = archiveKeepers(() => api.house.store)
const { fetched } = documentClient(() => api)
beforeAll(async () => {
  programs = await debianPrograms('bwrap', 'gs', 'pdfinfo', 'pdffonts', 'pdftoppm', 'pdftotext', 'qpdf', 'soffice')
  api = await startTestApi({ temporalAddress: noEngine })
  folder = await mkdtemp(path.join(os.tmpdir(), 'bundles-'))
})
afterAll(async () => {
  await Promise.all([api.stop(), keepers.stop(), rm(folder, { recursive: true, force: true })])
})

const attach = (caseId: string, file: Omit<FileOfCase, 'by'>, by = leader) =>
  attachFile(api.house, caseId, { by, ...file })
const aCase = async (): Promise<string> => {
  const caseId = await storeApplication(api.house.store)
  await attach(caseId, { name: 'Foto.png', content: png({ width: 4, height: 4 }), mediaType: 'image/png' })
  return caseId
}
const ask = (caseId: string, who: Person, query = '', options: PostOptions = {}) =>
  api.post(`${urls.bundles('application', caseId)}${query}`, {}, who, options)
const asked = async (caseId: string, who: Person, query = '', options: PostOptions = {}) => {
  const answer = await ask(caseId, who, query, options)
  expect(answer.status).toBe(202)
  const bundle = answerSchemas.Bundle.parse(answer.body)
  expect(answer.headers.get('location')).toBe(bundle.href)
  return bundle
}
const seen = async (href: string, who: Person) => answerSchemas.Bundle.parse((await api.get(href, who)).body)
const listed = async (caseId: string, who: Person) =>
  answerSchemas.Bundles.parse((await api.get(urls.bundles('application', caseId), who)).body).items
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

/** Makes all that waits, and fetches both files as their reader does. */
async function made(href: string, who: Person, using = programs) {
  await keepers.copy(using)
  expect(await keepers.bundle(using)).toBe(1)
  const bundle = await seen(href, who)
  if (bundle.state !== 'complete' || bundle.pdf === undefined || bundle.zip === undefined) throw new Error(bundle.state)
  const [pdf, zip] = [await fetched(bundle.pdf.href, who), await fetched(bundle.zip.href, who)]
  for (const [file, said, type] of [
    [pdf, bundle.pdf, 'application/pdf'],
    [zip, bundle.zip, 'application/zip'],
  ] as const) {
    expect([file.status, sha256(file.content), file.content.length]).toEqual([200, said.sha256, said.size])
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': expect.stringMatching(/^attachment; filename=akter-[\w.-]+$/),
      'repr-digest': `sha-256=:${Buffer.from(said.sha256, 'hex').toString('base64')}:`,
    })
  }
  return {
    bundle,
    pdf: pdf.content,
    zip: await unpackedZip(zip.content),
    bytes: [bundle.pdf.sha256, bundle.zip.sha256],
  }
}

async function read(pdf: Buffer, program: 'pdftotext' | 'pdfinfo'): Promise<string> {
  const file = path.join(folder, 'read.pdf')
  await writeFile(file, pdf)
  const args = program === 'pdftotext' ? [file, '-'] : [file]
  return (await runProgram({}, { file: `/usr/bin/${program}`, args, folder, withinMs: 60_000 })).stdout
}

test('everything handed in is accounted for: joined, or a page with the reason and the original in the ZIP', async () => {
  const caseId = await storeApplication(api.house.store)
  const budget = await ordinaryPdf('Rødgrød', { pages: 3 })
  const locked = await encryptedPdf('1.7ext3', { userPassword: 'hemmelig' })
  const files: readonly (readonly [
    name: string,
    content: Buffer,
    mediaType: string,
    reason?: keyof typeof noCopyReasons,
  ])[] = [
    ['Budget: 1/2 »ærø« *ny*?.pdf', budget, 'application/pdf'],
    ['La\u030ast.pdf', locked, 'application/pdf', 'protected'],
    ['Beskadiget.pdf', budget.subarray(0, 1_200), 'application/pdf', 'damaged'],
    ['Tom.pdf', sampleFiles.pdf(), 'application/pdf', 'empty'],
    ['Svar 写真.eml', sampleFiles.eml(), 'message/rfc822', 'other-type'],
    ['Foto.png', png({ width: 30, height: 20 }), 'image/png'],
    ['Noter.txt', sampleFiles.text(), 'text/plain'],
    ['Budget: 1/2 »ærø« *ny*?.pdf', budget, 'application/pdf'],
  ]
  for (const [name, content, mediaType] of files) await attach(caseId, { name, content, mediaType })
  const infected = await attach(caseId, { name: 'Virus.pdf', content: sampleFiles.pdf('virus') })
  await api.house.store.documents.recordScan(infected, { verdict: 'infected', finding: 'Eicar' })

  expect(await ask(caseId, leader)).toMatchObject({
    status: 409,
    body: { code: 'BUNDLE_INFECTED', documents: [infected], detail: expect.stringContaining('skadelig kode') },
  })
  expect(await listed(caseId, leader)).toEqual([])
  const { href, documents, state } = await asked(caseId, leader, '?withoutInfected=true')
  expect([documents, state]).toEqual([9, 'wanted'])

  const { bundle, pdf, zip } = await made(href, leader)
  // The index, four copies of nine pages in all, and a page for each of the other five.
  const copies = 3 + 1 + 1 + 3
  expect(bundle.pages).toBe(1 + copies + 5)
  expect(await read(pdf, 'pdfinfo')).toMatch(new RegExp(`^Pages:\\s+${bundle.pages ?? 0}$`, 'm'))
  const words = (await read(pdf, 'pdftotext')).replaceAll(/\s+/g, ' ')
  expect(words).toContain('Rødgrød, side 3')
  for (const [, , , reason] of files) if (reason !== undefined) expect(words).toContain(noCopyReasons[reason])
  expect(words).toContain('Ikke vedlagt: Der er fundet skadelig kode i filen.')
  const file = path.join(folder, 'akter.pdf')
  await writeFile(file, pdf)
  await expect(validateArchivePdfs([file])).resolves.toEqual({ 'akter.pdf': 'ok' })

  expect([...zip.keys()]).toEqual([
    '000 Indhold.txt',
    '000 SHA256SUMS.txt',
    '001 Budget- 1-2 »ærø« -ny-.pdf',
    '002 Låst.pdf',
    '003 Beskadiget.pdf',
    '004 Tom.pdf',
    '005 Svar 写真.eml',
    '006 Foto.png',
    '007 Noter.txt',
    '008 Budget- 1-2 »ærø« -ny-.pdf',
  ])
  expect([...zip.values()].slice(2).map(sha256)).toEqual(files.map(([, content]) => sha256(content)))
  expect(zip.get('000 Indhold.txt')?.toString()).toContain('9. 009 Virus.pdf')
})

test('how far it is, is told; whoever takes it up from a worker that died makes the same bytes', async () => {
  const caseId = await aCase()
  const key = 'den-samme'
  const { href, bundleId, pdf } = await asked(caseId, leader, '', { key })
  expect(pdf).toBeUndefined()
  expect(await api.get(`${href}/akter.pdf`, leader)).toMatchObject({ status: 409, body: { code: 'BUNDLE_UNDERWAY' } })
  expect((await api.get(`${href}/akter.zip`, leader)).headers.get('retry-after')).toBe('5')

  await keepers.copy(programs)
  const { bundles } = api.house.store
  expect((await bundles.leaseBundle(60_000))?.bundleId).toBe(bundleId)
  await bundles.noteBundleProgress(bundleId, { step: 'copies', done: 1, of: 1 }, 60_000)
  expect(await seen(href, leader)).toMatchObject({ state: 'wanted', progress: { step: 'copies', done: 1, of: 1 } })
  // Its worker lives, as far as anybody knows.
  expect(await keepers.bundle(programs)).toBe(0)
  await api.house.pool.query('UPDATE bundles SET leased_until = clock_timestamp()')
  const first = await made(href, leader)

  // Asked for again it is the same one; and it has the same bytes when the note of them was lost.
  expect(await asked(caseId, leader, '', { key })).toMatchObject({ bundleId, state: 'complete' })
  await api.house.pool.query(`UPDATE bundles SET state = 'wanted', made = NULL WHERE bundle_id = $1`, [bundleId])
  expect((await made(href, leader)).bytes).toEqual(first.bytes)
})

test('a newer one takes its place with what has come since, and nothing is left of the old', async () => {
  const caseId = await aCase()
  const old = await made((await asked(caseId, leader)).href, leader)
  await attach(caseId, { name: 'Nyt.png', content: png({ width: 5, height: 5 }), mediaType: 'image/png' }, officer)
  await attach(caseId, { name: 'Svar.txt', content: sampleFiles.text(), mediaType: 'text/plain' })
  const newer = await asked(caseId, leader)
  expect(await api.get(old.bundle.href, leader)).toMatchObject({ status: 404, body: { code: 'BUNDLE_UNKNOWN' } })
  const { zip } = await made(newer.href, leader)
  expect([...zip.keys()].slice(2)).toEqual(['001 Foto.png', '002 Svar.txt'])
  expect((await listed(caseId, leader)).map(({ bundleId }) => bundleId)).toEqual([newer.bundleId])
  const { rows } = await api.house.pool.query<{ id: string }>(
    'SELECT DISTINCT document_id AS id FROM document_chunks WHERE document_id LIKE $1',
    [`${caseId}-akter-%`],
  )
  expect(rows.map(({ id }) => id.startsWith(newer.bundleId))).toEqual([true, true])
})

test('one that could not be made says so, and can be asked for again', async () => {
  const caseId = await aCase()
  const { href, bundleId } = await asked(caseId, leader)
  await api.house.store.bundles.failBundle(bundleId, 'qpdf was ended by SIGKILL')
  const failed = await seen(href, leader)
  expect(failed.state).toBe('failed')
  expect(JSON.stringify(failed)).not.toContain('SIGKILL')
  for (const file of ['pdf', 'zip'])
    expect(await api.get(`${href}/akter.${file}`, leader)).toMatchObject({
      status: 409,
      body: { code: 'BUNDLE_FAILED', detail: expect.stringContaining('Bed om dem igen') },
    })
  expect((await made((await asked(caseId, leader)).href, leader)).bundle.pages).toBe(2)
})

test('without the optional programs it is the index and the ZIP, and what they lacked is made up for when they are there', async () => {
  const caseId = await aCase()
  await attach(caseId, { name: 'Budget.pdf', content: await ordinaryPdf('Budget') })
  const bare = await made((await asked(caseId, leader)).href, leader, {})
  expect(bare.bundle.pages).toBe(1)
  expect(await read(bare.pdf, 'pdftotext')).toContain('er ikke installeret')
  expect([...bare.zip.keys()].slice(2)).toEqual(['001 Foto.png', '002 Budget.pdf'])
  expect((await made((await asked(caseId, leader)).href, leader)).bundle.pages).toBe(1 + 1 + 2)
})

test('is asked for as every request is: with a key, and with parameters that can be read', async () => {
  const caseId = await aCase()
  expect(await ask(caseId, leader, '', { key: null })).toMatchObject({ body: { code: 'IDEMPOTENCY_KEY_MISSING' } })
  expect(await ask(caseId, leader, '?withoutInfected=ja')).toMatchObject({
    status: 400,
    body: { code: 'INVALID_QUERY' },
  })
  expect(await ask('application-findesikke', leader)).toMatchObject({ status: 404, body: { code: 'CASE_UNKNOWN' } })
  expect(await listed(caseId, leader)).toEqual([])
  const { href } = await asked(caseId, leader)
  for (const id of ['x', `${caseId}-akter-1`, '%00', 'æ'])
    expect(await api.get(urls.bundle('application', caseId, id), leader)).toMatchObject({
      status: 404,
      body: { code: 'BUNDLE_UNKNOWN' },
    })
  expect(await api.post(href, {}, leader)).toMatchObject({ status: 405 })
  // It is the case's, whatever case it is asked for by.
  const other = await aCase()
  expect(await api.get(href.replace(caseId, other), leader)).toMatchObject({ status: 404 })
})
