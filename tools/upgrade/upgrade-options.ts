import { parseArgs } from 'node:util'

/** What the desk does. */
export const upgradeCommands = ['status', 'replay', 'promote', 'wave', 'stop', 'back', 'restart'] as const
export type UpgradeCommand = (typeof upgradeCommands)[number]

export interface UpgradeOptions {
  readonly command: UpgradeCommand | 'help'
  readonly bundle?: string
  readonly buildId?: string
  readonly caseId?: string
  /** Cases to replay; all when absent. */
  readonly sample?: number
  readonly size: number
  readonly pauseSeconds: number
  readonly most?: number
  readonly cases: boolean
  readonly force: boolean
  readonly json: boolean
}

export const upgradeUsage = `Brug: npm run upgrade -- KOMMANDO [TILVALG]

  status [--cases]                    versioner med antal sager, regelsæt, skemaer og seneste bølge; --cases: sag for sag
  replay [--bundle FIL] [--sample N]  afspiller åbne sagers historik mod en ny version, og prøver deres gemte tilstande
                                      med koden her, før den gøres gældende. Uden FIL bygges versionen af koden her;
                                      uden N prøves alle
  promote --build-id ID | --bundle FIL
                                      gør versionen til den gældende; åbne sager bliver, hvor de er, til de vækkes
  wave [--size N] [--pause S] [--most M]
                                      vækker de åbne sager, der er på andre versioner, N ad gangen (20) med S sekunders
                                      pause (5), højst M i alt; standser selv, når en sag ikke kommer over
  stop                                standser den bølge, der er i gang, også fra en anden maskine
  back [--size N] [--pause S] [--force]
                                      gør den forrige version gældende igen og henter sagerne tilbage; en sag, der ikke
                                      kan, begyndes igen fra journalen
  restart --case ID                   begynder én sag igen fra journalen på den gældende version

  --json   svaret som JSON
Databasen er DATABASE_URL, Temporal er TEMPORAL_ADDRESS med PAYLOAD_KEYS; ellers dem, som npm start har i gang.
Slutkode: 0 gjort, 1 noget gik ikke (det står på skærmen), 2 kaldet, databasen eller Temporal kan ikke bruges.
Vejledningen er docs/operations.md.`

/**
 * Reads the call.
 * @throws Error with the usage when it is not one
 */
export function readUpgradeOptions(args: readonly string[]): UpgradeOptions {
  try {
    const {
      values,
      positionals: [given, ...more],
    } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        bundle: { type: 'string' },
        'build-id': { type: 'string' },
        case: { type: 'string' },
        sample: { type: 'string' },
        size: { type: 'string' },
        pause: { type: 'string' },
        most: { type: 'string' },
        cases: { type: 'boolean' },
        force: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const command = values.help === true ? 'help' : upgradeCommands.find((name) => name === given)
    if (command === undefined || more.length > 0)
      throw new Error(
        given === undefined ? 'Kommandoen mangler.' : `Der er ingen kommando ${[given, ...more].join(' ')}.`,
      )
    const [sample, most] = [wholeNumber('sample', values.sample), wholeNumber('most', values.most)]
    return {
      command,
      size: wholeNumber('size', values.size) ?? 20,
      pauseSeconds: wholeNumber('pause', values.pause, 0) ?? 5,
      cases: values.cases ?? false,
      force: values.force ?? false,
      json: values.json ?? false,
      ...(values.bundle === undefined ? {} : { bundle: values.bundle }),
      ...(values['build-id'] === undefined ? {} : { buildId: values['build-id'] }),
      ...(values.case === undefined ? {} : { caseId: values.case }),
      ...(sample === undefined ? {} : { sample }),
      ...(most === undefined ? {} : { most }),
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${upgradeUsage}`, { cause: error })
  }
}

function wholeNumber(name: string, text: string | undefined, least = 1): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,6}$/.test(text) || Number(text) < least)
    throw new Error(`--${name} skal være et helt tal fra ${least} til 999999.`)
  return Number(text)
}
