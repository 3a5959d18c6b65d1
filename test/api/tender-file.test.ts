import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Programs } from '../../archive/programs'
import { runProgram } from '../../archive/run-program'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { tenderProcedure, type TenderEvent } from '../../domain/tender/procedure'
import type { TenderState } from '../../domain/tender/state'
import {
  bringTender,
  anne,
  pia,
  tenderOpenedAt,
  tenderOpening,
  ulla,
  type TenderStage,
} from '../domain/tender/tender-case'
import { appendUntold, command } from '../support/application-case'
import { archiveKeepers } from '../support/archive-keepers'
import { openCase } from '../support/case-driver'
import { debianPrograms } from '../support/debian-programs'
import { documentClient } from '../support/document-client'
import { storeCases } from '../support/store-cases'
import { newTenderId } from '../support/store-tender'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { unpackedZip } from '../support/unpacked-zip'
import { validateArchivePdfs } from '../support/verapdf'

/* A tender's file as one bundle, made and read with Debian's programs: for the authority and the panel, with the rights of the moment. */

let api: TestApi
let programs: Programs
let folder: string
const keepers = archiveKeepers(() => api.house.store)
const { fetched } = documentClient(() => api)
beforeAll(async () => {
  programs = await debianPrograms('pdfinfo', 'pdftotext', 'qpdf')
  api = await startTestApi({ temporalAddress: noEngine })
  folder = await mkdtemp(path.join(os.tmpdir(), 'tender-file-'))
})
afterAll(async () => {
  await Promise.all([api.stop(), keepers.stop(), rm(folder, { recursive: true, force: true })])
})

async function tenderAt(stage: TenderStage): Promise<string> {
  const caseId = newTenderId()
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt, caseId)
  bringTender((...given) => {
    tender.act(...given)
  }, stage)
  await storeCases(api.house.store, new Map([[caseId, tender.journal]]))
  return caseId
}
const ask = (caseId: string, who: Person) => api.post(urls.bundles('tender', caseId), {}, who)
async function made(caseId: string, who: Person) {
  const answer = await ask(caseId, who)
  expect(answer.status).toBe(202)
  const { href } = answerSchemas.Bundle.parse(answer.body)
  await keepers.copy(programs)
  expect(await keepers.bundle(programs)).toBe(1)
  const { pdf, zip } = answerSchemas.Bundle.parse((await api.get(href, who)).body)
  if (pdf === undefined || zip === undefined) throw new Error('The bundle is not complete')
  return { href, pdf: pdf.href, zip: zip.href }
}
async function words(pdf: Buffer): Promise<string> {
  const file = path.join(folder, 'rapport.pdf')
  await writeFile(file, pdf)
  await expect(validateArchivePdfs([file])).resolves.toEqual({ 'rapport.pdf': 'ok' })
  const { stdout } = await runProgram({}, { file: '/usr/bin/pdftotext', args: [file, '-'], folder, withinMs: 60_000 })
  return stdout.replaceAll(/\s+/g, ' ')
}

test('the office gets documents, what was written, and the course of the case, as PDF/A and in the ZIP', async () => {
  const { pdf, zip } = await made(await tenderAt('evaluated'), ulla)
  const read = await words((await fetched(pdf, ulla)).content)
  const files = await unpackedZip((await fetched(zip, ulla)).content)
  const text = (files.get('000 Skrevet i sagen.txt') ?? '').toString()
  for (const said of [
    'Behov og værdi',
    'Betingelser.pdf, SHA-256 1111',
    'Tilbud anne, CVR 12345678, modtaget mandag den 31. maj 2027 kl. 10.00',
    'Begrundelse af per',
    'Tilbud anne: 7,60 point i alt',
    'Sagens forløb',
    'Tilbuddene er åbnet af to (ida)',
  ]) {
    expect(read).toContain(said)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(said)
  }
})

test('before the opening nobody’s bid is in it; a bidder has none of it, and whoever becomes partial no more', async () => {
  const sealed = await tenderAt('bid on')
  const early = await unpackedZip((await fetched((await made(sealed, ulla)).zip, ulla)).content)
  const everything = [...early].map(([name, content]) => `${name}\n${content.toString()}`).join('\n')
  for (const secret of [anne.organisation ?? '', 'Tilbud anne', 'a'.repeat(64), anne.subject])
    expect([secret, everything.includes(secret)]).toEqual([secret, false])
  expect(await ask(sealed, anne)).toMatchObject({ status: 403 })

  const evaluated = await tenderAt('evaluated')
  const { href, pdf, zip } = await made(evaluated, pia)
  expect((await fetched(pdf, pia)).status).toBe(200)
  await appendUntold(
    api.house.store,
    evaluated,
    command(pia, 'declareImpartiality', { impartial: false, reason: 'Min søster.' }, '2027-06-02T12:00:00.000Z'),
  )
  for (const address of [href, pdf, zip]) expect(await api.get(address, pia)).toMatchObject({ status: 404 })
  expect(await ask(evaluated, pia)).toMatchObject({ status: 404 })
})
