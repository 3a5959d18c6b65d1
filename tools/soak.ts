import { parseArgs } from 'node:util'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { openOwnHouse } from '../local/own-house'
import { enginePatience } from './soak/engine-patience'
import { runSoak, soakTimeouts, type SoakReport } from './soak/run-soak'

const usage = `Brug: npm run soak -- [--kills N] [--seed N] [--json]

Lader mennesker arbejde på sager, mens arbejderne dræbes med kill -9, og sammenligner bagefter alt med alt.
På en PostgreSQL og en Temporal for sig selv, der slettes igen.
  --kills N   antal drab, højst 10000 (100)
  --seed N    samme tal, samme drabssteder (et tilfældigt)
  --json      rapporten som data
Slutkode: 0 intet tabt eller fordoblet, 1 noget stemmer ikke, 2 kaldet kan ikke forstås.`

interface Options {
  readonly kills: number
  readonly seed: number
  readonly json: boolean
  readonly help: boolean
}

function readArguments(): Options {
  const whole = (name: string, text: string | undefined, fallback: number, most: number): number => {
    if (text === undefined) return fallback
    if (!/^\d{1,9}$/.test(text) || Number(text) > most)
      throw new Error(`--${name} skal være et helt tal, højst ${most}.`)
    return Number(text)
  }
  try {
    const {
      kills,
      seed,
      json = false,
      help = false,
    } = parseArgs({
      options: {
        kills: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
    return {
      kills: whole('kills', kills, 100, 10_000),
      seed: whole('seed', seed, Date.now() % 1_000_000, 999_999_999),
      json,
      help,
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error })
  }
}

async function soak({ kills, seed }: Options): Promise<SoakReport> {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const house = await openOwnHouse({ answerWithinMs: 6_000, ...soakTimeouts, dynamicConfig: enginePatience })
  try {
    return await runSoak(house, {
      kills,
      seed,
      progress: (done) => {
        if (done % 25 === 0) console.error(`… ${done} af ${kills} drab`)
      },
    })
  } finally {
    await house.close()
  }
}

function tell(report: SoakReport): string {
  const {
    kills,
    byPoint,
    seed,
    seconds,
    cases,
    accepted,
    refused,
    repeats,
    adopted,
    events,
    effects,
    messages,
    sentTwice,
    faults,
  } = report
  const points = Object.entries(byPoint)
    .map(([point, times]) => `${point} ${times}`)
    .join(', ')
  return [
    `${kills} drab på ${seconds} s (seed ${seed}): ${points}`,
    `${cases} sager, ${accepted} kommandoer bekræftet, ${refused} afvist, ${repeats} givet igen; ${events} hændelser i journalen, ${adopted} gange havde den mere, end arbejdsgangen vidste`,
    `${effects} følger udført, ${messages} e-mails sendt, ${sentTwice} af dem to gange under samme Message-ID`,
    ...faults.map((fault) => `FEJL  ${fault}`),
    faults.length === 0
      ? 'Intet er tabt eller fordoblet: svar, journal, sager, arbejdsgange, følger og e-mails stemmer.'
      : `${faults.length} fejl.`,
  ].join('\n')
}

async function main(): Promise<number> {
  const options = readArguments()
  if (options.help) {
    console.log(usage)
    return 0
  }
  const report = await soak(options)
  console.log(options.json ? JSON.stringify(report, null, 2) : tell(report))
  return report.faults.length === 0 ? 0 : 1
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error && error.message.includes('Brug:') ? error.message : error)
    process.exitCode = 2
  },
)
