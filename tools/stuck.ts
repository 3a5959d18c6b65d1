import { parseArgs } from 'node:util'
import { danishMoment } from '../domain/calendar/danish'
import { lookForStuck } from '../operations/radar'
import { rebuildCase } from '../operations/rebuild-case'
import { radarLimits } from '../operations/radar-limits'
import { tryEffectAgain } from '../operations/try-effect-again'
import { stuckKindNames, stuckKinds, type StuckKind } from '../operations/stuck-kinds'
import { openDesk } from './open-desk'
import { runTool } from './run-tool'

const usage = `Brug: npm run stuck -- [--json | --rebuild ID | --again VIRKNING]

Ser efter sager, der står stille, og viser dem med det, der skal gøres (docs/operations.md).
  --json            fundene som JSON
  --again VIRKNING  prøver i stedet en opgivet virkning igen, når det, der hindrede den, er væk
  --rebuild ID      bygger i stedet én sags afledte data (sagsrække, opgaver, register) igen fra dens journal
Databasen er DATABASE_URL, Temporal er TEMPORAL_ADDRESS med PAYLOAD_KEYS; ellers dem, som npm start har i gang.
Slutkode: 0 intet står stille, 1 noget gør, 2 kaldet, databasen eller Temporal kan ikke bruges.`

async function main(): Promise<number> {
  const { json = false, help = false, rebuild, again } = readArguments()
  if (help) {
    console.log(usage)
    return 0
  }
  const desk = await openDesk()
  try {
    if (again !== undefined) {
      const result = await tryEffectAgain(desk, again)
      console.log(
        `Virkningen ${again} ${{ tried: 'prøves igen', unknown: 'er ikke opgivet, eller er en e-mail, som sendes igen fra sagens e-mails' }[result]}.`,
      )
      return result === 'tried' ? 0 : 1
    }
    if (rebuild !== undefined) {
      const result = await rebuildCase(desk, rebuild)
      console.log(
        `Sagen ${rebuild} ${{ rebuilt: 'er bygget igen fra journalen', unknown: 'findes ikke', moved: 'blev ændret imens: prøv igen' }[result]}.`,
      )
      return result === 'rebuilt' ? 0 : 1
    }
    const { engineFault } = await lookForStuck({ ...desk, limits: { ...radarLimits, sweepMs: 0 }, clock: Date.now })
    if (engineFault !== undefined) throw engineFault
    const findings = await desk.store.operations.listFindings({ limit: 10_000 })
    if (json) console.log(JSON.stringify(findings, undefined, 1))
    else
      for (const kind of stuckKindNames)
        print(
          kind,
          findings.filter((finding) => finding.kind === kind),
        )
    if (!json && findings.length === 0) console.log('Intet står stille.')
    return findings.length === 0 ? 0 : 1
  } finally {
    await desk.close()
  }
}

function print(
  kind: StuckKind,
  findings: readonly {
    readonly caseId: string
    readonly subject: string
    readonly detail: string
    readonly since: string
  }[],
): void {
  if (findings.length === 0) return
  const { name, meaning, remedy } = stuckKinds[kind]
  console.log(`${name} (${findings.length})\n  ${meaning}\n  Gør sådan: ${remedy}`)
  for (const { subject, detail, since } of findings)
    console.log(`    ${subject}: ${detail}; set første gang ${danishMoment(since)}`)
  console.log()
}

function readArguments(): {
  json?: boolean | undefined
  rebuild?: string | undefined
  again?: string | undefined
  help?: boolean | undefined
} {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean' },
        rebuild: { type: 'string' },
        again: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error })
  }
}

runTool(main)
