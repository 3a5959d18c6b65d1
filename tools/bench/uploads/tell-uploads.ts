import { tellOthers } from '../other-people'
import type { UploadFigures } from './upload-figures'

const MB = 2 ** 20
/** Others are answered within this meanwhile, 95 of 100 times, in ms. */
const goal = 200
/** What the API's memory may grow by, in MB: a sixth of what came. */
const mostGrowth = 256

/** The figures for people. */
export function tellUploads({
  files,
  bytesEach,
  seconds,
  toldToWait,
  others,
  memory,
  spool,
  kept,
  machine,
}: UploadFigures): string {
  const waits = Object.entries(toldToWait).map(([status, n]) => `${n} × ${status}`)
  const growth = (memory.most - memory.before) / MB
  const goals: readonly (readonly [met: boolean, name: string, value: string, goal: string])[] = [
    [kept === files, 'files kept', String(kept), String(files)],
    [others.meanwhile.p95 < goal, "others' p95 meanwhile, ms", others.meanwhile.p95.toFixed(0), `< ${goal}`],
    [growth < mostGrowth, "the API's memory grew by, MB", growth.toFixed(0), `< ${mostGrowth}`],
    [spool.most <= spool.allowed, 'on its disk at most, MB', (spool.most / MB).toFixed(0), `≤ ${spool.allowed / MB}`],
  ]
  return [
    `${machine.cores} cores (${machine.model}); ${files} files of ${bytesEach / MB} MB at once, taken in ${seconds.toFixed(0)} s`,
    '',
    `told to come again: ${waits.length === 0 ? 'nobody' : waits.join(', ')}`,
    `others, before: ${tellOthers(others.calm)}`,
    `others, meanwhile: ${tellOthers(others.meanwhile)}`,
    '',
    ...goals.map(([met, name, value, wanted]) => `${met ? '✔' : '✘'} ${name.padEnd(36)} ${value}  (goal ${wanted})`),
  ].join('\n')
}
