import {
  BenchUsageFault,
  benchUsage,
  parseBenchOptions,
  type BenchOptions,
  type BenchPart,
  type BenchReport,
} from './bench/bench-options'
import { benchBundle } from './bench/bundle/bench-bundle'
import { benchCertificates } from './bench/certificates/bench-certificates'
import { benchRegister } from './bench/register/bench-register'
import { benchReminders } from './bench/reminders/bench-reminders'
import { benchSurge } from './bench/surge/bench-surge'
import { benchUploads } from './bench/uploads/bench-uploads'
import { benchEngine } from './bench/run-bench'

type Run = (options: BenchOptions, report: (line: string) => void) => Promise<BenchReport>

/** What runs each part. */
const runs: Readonly<Record<BenchPart, Run>> = {
  engine: benchEngine,
  reminders: benchReminders,
  register: benchRegister,
  certificates: benchCertificates,
  uploads: benchUploads,
  surge: benchSurge,
  bundle: benchBundle,
}

async function main(): Promise<void> {
  let options
  try {
    options = parseBenchOptions(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof BenchUsageFault)) throw error
    console.error(`${error.message}\n\n${benchUsage}`)
    process.exitCode = 2
    return
  }
  if (options === 'help') {
    console.log(benchUsage)
    return
  }
  const { figures, table } = await runs[options.part](options, (line) => {
    console.error(line)
  })
  console.log(options.json ? JSON.stringify(figures) : table)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
