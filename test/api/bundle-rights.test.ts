import type { Programs } from '../../archive/programs'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Person } from '../../domain/rights/actor'
import { createLetterRenderer } from '../../letters/render-letter'
import { appendUntold, command, head, leader, officer, storeApplication } from '../support/application-case'
import { archiveKeepers } from '../support/archive-keepers'
import { attachFile } from '../support/case-with-file'
import { debianPrograms } from '../support/debian-programs'
import { documentClient } from '../support/document-client'
import { png } from '../support/documents-to-copy'
import { people } from '../support/factories'
import { now } from '../support/present'
import { granted } from '../support/sample-letters'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { unpackedZip } from '../support/unpacked-zip'

/* Who may have a case's file as one bundle, what each finds in it, and that the rights are those of the moment of fetching. */

let api: TestApi
let programs: Programs
const keepers = archiveKeepers(() => api.house.store)
const { fetched } = documentClient(() => api)
beforeAll(async () => {
  programs = await debianPrograms('pdfinfo', 'qpdf')
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(async () => {
  await Promise.all([api.stop(), keepers.stop()])
})

const act = (caseId: string, by: Person, name: string, data: unknown) =>
  appendUntold(api.house.store, caseId, command(by, name, data))
const picture = (width: number) => ({ content: png({ width, height: 3 }), mediaType: 'image/png' })

/** A case with what the party sent, what the office keeps to itself, and a letter that has come and one that has not. */
async function aCase(): Promise<string> {
  const caseId = await storeApplication(api.house.store)
  await act(caseId, officer, 'declareImpartiality', { impartial: true })
  await attachFile(api.house, caseId, { by: leader, name: 'Foto.png', ...picture(3) })
  await attachFile(api.house, caseId, { by: officer, name: 'Notat.png', audience: 'office', ...picture(4) })
  await attachFile(api.house, caseId, { by: officer, name: 'Til parten.png', audience: 'party', ...picture(5) })
  const { pdf, sha256, title } = await createLetterRenderer()(granted)
  for (const [n, letterId] of [`${caseId}-1`, `${caseId}-2`].entries()) {
    const to = { cvr: leader.organisation ?? '', name: 'Fyrtårnet' }
    const issuedAt = now()
    await api.house.store.letters.keepLetter({
      letterId,
      caseId,
      seq: n + 2,
      title,
      to,
      content: granted,
      pdf,
      sha256,
      issuedAt,
    })
  }
  await api.house.store.letters.recordDelivery(`${caseId}-1`, { availableAt: now(), receipt: 'LOKAL-1' })
  return caseId
}

const ask = (caseId: string, who: Person) => api.post(urls.bundles('application', caseId), {}, who)
const listed = async (caseId: string, who: Person) =>
  answerSchemas.Bundles.parse((await api.get(urls.bundles('application', caseId), who)).body).items
async function made(caseId: string, who: Person) {
  const { href } = answerSchemas.Bundle.parse((await ask(caseId, who)).body)
  await keepers.copy(programs)
  expect(await keepers.bundle(programs)).toBe(1)
  const bundle = answerSchemas.Bundle.parse((await api.get(href, who)).body)
  if (bundle.pdf === undefined || bundle.zip === undefined) throw new Error(bundle.state)
  return { ...bundle, pdf: bundle.pdf.href, zip: bundle.zip.href }
}
const names = async (href: string, who: Person): Promise<readonly string[]> =>
  [...(await unpackedZip((await fetched(href, who)).content)).keys()].slice(2).map((name) => name.slice(4))

test('each finds in it what they may read in the case, and nothing more', async () => {
  const caseId = await aCase()
  const letter = expect.stringMatching(/^Brev til Fyrtårnet - Afgørelse.*\.pdf$/)
  const [party, office] = [await made(caseId, leader), await made(caseId, officer)]
  expect(await names(party.zip, leader)).toEqual([letter, 'Foto.png', 'Til parten.png'])
  expect(await names(office.zip, officer)).toEqual([letter, letter, 'Foto.png', 'Notat.png', 'Til parten.png'])
  expect([party.documents, office.documents]).toEqual([3, 5])
  // Whoever has not declared to be impartial does not read what the office keeps to itself.
  const boss = await made(caseId, head)
  expect(await names(boss.zip, head)).toEqual([letter, letter, 'Foto.png', 'Til parten.png'])
})

test('is for whoever asked alone: another’s is as one that there is not', async () => {
  const caseId = await aCase()
  const [party, office] = [await made(caseId, leader), await made(caseId, officer)]
  const colleague = people.provider({ organisation: leader.organisation ?? '' })
  for (const [who, theirs] of [
    [leader, office],
    [officer, party],
    [head, party],
    [colleague, party],
  ] as const) {
    expect((await listed(caseId, who)).map(({ bundleId }) => bundleId)).not.toContain(theirs.bundleId)
    const unknown = await api.get(urls.bundle('application', caseId, `${theirs.bundleId.slice(0, -1)}x`), who)
    for (const href of [theirs.href, theirs.pdf, theirs.zip]) {
      const { status, body } = await api.get(href, who)
      expect([status, Object.keys(body as object), (body as { detail: string }).detail]).toEqual([
        404,
        Object.keys(unknown.body as object),
        (unknown.body as { detail: string }).detail,
      ])
    }
  }
})

test('of a case that is not theirs nobody is told anything, whichever address they try', async () => {
  const caseId = await aCase()
  const { href, pdf, zip } = await made(caseId, leader)
  const strangers: readonly Person[] = [
    people.provider(),
    people.representative(),
    people.reviewer(),
    people.admin(),
    people.desk(),
    people.caseworker({ organisation: 'NORD' }),
    people.head({ organisation: 'NORD' }),
    { ...people.caseworker(), roles: ['municipality'], organisation: 'K791' },
  ]
  for (const who of strangers) {
    for (const address of [urls.bundles('application', caseId), href, pdf, zip])
      expect([who.roles, address, await api.get(address, who)]).toMatchObject([
        who.roles,
        address,
        { status: 404, body: { code: 'CASE_UNKNOWN' } },
      ])
    expect(await ask(caseId, who)).toMatchObject({ status: 404, body: { code: 'CASE_UNKNOWN' } })
  }
  for (const address of [urls.bundles('application', caseId), href, pdf, zip])
    expect((await api.get(address)).status).toBe(401)
  const { rows } = await api.house.pool.query('SELECT FROM bundles WHERE case_id = $1', [caseId])
  expect(rows).toHaveLength(1)
})

test('whoever turns out to be partial can fetch it no longer, nor ask for another', async () => {
  const caseId = await aCase()
  const { href, pdf, zip } = await made(caseId, officer)
  expect((await fetched(pdf, officer)).status).toBe(200)
  await act(caseId, officer, 'declareImpartiality', { impartial: false, reason: 'Min søster arbejder der.' })
  for (const address of [href, pdf, zip]) expect((await api.get(address, officer)).status).toBe(404)
  expect(await listed(caseId, officer)).toEqual([])
  expect(await ask(caseId, officer)).toMatchObject({ status: 403 })
})

test('a representative has it while they represent, and no longer', async () => {
  const caseId = await aCase()
  const lone = people.representative()
  const { organisation: cvr, name } = lone
  const representative = { name, cvr, email: 'lone@advokat.example', powerOfAttorney: 'Fuldmagt af i dag' }
  await act(caseId, officer, 'registerRepresentative', representative)
  const { href, zip } = await made(caseId, lone)
  expect(await names(zip, lone)).toContain('Foto.png')
  await act(caseId, officer, 'endRepresentation', {
    reason: 'Fuldmagten er trukket tilbage.',
    endedOn: civilDateAt(now()),
  })
  for (const address of [href, zip]) expect(await api.get(address, lone)).toMatchObject({ status: 404 })
})

test('a file in which something is found after it was made is not handed out in it', async () => {
  const caseId = await aCase()
  const { href, pdf, zip } = await made(caseId, leader)
  const { items } = answerSchemas.Documents.parse((await api.get(urls.documents('application', caseId), leader)).body)
  await api.house.store.documents.recordScan(items[0]?.documentId ?? '', { verdict: 'infected', finding: 'Eicar' })
  for (const address of [pdf, zip])
    expect(await api.get(address, leader)).toMatchObject({ status: 409, body: { code: 'DOCUMENT_QUARANTINED' } })
  expect((await api.get(href, leader)).status).toBe(200)
})

test('what goes to the appeals body is read by those who may read all of it', async () => {
  const caseId = await aCase()
  const { asked } = (await api.house.store.bundles.findBundle((await made(caseId, officer)).bundleId)) ?? {}
  if (asked === undefined) throw new Error('not asked')
  const bundleId = `${caseId}-akter-7`
  await api.house.store.bundles.askBundle({ bundleId, caseId, holder: 'appeals-body', asked })
  expect((await listed(caseId, officer)).map((one) => one.for).sort()).toEqual(['appeals-body', 'you'])
  const texts = [{ title: 'Klagen', on: '2027-01-04', lines: ['Vi klager.'] }]
  const remarks = { title: 'Bemærkninger', on: '2027-01-04', lines: ['Se bilag 1.'], confidential: true as const }
  const letters = asked.items.filter(({ id }) => id === `${caseId}-1`)
  for (const [n, said, forParty] of [
    [8, texts, 1],
    [9, [...texts, remarks], 0],
  ] as const) {
    const other = { ...asked, items: letters, texts: said }
    await api.house.store.bundles.askBundle({
      bundleId: `${caseId}-akter-${n}`,
      caseId,
      holder: 'appeals-body',
      asked: other,
    })
    expect(await listed(caseId, leader)).toHaveLength(forParty)
    expect(await listed(caseId, officer)).toHaveLength(2)
  }
  await api.house.store.bundles.askBundle({ bundleId, caseId, holder: 'appeals-body', asked })
  // The office's own note is in it.
  for (const who of [leader, head]) {
    expect(await listed(caseId, who)).toEqual([])
    expect((await api.get(urls.bundle('application', caseId, bundleId), who)).status).toBe(404)
  }
})
