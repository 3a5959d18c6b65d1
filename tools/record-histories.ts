import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporal } from '@temporalio/proto'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { openOwnHouse } from '../local/own-house'
import { createEngineWorld } from '../rehearsal/engine-world'
import { readScenario } from '../rehearsal/read-scenario'
import { runScenario } from '../rehearsal/run-scenario'
import { historySeals } from '../test/support/history-key'
import { projectRoot } from './project-files'

/*
 * Plays scenarios on the engine and keeps each case's history in test/histories/, where test/replay.test.ts replays them
 * against the present code. To be run, and its result committed, for every release: `npm run record-histories -- 0.2.0`,
 * or the version of package.json; with names of scenarios after it those alone, where some have come since. What other releases have left stays: a version may still have open cases (docs/architecture.md § 9). Those of 0.1.0 have no version in their names.
 */
const scenarios = [
  'ansoegning-til-godkendelse',
  'fornyelse-i-tide',
  'mangler-rykker-og-henlaeggelse',
  'tilbagetraekning-to-gange',
  'fornyelse-afslaaet',
  'midlertidig-forlaengelse',
  'vilkaar-opfyldt',
  'vilkaar-overskredet',
  'tilbagekaldelse-hjemvist',
  'tilbagekaldelse-fornyelsen-venter-og-genoptages',
  'tilbagekaldelse-aendret-til-vilkaar',
  'paabud-forlaenget-paa-sidste-aften',
  'skaerpet-tilsyn-forlaengelse-ophaevet',
  'vilkaar-i-tilsyn-hjemvist',
  'aktindsigt-overstreget',
  'aktindsigt-i-tilsynet-paa-sidste-aften',
  'udbud-aktindsigt',
  'forpligtelse-aktindsigt',
  'forpligtelse-godkendelsen-mistes',
]
const { History } = temporal.api.history.v1
const target = path.join(projectRoot, 'test/histories')

const usage = `npm run record-histories -- [VERSION] [SCENARIO …]
Spiller disse forløb på motoren og gemmer deres historik i test/histories/:
${scenarios.map((name) => `  ${name}`).join('\n')}
`

async function main(): Promise<void> {
  const [asked = ''] = process.argv.slice(2)
  // A word that is no version would be one in the names of files that nobody edits.
  if (asked !== '' && !/^\d+\.\d+\.\d+$/.test(asked)) {
    process.stdout.write(usage)
    if (asked !== '--help') process.exitCode = 2
    return
  }
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  mkdirSync(target, { recursive: true })
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  const tag = `@${(asked === '' ? version : asked).replaceAll('.', '-')}`
  const named = process.argv.slice(3)
  const wanted = scenarios.filter((name) => named.length === 0 || named.includes(name))
  for (const file of readdirSync(target))
    if (wanted.some((name) => file.startsWith(`${name}${tag}.`))) rmSync(path.join(target, file))
  for (const name of wanted) await record(name, tag)
}

/** Each on a house of its own: a rehearsal moves the clocks of all cases that it finds. */
async function record(name: string, tag: string): Promise<void> {
  const house = await openOwnHouse({ keys: historySeals.keys })
  try {
    await house.startWorker()
    const { asExpected } = await runScenario(
      readScenario(path.join(projectRoot, 'test/scenarios', `${name}.yaml`)),
      createEngineWorld({ ...house, idPrefix: 'golden' }),
    )
    if (!asExpected) throw new Error(`The scenario ${name} does not go as it says`)
    for (const { caseId, procedure } of await house.store.cases.allCases()) {
      const history = History.toObject(
        History.fromObject(await house.client.workflow.getHandle(caseId).fetchHistory()),
        { longs: String, enums: String, bytes: String },
      )
      const file = `${name}${tag}.${procedure}-${caseId.slice(`${procedure}-golden`.length)}.json`
      writeFileSync(path.join(target, file), `${withoutMachine(history)}\n`)
      console.log(file)
    }
  } finally {
    await house.close()
  }
}

/** Process ids and names of machines, `123@host`, tell nothing about a case. */
const withoutMachine = (history: unknown): string =>
  JSON.stringify(
    history,
    (_key, value: unknown) => (typeof value === 'string' && /^\d+@/.test(value) ? 'recorded' : value),
    1,
  )

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
