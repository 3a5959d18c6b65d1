import { startMemoryProbe } from '../memory-probe'
// The product's own worker process: importing it starts it.
import '../../../worker/main'

startMemoryProbe(Number(process.env['BENCH_PROBE_PORT'])).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
