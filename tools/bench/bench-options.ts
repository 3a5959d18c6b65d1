import { parseArgs } from 'node:util'

/** A part of the bench: what it measures, and what `--cases` is in it. All of it is told by `--help`. */
interface PartRow {
  readonly meaning: string
  readonly cases: { readonly meaning: string; readonly usual: number; readonly least: number; readonly most: number }
}

/** The parts there are; `tools/bench.ts` has what runs each. */
export const benchParts = {
  engine: {
    meaning: 'kommandoer og ansøgninger ved siden af bar Temporal på den samme server i den samme kørsel',
    cases: { meaning: 'sager i hukommelsesmålingen', usual: 500, least: 10, most: 5_000 },
  },
  reminders: {
    meaning: 'godkendelser, hvis påmindelse falder på samme tid, indtil hver e-mail er afleveret',
    cases: { meaning: 'godkendelser', usual: 10_000, least: 10, most: 100_000 },
  },
  register: {
    meaning: 'det offentlige register og sagslisten med mange rækker: søgning, lister, facetter og enkelte poster',
    cases: { meaning: 'rækker i hver', usual: 1_000_000, least: 1_000, most: 5_000_000 },
  },
  certificates: {
    meaning:
      'certifikatet af en sag med mange kvitteringer, og hvordan andre får svar imens; --rounds er antallet af certifikater',
    cases: { meaning: 'kvitteringer', usual: 400, least: 2, most: 10_000 },
  },
  uploads: {
    meaning: 'mange filer på 24 MB på én gang: hukommelse, disk, og hvordan andre får svar imens',
    cases: { meaning: 'filer', usual: 60, least: 1, most: 300 },
  },
  surge: {
    meaning:
      'forseglede tilbud på 2 MB i det sidste minut før et udbuds frist, og det samme, mens alle arbejdere og API dør: kvitteringer, tabte, for sene, hukommelse',
    cases: { meaning: 'tilbud', usual: 500, least: 5, most: 2_000 },
  },
  bundle: {
    meaning:
      'en sags akter på omkring 1 MB hver samlet til ét: tid, hukommelse, PDF/A, og hvordan andre får svar imens',
    cases: { meaning: 'dokumenter', usual: 300, least: 10, most: 300 },
  },
} as const satisfies Readonly<Record<string, PartRow>>

export type BenchPart = keyof typeof benchParts

/** What a run is to do. */
export interface BenchOptions {
  readonly part: BenchPart
  /** How often each pair of measurements is repeated. */
  readonly rounds: number
  /** Length of each measurement. */
  readonly seconds: number
  /** How many cases it is about; which, the part's row says. */
  readonly cases: number
  readonly json: boolean
}

/** What every part's run gives: the figures as data, and the same as a table for people. */
export interface BenchReport {
  readonly figures: unknown
  readonly table: string
}

/** Wrong use: told in a line, exit 2. */
export class BenchUsageFault extends Error {
  override readonly name = 'BenchUsageFault'
}

const partLines = Object.entries(benchParts).map(
  ([name, { meaning, cases }]) => `  ${name.padEnd(13)}${meaning}
               --cases: ${cases.meaning} (${cases.least}-${cases.most}; ${cases.usual})`,
)

export const benchUsage = `Brug: npm run bench [-- --part DEL] [--rounds N] [--seconds N] [--cases N] [--json]

  --part DEL    hvad der måles (engine):
${partLines.join('\n')}
  --rounds N    antal runder (1-50; 5)
  --seconds N   længden af hver måling i sekunder (0,2-60; 2)
  --cases N     antal sager, se delen
  --json        tallene som JSON på én linje, den sidste på stdout
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
      options: {
        part: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        cases: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new BenchUsageFault(error instanceof Error ? error.message : String(error))
  }
  if (values.help === true) return 'help'
  const part = partOf(values.part ?? 'engine')
  const { usual, least, most } = benchParts[part].cases
  return {
    part,
    rounds: number('--rounds', values.rounds ?? '5', { least: 1, most: 50, whole: true }),
    seconds: number('--seconds', values.seconds ?? '2', { least: 0.2, most: 60, whole: false }),
    cases: number('--cases', values.cases ?? String(usual), { least, most, whole: true }),
    json: values.json === true,
  }
}

function partOf(text: string): BenchPart {
  if (Object.hasOwn(benchParts, text)) return text as BenchPart
  throw new BenchUsageFault(`--part skal være en af ${Object.keys(benchParts).join(', ')}, ikke «${text}».`)
}

function number(
  option: string,
  text: string,
  { least, most, whole }: { least: number; most: number; whole: boolean },
): number {
  const value = Number(text.replace(',', '.'))
  if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
    throw new BenchUsageFault(
      `${option} skal være et ${whole ? 'helt ' : ''}tal fra ${least} til ${most}, ikke «${text}».`,
    )
  }
  return value
}
