import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { tellErrors, unexpectedErrors, type ExpectedError } from '../support/unexpected-errors'

/* A test run's logs, with errors among what is none. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'logs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const logs: Readonly<Record<string, readonly string[]>> = {
  'postgres.log': [
    '00000||LOG:  database system is ready to accept connections',
    '23502|test_api__register_0123456789ab|ERROR:  null value in column "n" violates not-null constraint',
    '23502|test_api__register_0123456789ab|DETAIL:  Failing row contains (*, null).',
    '23502|test_api__register_0123456789ab|STATEMENT:  SELECT count_register($1)',
    '00000|test_api__register_0123456789ab|LOG:  said in passing: ERROR',
    '57P01|test_store__pool_0123456789ab|FATAL:  terminating connection due to administrator command',
  ],
  'temporal.log': [
    '{"level":"info","msg":"all is well"}',
    '{"level":"error","msg":"shard lost","error":"no such shard"}',
    'not of the server',
  ],
  'worker--engine--upgrade.log': [
    '{"level":"WARN","message":"an effect is tried again"}',
    '{"level":"WARN","message":"Failing workflow task"}',
    '{"level":"WARN","message":"Failing workflow task"}',
  ],
  'api--api--letters.log': [
    '{"level":40,"msg":"files could not be looked after"}',
    '{"level":50,"msg":"request errored","err":{"stack":"Error: no"}}',
  ],
}
for (const [name, lines] of Object.entries(logs)) writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`)

const unexpected = (...expected: readonly ExpectedError[]) => tellErrors(unexpectedErrors(folder, expected))

it('are found in every log, with what was asked, and told once with their number', () => {
  expect([...unexpected()].sort()).toEqual([
    '1 × api during api/letters: request errored | Error: no',
    '1 × postgres during api/register: ERROR 23502 null value in column "n" violates not-null constraint | SELECT count_register($1)',
    '1 × postgres during store/pool: FATAL 57P01 terminating connection due to administrator command',
    '1 × temporal: shard lost | no such shard',
    '2 × worker during engine/upgrade: Failing workflow task',
  ])
})

it('are not told when they are expected, of that speaker and during that test', () => {
  const because = 'a test is about it'
  expect(
    unexpected(
      { by: 'postgres', text: /^FATAL 57P01/, because },
      { by: 'worker', during: 'engine/upgrade', text: /^Failing/, because },
      { by: 'worker', text: /^request errored/, because },
      { by: 'api', during: 'api/register', text: /./, because },
      { by: 'temporal', text: /shard/, because },
    ),
  ).toEqual([
    expect.stringMatching(/^1 × api during api\/letters/),
    expect.stringMatching(/^1 × postgres during api\/register/),
  ])
})
