import os from 'node:os'
import { createPool } from '../../store/pool'
import { openBareSide } from './bare-side'
import type { BenchOptions, BenchReport } from './bench-options'
import type { BenchResult } from './bench-result'
import type { BenchSystem } from './bench-system'
import { measureCaseMemory } from './case-memory'
import { onBenchSystem } from './on-bench-system'
import { openOurSide } from './our-side'
import { measureRehearsal } from './rehearsal-times'
import { runRounds } from './run-rounds'
import { tellBench } from './tell-bench'

/** Part `engine`: the product beside bare Temporal. */
export async function benchEngine(options: BenchOptions, report: (line: string) => void): Promise<BenchReport> {
  const figures = await runBench(options, report)
  return { figures, table: tellBench(figures) }
}

/** Starts everything, measures, and removes everything, whatever happens. */
async function runBench(
  { rounds, seconds, cases }: BenchOptions,
  report: (line: string) => void,
): Promise<BenchResult> {
  const begun = performance.now()
  return onBenchSystem({ cases, report }, async (system) => {
    const [ours, bare] = [await openOurSide(system), await openBareSide(system)]
    try {
      report(`memory of ${cases} cases …`)
      const amount = { cases, warmUp: Math.ceil(cases / 5) }
      const memory = {
        cases,
        bare: await measureCaseMemory(system.bare, () => bare.open(), bare.quiet, amount),
        ours: await measureCaseMemory(system.ours, ours.open, ours.quiet, amount),
      }
      const { ratio, measurements, backlogSeconds } = await runRounds({ ours, bare, rounds, seconds, report })
      report('rehearsal …')
      const rehearsal = await measureRehearsal()
      return {
        ratios: {
          applicationsToStarts: ratio('applications', 'starts'),
          commandsToUpdates1: ratio('commands1', 'updates1'),
          commandsToUpdates8: ratio('commands8', 'updates8'),
          directCommandsToUpdates1: ratio('directCommands1', 'updates1'),
          directCommandsToUpdates8: ratio('directCommands8', 'updates8'),
        },
        cachedCaseMB: memory.ours.residentMB,
        memory,
        measurements,
        backlogSeconds,
        rehearsal,
        machine: {
          cores: os.availableParallelism(),
          model: os.cpus()[0]?.model ?? '',
          memoryGB: Math.round(os.totalmem() / 2 ** 30),
          platform: `${os.platform()} ${os.arch()}`,
        },
        versions: await versionsOf(system, bare),
        rounds,
        secondsEach: seconds,
        tookSeconds: (performance.now() - begun) / 1000,
      }
    } finally {
      await Promise.all([ours.close(), bare.close()])
    }
  })
}

async function versionsOf(
  system: BenchSystem,
  { connection }: Awaited<ReturnType<typeof openBareSide>>,
): Promise<BenchResult['versions']> {
  const { serverVersion } = await connection.workflowService.getSystemInfo({})
  const pool = createPool(system.databaseUrl, { max: 1 })
  try {
    const { rows } = await pool.query<{ server_version: string }>('SHOW server_version')
    return { node: process.versions.node, temporalServer: serverVersion, postgres: rows[0]?.server_version ?? '' }
  } finally {
    await pool.end()
  }
}
