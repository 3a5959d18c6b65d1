import { tellOthers } from '../other-people'
import type { CertificateFigures } from './certificate-figures'

/** Others are answered within this meanwhile, 95 of 100 times, in ms. */
const goal = 100

/** The figures for people. */
export function tellCertificates({
  receipts,
  others,
  certificates,
  againMs,
  setUpSeconds,
  machine,
}: CertificateFigures): string {
  return [
    `${machine.cores} cores (${machine.model}); a case of ${receipts} receipts, handed in in ${setUpSeconds.toFixed(0)} s`,
    '',
    `its certificate, ${(certificates.bytes / 2 ** 20).toFixed(1)} MB of PDF: p50 ${certificates.p50.toFixed(0)} ms, longest ${certificates.longest.toFixed(0)} ms (${certificates.count}); once more ${againMs.toFixed(0)} ms`,
    `others, before: ${tellOthers(others.calm)}`,
    `others, while they are made: ${tellOthers(others.meanwhile)}`,
    '',
    `${others.meanwhile.p95 < goal ? '✔' : '✘'} others' p95 meanwhile, ms            ${others.meanwhile.p95.toFixed(0)}  (goal < ${goal})`,
  ].join('\n')
}
