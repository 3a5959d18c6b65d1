import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from './project-files'

/* Runs the tests that need no server as if today were another day: what expects a date must not have read it from the machine. */

interface PretendedDay {
  /** Wall clock of the zone. It goes on from there. */
  readonly at: string
  /** Zone of the machine, which may not matter either. */
  readonly zone: 'Europe/Copenhagen' | 'America/Los_Angeles' | 'Pacific/Auckland'
  readonly what: string
}

const days: readonly PretendedDay[] = [
  { at: '2026-11-29 12:00:00', zone: 'Europe/Copenhagen', what: 'a Sunday' },
  { at: '2026-12-24 16:00:00', zone: 'Europe/Copenhagen', what: 'Christmas Eve' },
  { at: '2026-12-31 23:59:45', zone: 'Europe/Copenhagen', what: 'the last seconds of a year, and over' },
  { at: '2027-03-28 09:00:00', zone: 'Pacific/Auckland', what: 'Easter Sunday, seen from the other side' },
  { at: '2027-04-23 09:00:00', zone: 'Europe/Copenhagen', what: 'Store bededag, which is none any more' },
  { at: '2027-05-07 15:00:00', zone: 'Europe/Copenhagen', what: 'the Friday after Ascension' },
  { at: '2027-05-14 16:30:00', zone: 'America/Los_Angeles', what: 'the Friday before Whit Monday' },
  { at: '2027-10-31 02:59:45', zone: 'Europe/Copenhagen', what: 'the night in which summer time ends' },
  { at: '2028-02-29 08:00:00', zone: 'Europe/Copenhagen', what: 'the leap day' },
  { at: '2028-03-26 01:59:45', zone: 'Europe/Copenhagen', what: 'the night in which summer time begins' },
  { at: '2028-06-05 10:00:00', zone: 'America/Los_Angeles', what: 'Constitution Day' },
  { at: '2034-11-30 07:00:00', zone: 'Europe/Copenhagen', what: 'eight years on' },
]

const usage = `Usage: npm run test:dates -- [JEST OPTIONS]

Runs the tests that need no server (jest's project pure) on ${days.length} days, one after another, with Debian's faketime
(apt-get install faketime), and prints a table. JEST OPTIONS, such as a file's name, go to each run.
Exit code: 0 all passed on every day, 1 something failed, 2 faketime is not there.`

interface Outcome {
  readonly passed: number
  readonly failed: readonly string[]
  readonly seconds: number
}

function main(args: readonly string[]): number {
  if (args.includes('--help')) {
    console.log(usage)
    return 0
  }
  if (spawnSync('faketime', ['--help']).error !== undefined) {
    console.error('faketime is not installed: apt-get install faketime')
    return 2
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'test-dates-'))
  try {
    let failures = 0
    console.log(
      `${'day'.padEnd(21)}${'zone'.padEnd(21)}${'passed'.padStart(6)}${'failed'.padStart(8)}${'s'.padStart(6)}  what`,
    )
    for (const day of days) {
      const { passed, failed, seconds } = runOn(day, args, path.join(folder, 'result.json'))
      failures += failed.length
      const figures = `${String(passed).padStart(6)}${String(failed.length).padStart(8)}${seconds.toFixed(0).padStart(6)}`
      console.log(`${day.at.padEnd(21)}${day.zone.padEnd(21)}${figures}  ${day.what}`)
      for (const name of failed) console.log(`    ✕ ${name}`)
    }
    return failures === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runOn({ at, zone }: PretendedDay, args: readonly string[], file: string): Outcome {
  const begun = performance.now()
  rmSync(file, { force: true })
  const { stderr } = spawnSync(
    'faketime',
    [
      '-m',
      '--exclude-monotonic',
      '-f',
      `@${at}`,
      process.execPath,
      path.join(projectRoot, 'node_modules/jest/bin/jest.js'),
      ...args,
      '--json',
      `--outputFile=${file}`,
      '--selectProjects',
      'pure',
    ],
    {
      cwd: projectRoot,
      // Files keep their own times: by these jest knows what has changed.
      env: { ...process.env, TZ: zone, NO_FAKE_STAT: '1' },
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  )
  const seconds = (performance.now() - begun) / 1000
  const result = readResult(file)
  if (result === undefined || result.numPassedTests + result.numFailedTests === 0)
    return { passed: 0, failed: [`no test was run: ${stderr.trim().split('\n').at(-1) ?? ''}`], seconds }
  return {
    passed: result.numPassedTests,
    failed: result.testResults.flatMap(({ name, status, assertionResults }) => {
      const inFile = path.relative(projectRoot, name)
      const failed = assertionResults
        .filter((one) => one.status === 'failed')
        .map((one) => [`${inFile}: ${one.fullName}`, ...firstLines(one.failureMessages[0] ?? '')].join('\n      '))
      return status === 'failed' && failed.length === 0 ? [`${inFile} could not be run`] : failed
    }),
    seconds,
  }
}

/** What it failed on, and the seed with which it does so again: a day's run cannot be looked at afterwards. */
function firstLines(message: string): readonly string[] {
  return message
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, 12)
}

interface JestResult {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

function readResult(file: string): JestResult | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestResult
  } catch {
    return undefined
  }
}

process.exitCode = main(process.argv.slice(2))
