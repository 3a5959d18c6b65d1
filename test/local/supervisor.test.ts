import { startNodeProcess } from '../../local/node-process'
import type { ProcessIdentity } from '../../local/process-identity'
import { createSupervisor, type Supervisor } from '../../local/supervisor'
import { waitUntil } from '../../local/wait-until'

describe('supervisor', () => {
  const reports: string[] = []
  let processes: readonly ProcessIdentity[] = []
  let supervisor: Supervisor

  const reported = (pattern: RegExp): Promise<string> =>
    waitUntil(async () => reports.find((line) => pattern.test(line)), {
      seconds: 240,
      gaveUp: () => new Error(`not reported: ${pattern.source}; but ${reports.join(' | ')}`),
    })
  const run = (name: string, program: string) =>
    supervisor.run(name, () => startNodeProcess({ name, program: `test/local/fixtures/${program}`, env: {} }))

  beforeEach(() => {
    reports.length = 0
    supervisor = createSupervisor({
      report: (line) => reports.push(line),
      processesChanged: (now) => {
        processes = now
      },
      firstPauseMs: 10,
    })
  })
  afterEach(() => supervisor.stop())

  it('starts a part again that was killed, and says so', async () => {
    const { process: first } = await run('Prøve', 'steady-program')
    process.kill(first.pid, 'SIGKILL')
    await reported(/^Prøve sluttede uventet \(signal SIGKILL\) og startes igen\.$/)
    await reported(/^Prøve kører igen\.$/)
    expect(processes).toHaveLength(1)
    expect(processes[0]?.pid).not.toBe(first.pid)
  })

  it('gives a part up that dies three times within a minute, with its last lines', async () => {
    await run('Skrøbelig', 'dying-program')
    expect(await supervisor.failed).toEqual({ name: 'Skrøbelig', lastLines: ['{"ready":true}', 'jeg kan ikke mere'] })
    expect(reports.filter((line) => line.includes('kode 7'))).toHaveLength(3)
  })

  it('throws what a first start throws', async () => {
    await expect(run('Uklar', 'unready-program')).rejects.toThrow(
      /Uklar sluttede, før den var klar:\n {4}ingen database/,
    )
  })

  it('starts nothing again once it is stopped', async () => {
    const { process: part } = await run('Prøve', 'steady-program')
    await supervisor.stop()
    expect(await part.exited).toEqual({ code: 0, signal: null })
    expect(reports).toEqual([])
  })
})
