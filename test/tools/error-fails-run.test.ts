import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/* Errors in the logs of a run in which every test passes, with the very teardown that ends `npm test`. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'planted-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function runWith(planted: string) {
  const logs = path.join(folder, planted, 'logs')
  mkdirSync(logs, { recursive: true })
  const jest = spawn(
    path.resolve('node_modules/.bin/jest'),
    ['--config', path.join(__dirname, 'fixtures/jest.config.cjs')],
    { env: { ...process.env, TEST_LOGS: logs, PLANTED: planted }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  jest.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve) => jest.once('close', resolve))
  return { code, said }
}

describe('a run whose tests all pass', () => {
  it.concurrent.each([
    ['api', '1 × api during tools/fixtures/planted-error.ts: planted in an API'],
    ['worker', '1 × worker during tools/fixtures/planted-error.ts: planted in a worker'],
    ['task', '1 × worker during tools/fixtures/planted-error.ts: Failing workflow task | Error: planted in a task'],
  ])('fails for an error that nobody expects: %s', async (planted, told) => {
    const { code, said } = await runWith(planted)
    expect(said).toContain('Tests:       1 passed, 1 total')
    expect(said).toContain(told)
    expect(code).toBe(1)
  })

  it.concurrent('passes with a warning, and leaves no logs', async () => {
    const { code, said } = await runWith('nothing')
    expect(said).toContain('Tests:       1 passed, 1 total')
    expect(code).toBe(0)
    expect(readdirSync(folder)).not.toContain('nothing')
  })
})
