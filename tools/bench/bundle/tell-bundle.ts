import { tellOthers } from '../other-people'
import type { BundleFigures } from './bundle-figures'

const MB = 2 ** 20
const goals = { seconds: 60, childMB: 300, workerMB: 150, othersMs: 100 } as const

/** The figures for people. */
export function tellBundle({
  documents,
  originalBytes,
  copyBytes,
  pages,
  bundle,
  seconds,
  steps,
  others,
  memory,
  archival,
  copySeconds,
  machine,
}: BundleFigures): string {
  const growth = (memory.most - memory.before) / MB
  const child = memory.mostOfChild / MB
  const rows: readonly (readonly [met: boolean, name: string, value: string, goal: string])[] = [
    [seconds < goals.seconds, 'both files made, s', seconds.toFixed(1), `< ${goals.seconds}`],
    [child < goals.childMB, 'the largest child, MB', child.toFixed(0), `< ${goals.childMB}`],
    [growth < goals.workerMB, "the worker's memory grew by, MB", growth.toFixed(0), `< ${goals.workerMB}`],
    [
      others.meanwhile.p95 < goals.othersMs,
      "others' p95 meanwhile, ms",
      others.meanwhile.p95.toFixed(0),
      `< ${goals.othersMs}`,
    ],
    [archival === 'ok', 'PDF/A-2b by veraPDF', archival, 'ok'],
  ]
  return [
    `${machine.cores} cores (${machine.model}); ${documents} documents of ${(originalBytes / documents / MB).toFixed(2)} MB, copies of ${(copyBytes / MB).toFixed(0)} MB in all`,
    `the bundle: ${pages} pages, PDF ${(bundle.pdfBytes / MB).toFixed(0)} MB, ZIP ${(bundle.zipBytes / MB).toFixed(0)} MB`,
    '',
    `steps, at second: ${Object.entries(steps)
      .map(([step, at]) => `${step} ${at.toFixed(1)}`)
      .join(', ')}`,
    `others, before: ${tellOthers(others.calm)}`,
    `others, meanwhile: ${tellOthers(others.meanwhile)}`,
    `copies, made beforehand, s: ${copySeconds.map(([name, way, took]) => `${name} (${way}) ${took.toFixed(1)}`).join(', ')}`,
    '',
    ...rows.map(([met, name, value, wanted]) => `${met ? '✔' : '✘'} ${name.padEnd(36)} ${value}  (goal ${wanted})`),
  ].join('\n')
}
