import { parseArgs } from 'node:util'

/** What a run is to do. */
export interface BenchOptions {
  /** How often each pair of measurements is repeated. */
  readonly rounds: number
  /** Length of each measurement. */
  readonly seconds: number
  /** Cases held in memory for the memory figure. */
  readonly cases: number
  readonly json: boolean
}

/** Wrong use: told in a line, exit 2. */
export class BenchUsageFault extends Error {
  override readonly name = 'BenchUsageFault'
}

export const benchUsage = `Brug: npm run bench [-- --rounds N] [--seconds N] [--cases N] [--json]

Måler systemet ved siden af bar Temporal på den samme server i den samme kørsel.
  --rounds N    antal runder (1-50; 5)
  --seconds N   længden af hver måling i sekunder (0,2-60; 2)
  --cases N     sager i hukommelsesmålingen (10-5000; 500)
  --json        tallene som data
Slutkode: 0 målt (også når et mål ikke nås), 1 noget gik galt, 2 kaldet kan ikke forstås.`

/**
 * @returns what to do, or `'help'`
 * @throws BenchUsageFault
 */
export function parseBenchOptions(args: readonly string[]): BenchOptions | 'help' {
  let values
  try {
    values = parseArgs({
      args: [...args],
      options: { rounds: { type: 'string' }, seconds: { type: 'string' }, cases: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    throw new BenchUsageFault(error instanceof Error ? error.message : String(error))
  }
  if (values.help === true) return 'help'
  return {
    rounds: number('--rounds', values.rounds ?? '5', { least: 1, most: 50, whole: true }),
    seconds: number('--seconds', values.seconds ?? '2', { least: 0.2, most: 60, whole: false }),
    cases: number('--cases', values.cases ?? '500', { least: 10, most: 5000, whole: true }),
    json: values.json === true,
  }
}

function number(option: string, text: string, { least, most, whole }: { least: number; most: number; whole: boolean }): number {
  const value = Number(text.replace(',', '.'))
  if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
    throw new BenchUsageFault(`${option} skal være et ${whole ? 'helt ' : ''}tal fra ${least} til ${most}, ikke «${text}».`)
  }
  return value
}
