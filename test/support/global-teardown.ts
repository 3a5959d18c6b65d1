import { rmSync } from 'node:fs'
import path from 'node:path'
import { testLogFolder } from './environment'
import { expectedErrors } from './expected-errors'
import { stopSharedServers } from './shared-servers'
import { tellErrors, unexpectedErrors } from './unexpected-errors'

/**
 * Ends what the global setup started, once the last test is over, and reads what it had to say: an error of database, engine,
 * worker or API that nobody expects fails the run, although every test has passed.
 */
export default async function globalTeardown(): Promise<void> {
  await stopSharedServers()
  const errors = unexpectedErrors(testLogFolder(), expectedErrors)
  rmSync(path.dirname(testLogFolder()), { recursive: true, force: true })
  if (errors.length === 0) return
  // Thrown, it would keep jest from writing what the tests came to.
  process.exitCode = 1
  process.stderr.write(
    `\nThe logs of this run have errors that nobody expects (test/support/expected-errors.ts):\n${tellErrors(errors)
      .map((line) => `  ${line}\n`)
      .join('')}\n`,
  )
}
