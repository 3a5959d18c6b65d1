import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { programNames } from '../../archive/programs'
import type { Person } from '../../domain/rights/actor'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { startNodeProcess, type NodeProcess } from '../../local/node-process'
import { archiveWork } from '../../operations/archive-work'
import { radarLimits } from '../../operations/radar-limits'
import { applicationByApi, caseIn, receiptIn } from '../support/application-by-api'
import { completeContent } from '../support/complete-application'
import { debianPrograms } from '../support/debian-programs'
import { documentClient, received } from '../support/document-client'
import { ordinaryPdf } from '../support/documents-to-copy'
import { testBundlePath } from '../support/environment'
import { eventually } from '../support/eventually'
import { applicationData, people } from '../support/factories'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'
import { unpackedZip } from '../support/unpacked-zip'

/*
 * A complaint that is maintained goes to the appeals body with the file of both cases as one bundle: by the API, on the real engine,
 * with a worker that is killed while it makes the bundle, and with a program that fails.
 */

let api: TestApi
let folder: string
const workers: NodeProcess[] = []
beforeAll(async () => {
  await debianPrograms('gs', 'pdfinfo', 'pdffonts', 'qpdf')
  folder = await mkdtemp(path.join(os.tmpdir(), 'bundle-way-'))
  api = await startTestApi()
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await api.stop()
  await rm(folder, { recursive: true, force: true })
})

const anne = people.provider()
const mette = people.caseworker()
const maja = people.caseworker({ name: 'Maja Munk' })
const rikke = people.reviewer()
const helle = people.head()
const way = applicationByApi(() => api, { anne, mette, rikke })
const { act, show, recommended } = way
const { hand, fetched } = documentClient(() => api)

/** The programs of this machine, but that qpdf does this instead of joining anything; it looks at files as ever. */
async function programsWhere(name: string, joining: string): Promise<string> {
  const into = await mkdtemp(path.join(folder, `${name}-`))
  // Locked in, a program sees none of our files: nor would this one be seen.
  for (const program of programNames.filter((one) => one !== 'bwrap' && one !== 'qpdf'))
    await symlink(`/usr/bin/${program}`, path.join(into, program))
  const script = path.join(into, 'qpdf')
  await writeFile(script, `#!/bin/sh\ncase "$1" in @*) ${joining};; esac\nexec /usr/bin/qpdf "$@"\n`)
  await chmod(script, 0o755)
  return into
}

/** A worker as a process of its own. */
async function startWorker(programFolders: string): Promise<NodeProcess> {
  const worker = await startNodeProcess({
    name: 'Arbejder',
    program: 'worker/main',
    readySeconds: 240,
    env: {
      ...api.house.environment,
      WORKER_BUNDLE: testBundlePath(),
      WORKER_PROMOTE: 'true',
      LOG_LEVEL: 'error',
      ARCHIVE_PROGRAM_DIRS: programFolders,
    },
  })
  workers.push(worker)
  return worker
}

/** What a dead or failed worker has taken up waits for a minute: long enough for a test to be done. */
const takeUpNow = () => api.house.pool.query('UPDATE bundles SET leased_until = NULL')

const give = async (
  procedure: ProcedureName,
  id: string,
  command: string,
  data: unknown,
  who: Person,
): Promise<Answer> => {
  const answer = await way.give(procedure, id, command, data, who)
  expect([command, answer]).toMatchObject([command, { status: 200 }])
  return answer
}
const complaint = async (id: string) => caseIn(await api.get(urls.case('complaint', id), mette))
const bundlesOf = async (id: string, who: Person) =>
  answerSchemas.Bundles.parse((await api.get(urls.bundles('complaint', id), who)).body).items

