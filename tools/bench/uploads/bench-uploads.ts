import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readlink, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { urls } from '../../../api/urls'
import { readSettings } from '../../../config/settings'
import type { Person } from '../../../domain/rights/actor'
import { people } from '../../../test/support/factories'
import { anApplication, applicant } from '../an-application'
import { createWorkThread } from '../../../rendering/work-thread'
import type { BenchApi } from '../bench-api'
import type { BenchOptions, BenchReport } from '../bench-options'
import { onBenchApi } from '../on-bench-system'
import { otherPeople } from '../other-people'
import type { FilesToSend, ToldToWait } from './send-files-thread'
import { tellUploads } from './tell-uploads'
import type { UploadFigures } from './upload-figures'

const bytesEach = 24 * 1024 * 1024
const calmSeconds = 5
const lookEveryMs = 100
/** Of one organisation; each has a share of its own. */
const senders = 20

/** Part `uploads`: many large files at once, of several people, and how others are answered meanwhile. */
export async function benchUploads(
  { cases: files }: BenchOptions,
  report: (line: string) => void,
): Promise<BenchReport> {
  const spool = mkdtempSync(path.resolve('.cache', 'bench-spool-'))
  try {
    const figures = await onBenchApi({ cases: 10, report, env: { SPOOL_DIR: spool } }, (api) =>
      measure(api, { files, spool, report }),
    )
    return { figures, table: tellUploads(figures) }
  } finally {
    rmSync(spool, { recursive: true, force: true })
  }
}

async function measure(
  api: BenchApi,
  { files, spool, report }: { readonly files: number; readonly spool: string; readonly report: (line: string) => void },
): Promise<UploadFigures> {
  const officer = people.caseworker()
  const { status, body } = await api.post(urls.cases('application'), applicant, anApplication(1))
  if (status !== 201) throw new Error(`The application of the bench was answered ${status}: ${body.toString()}`)
  const { caseId } = JSON.parse(body.toString()) as { readonly caseId: string }

  report('others, when nothing else goes on …')
  const calm = await otherPeople(api, { officer, caseId }, { seconds: calmSeconds })
  report(`${files} files of ${bytesEach / 2 ** 20} MB at once …`)
  const before = await api.residentBytes()
  const begun = performance.now()
  const sent = sendFiles(api, caseId, files)
  const [meanwhile, most, toldToWait] = await Promise.all([
    otherPeople(api, { officer, caseId }, sent),
    watched(api, spool, sent),
    sent,
  ])
  const seconds = (performance.now() - begun) / 1_000
  const listed = JSON.parse((await api.request(urls.documents('application', caseId), applicant)).body.toString()) as {
    readonly items: readonly unknown[]
  }
  return {
    files,
    bytesEach,
    seconds,
    toldToWait,
    others: { calm, meanwhile },
    memory: { before, most: most.memory },
    spool: { most: most.spool, allowed: readSettings({}, 'uploads').uploads.inAll.bytes },
    kept: listed.items.length,
    machine: { cores: os.availableParallelism(), model: os.cpus()[0]?.model ?? '' },
  }
}

async function sendFiles(api: BenchApi, caseId: string, files: number): Promise<ToldToWait> {
  const everybody = Array.from({ length: senders }, (_, n): Person => ({ ...applicant, subject: `bench-sender-${n}` }))
  const thread = createWorkThread<FilesToSend, ToldToWait>({
    program: '../tools/bench/uploads/send-files-thread',
  })
  try {
    return await thread.ask({
      address: `${api.url}${urls.documents('application', caseId)}`,
      tokens: await Promise.all(everybody.map((person) => api.tokenOf(person))),
      files,
      bytesEach,
    })
  } finally {
    await thread.stop()
  }
}

/** The most that was seen of the API's memory and of its spool, whose files have no names. */
async function watched(
  api: BenchApi,
  folder: string,
  until: Promise<unknown>,
): Promise<{ readonly memory: number; readonly spool: number }> {
  const over = new AbortController()
  void until
    .catch(() => undefined)
    .then(() => {
      over.abort()
    })
  let [memory, spool] = [0, 0]
  while (!over.signal.aborted) {
    memory = Math.max(memory, await api.residentBytes())
    spool = Math.max(spool, await openBytesIn(folder, api.pid))
    await pause(lookEveryMs)
  }
  return { memory, spool }
}

/** Bytes of the files in a folder that a process has open, deleted ones too (Linux). */
async function openBytesIn(folder: string, pid: number): Promise<number> {
  let bytes = 0
  for (const fd of await readdir(`/proc/${pid}/fd`)) {
    const link = `/proc/${pid}/fd/${fd}`
    // It may have been closed meanwhile.
    const target = await readlink(link).catch(() => '')
    if (target.startsWith(folder))
      bytes += await stat(link)
        .then(({ size }) => size)
        .catch(() => 0)
  }
  return bytes
}
