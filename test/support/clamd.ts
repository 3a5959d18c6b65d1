import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClamdScanner } from '../../documents/clamd-scanner'
import { freePort } from '../../local/free-port'
import { startGuarded } from '../../local/guarded-process'
import { waitUntil } from '../../local/wait-until'
import { missingPrograms, programPath } from './missing-programs'

/** The test file that every scanner knows and that harms nobody, taken apart so that no scanner stops at this source. */
export const eicar = (): Buffer =>
  Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''), 'latin1')

/** A running virus scanner. */
export interface TestClamd {
  readonly host: string
  readonly port: number
  stop(): Promise<void>
}

/** Why ClamAV cannot run here, in one line; nothing where it can, and never where CI runs: there it has to. */
export const clamdMissing = (): string | undefined => missingPrograms('The virus scanner is not tested here', ['clamd'])

/** Starts ClamAV's daemon with one signature of our own, the test file's: nothing is fetched from anywhere. */
export async function startClamd(port?: number): Promise<TestClamd> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-clamd-'))
  chmodSync(folder, 0o755)
  mkdirSync(path.join(folder, 'signatures'))
  writeFileSync(path.join(folder, 'signatures', 'test.ndb'), `Test-Signature:0:*:${eicar().toString('hex')}\n`)
  const listening = port ?? (await freePort())
  const settings = [
    'Foreground yes',
    `DatabaseDirectory ${path.join(folder, 'signatures')}`,
    `TCPSocket ${listening}`,
    'TCPAddr 127.0.0.1',
    'StreamMaxLength 30M',
    'MaxThreads 4',
  ]
  writeFileSync(
    path.join(folder, 'clamd.conf'),
    [...settings, ...(process.getuid?.() === 0 ? ['User root'] : [])].join('\n').concat('\n'),
  )
  const daemon = await startGuarded({
    command: 'clamd',
    args: ['--config-file', path.join(folder, 'clamd.conf')],
    env: { PATH: programPath },
    stopSignal: 'SIGTERM',
    graceSeconds: 5,
  })
  const scanner = createClamdScanner({ host: '127.0.0.1', port: listening })
  await waitUntil(
    async () => {
      await scanner.ping()
      return true
    },
    { seconds: 240, gaveUp: () => new Error(`clamd does not answer:\n${daemon.tail().join('\n')}`) },
  )
  return {
    host: '127.0.0.1',
    port: listening,
    async stop() {
      await daemon.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