/** A complaint over a refusal, maintained, and on its way to the appeals body. @returns its id and the document's hash */
async function forwarding(): Promise<{
  readonly complaintId: string
  readonly budget: string
  readonly caseId: string
}> {
  const data = applicationData(anne, { ...completeContent() })
  const caseId = receiptIn(await api.post(urls.cases('application'), data, anne)).caseId
  const { document } = received(await hand(caseId, await ordinaryPdf('Rødgrød'), anne, { name: 'Budget for Ærø.pdf' }))
  await recommended(caseId)
  for (const who of [mette, helle]) await act(caseId, 'declareImpartiality', { impartial: true }, who)
  await give(
    'application',
    caseId,
    'draftDecision',
    {
      outcome: 'refused',
      reasons: { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
      hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' },
    },
    mette,
  )
  await give('application', caseId, 'decide', {}, helle)
  await eventually(async () => {
    expect((await show(caseId, anne)).deadlines).toMatchObject([{ rule: 'complaint' }])
  })
  await give('application', caseId, 'complain', { text: 'I har overset vores to psykologer.' }, anne)
  const complaintId = await eventually(async () => {
    const { items } = answerSchemas.CaseList.parse((await api.get(urls.cases('complaint'), mette)).body)
    const found = items.find((one) => one.caseId.startsWith(`complaint-${caseId.slice('application-'.length)}.`))
    if (found === undefined) throw new Error('no complaint yet')
    return found.caseId
  })
  await api.get(urls.tasks, maja)
  const reassessor = { subject: maja.subject, name: maja.name }
  await give('complaint', complaintId, 'assignReassessor', { reassessor }, mette)
  const reasons = 'Psykologerne er medregnet.'
  await give('complaint', complaintId, 'reassess', { result: 'maintained', reasons, impartial: true }, maja)
  await give('complaint', complaintId, 'forward', { remarks: 'Se bilag 1.' }, mette)
  return { complaintId, caseId, budget: document.sha256 }
}

test('a worker is killed while it makes the bundle; another makes it, and only then is the complaint forwarded', async () => {
  const begun = path.join(folder, 'begun')
  const worker = await startWorker(await programsWhere('hanging', `echo $$ >${begun}; exec sleep 600`))
  const { complaintId, caseId, budget } = await forwarding()
  const hanging = await eventually(async () => Number((await readFile(begun, 'utf8')).trim()))
  const [underway] = await eventually(async () => {
    const found = await bundlesOf(complaintId, mette)
    expect(found).toMatchObject([{ for: 'appeals-body', state: 'wanted', progress: { step: 'joining' } }])
    return found
  })
  expect((await complaint(complaintId)).status).toBe('forwarding')
  expect(await api.get(`${underway?.href ?? ''}/akter.pdf`, mette)).toMatchObject({ body: { code: 'BUNDLE_UNDERWAY' } })
  process.kill(worker.process.pid, 'SIGKILL')
  await worker.process.exited
  // Not locked in, it has outlived its worker.
  process.kill(hanging, 'SIGKILL')
  const sound = await api.house.startWorker()
  await takeUpNow()

  const forwarded = await eventually(async () => {
    const found = await complaint(complaintId)
    expect(found.status).toBe('with-appeals-body')
    return found
  })
  const [bundle, ...others] = await bundlesOf(complaintId, mette)
  if (bundle?.pdf === undefined || bundle.zip === undefined) throw new Error('no files')
  expect(others).toEqual([])
  expect(forwarded.view['bundle']).toMatchObject({
    bundleId: bundle.bundleId,
    pdfSha256: bundle.pdf.sha256,
    zipSha256: bundle.zip.sha256,
    documents: bundle.documents,
  })
  const journal = answerSchemas.Journal.parse((await api.get(urls.journal('complaint', complaintId), mette)).body)
  expect(journal.entries.map(({ type }) => type).filter((type) => /file|forward/.test(type))).toEqual([
    'forwarding-begun',
    'file-gathered',
    'forwarded',
  ])

  const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
  const [pdf, zip] = [await fetched(bundle.pdf.href, mette), await fetched(bundle.zip.href, mette)]
  expect([sha256(pdf.content), sha256(zip.content)]).toEqual([bundle.pdf.sha256, bundle.zip.sha256])
  const files = await unpackedZip(zip.content)
  const written = files.get('000 Skrevet i sagen.txt')?.toString() ?? ''
  for (const said of ['I har overset vores to psykologer.', 'Se bilag 1.', 'Faglige metoder: ', 'Indsend ansøgning'])
    expect(written).toContain(said)
  // When the decision came, which the authority has to prove.
  expect(written).toMatch(/Hvornår brevene er kommet frem[^]*Afgørelse[^\n]*: lå i Digital Post[^\n]*, kvittering \S+/)
  const names = [...files.keys()].slice(3)
  expect(names).toHaveLength(bundle.documents)
  // The decision's letter, the reassessment's, and what the party sent.
  expect(names).toContainEqual(expect.stringMatching(/Afgørelse/))
  expect(names).toContainEqual(expect.stringMatching(/[Gg]envurdering/))
  const original = names.find((name) => name.endsWith('Budget for Ærø.pdf')) ?? ''
  expect(sha256(files.get(original) ?? Buffer.alloc(0))).toBe(budget)
  // The office's remarks are for the appeals body alone.
  expect(await bundlesOf(complaintId, anne)).toEqual([])
  expect(JSON.stringify(await api.get(urls.case('complaint', complaintId), anne))).not.toContain('Se bilag 1.')
  expect(await api.get(urls.bundle('application', caseId, bundle.bundleId), mette)).toMatchObject({ status: 404 })
  await sound.stop()
})

test('a program that fails forwards nothing: it is told, the office gathers the file again, and then it is sent', async () => {
  const worker = await startWorker(await programsWhere('failing', 'echo "damaged cross-reference table" >&2; exit 2'))
  const { complaintId } = await forwarding()
  const failed = await eventually(async () => {
    await takeUpNow()
    const [found] = await bundlesOf(complaintId, mette)
    expect(found).toMatchObject({ state: 'failed' })
    return found
  })
  expect(await api.get(`${failed?.href ?? ''}/akter.zip`, mette)).toMatchObject({ body: { code: 'BUNDLE_FAILED' } })
  await eventually(async () => {
    const effects = await api.house.store.effects.failedEffects()
    expect(effects.filter(({ caseId }) => caseId === complaintId)).toMatchObject([
      { reason: expect.stringMatching(/damaged cross-reference table.*Saml dem igen/) },
    ])
  })
  expect(await archiveWork(api.house.store, radarLimits)).toMatchObject([
    { kind: 'bundle', caseId: complaintId, detail: expect.stringContaining('damaged cross-reference table') },
  ])
  expect(await complaint(complaintId)).toMatchObject({ status: 'forwarding' })
  const tasks = answerSchemas.Tasks.parse((await api.get(`${urls.tasks}?view=unallocated&limit=100`, mette)).body).items
  expect(tasks.filter((task) => task.case.caseId === complaintId)).toMatchObject([
    { action: { command: 'gatherAgain' } },
  ])

  await worker.stop()
  const sound = await api.house.startWorker()
  await give('complaint', complaintId, 'gatherAgain', {}, mette)
  await eventually(async () => {
    expect((await complaint(complaintId)).status).toBe('with-appeals-body')
  })
  const [bundle, ...others] = await bundlesOf(complaintId, mette)
  expect([bundle?.state, others, bundle?.bundleId === failed?.bundleId]).toEqual(['complete', [], false])
  expect(await api.get(failed?.href ?? '', mette)).toMatchObject({ status: 404, body: { code: 'BUNDLE_UNKNOWN' } })
  expect(await archiveWork(api.house.store, radarLimits)).toEqual([])
  await sound.stop()
})
