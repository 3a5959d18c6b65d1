import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { answerSchemas } from '../../../api/openapi/answer-schemas'
import { urls } from '../../../api/urls'
import { leader, officer } from '../../../test/support/application-case'
import { validatePdfs, verapdfMissing } from '../../../test/support/verapdf'
import { startBenchApi, type BenchApi } from '../bench-api'
import type { BenchOptions, BenchReport } from '../bench-options'
import type { BenchSystem } from '../bench-system'
import { onBenchSystem } from '../on-bench-system'
import { otherPeople } from '../other-people'
import type { BundleFigures } from './bundle-figures'
import { fillCase } from './fill-case'
import { memoryOfTree } from './process-memory'
import { tellBundle } from './tell-bundle'

const calmSeconds = 5
const lookEveryMs = 250

/** Part `bundle`: a case's file of many documents as one bundle, and how others are answered meanwhile. */
export async function benchBundle(
  { cases: documents }: BenchOptions,
  report: (line: string) => void,
): Promise<BenchReport> {
  const figures = await onBenchSystem({ cases: 10, report }, async (system) => {
    report('starting the API …')
    const api = await startBenchApi(system)
    try {
      return await measure(system, api, { documents, report })
    } finally {
      await api.stop()
    }
  })
  return { figures, table: tellBundle(figures) }
}

async function measure(
  system: BenchSystem,
  api: BenchApi,
  { documents, report }: { readonly documents: number; readonly report: (line: string) => void },
): Promise<BundleFigures> {
  report(`filing ${documents} documents with their copies …`)
  const { caseId, ...filled } = await fillCase(system.databaseUrl, documents)
  report('others, when nothing else goes on …')
  const calm = await otherPeople(api, { officer, caseId }, { seconds: calmSeconds })
  const before = (await system.ours.memory()).rss
  report('the bundle …')
  const made = makeOne(api, caseId)
  const [meanwhile, seen, { bundle, seconds, steps }] = await Promise.all([
    otherPeople(api, { officer, caseId }, made),
    memoryOfTree(system.ours.pid, made),
    made,
  ])
  report('validating …')
  return {
    documents,
    ...filled,
    pages: bundle.pages ?? 0,
    bundle: { pdfBytes: bundle.pdf?.size ?? 0, zipBytes: bundle.zip?.size ?? 0 },
    seconds,
    steps,
    others: { calm, meanwhile },
    memory: { before, ...seen },
    archival: await archivalOf(api, bundle.pdf?.href ?? ''),
    machine: { cores: os.availableParallelism(), model: os.cpus()[0]?.model ?? '' },
  }
}

/** Asks as a party does, and looks until it is there. */
async function makeOne(api: BenchApi, caseId: string) {
  const begun = performance.now()
  const since = (): number => (performance.now() - begun) / 1_000
  const { status, body } = await api.post(urls.bundles('application', caseId), leader, {})
  if (status !== 202) throw new Error(`The bundle of the bench was answered ${status}: ${body.toString()}`)
  const { href } = answerSchemas.Bundle.parse(JSON.parse(body.toString()))
  const steps: Record<string, number> = {}
  for (;;) {
    const bundle = answerSchemas.Bundle.parse(JSON.parse((await api.request(href, leader)).body.toString()))
    if (bundle.progress !== undefined) steps[bundle.progress.step] ??= since()
    if (bundle.state === 'failed') throw new Error('The bundle of the bench could not be made')
    if (bundle.state === 'complete') return { bundle, seconds: since(), steps }
    await pause(lookEveryMs)
  }
}

async function archivalOf(api: BenchApi, href: string): Promise<string> {
  const missing = verapdfMissing()
  if (missing !== undefined) return missing
  const folder = mkdtempSync(path.resolve('.cache', 'bench-bundle-'))
  try {
    const file = path.join(folder, 'akter.pdf')
    await writeFile(file, (await api.request(href, leader)).body)
    const [verdict] = await validatePdfs([file], ['2b'])
    return verdict?.result ?? 'no verdict'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
