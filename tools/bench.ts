import { BenchUsageFault, benchUsage, parseBenchOptions } from './bench/bench-options'
import { runBench } from './bench/run-bench'
import { tellBench } from './bench/tell-bench'

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
  if (options === 'help') { console.log(benchUsage); return }
  const result = await runBench(options, (line) => { console.error(line) })
  console.log(options.json ? JSON.stringify(result, null, 2) : tellBench(result))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
