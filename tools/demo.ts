import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { civilDateAt } from '../domain/calendar/copenhagen'
import { instantOf } from '../domain/calendar/instant'
import { aftermath } from './demo/aftermath'
import { courses } from './demo/courses'
import type { Stage } from './demo/stage'
import { openPortal, Refused, type Portal } from './demo/portal'

const help = `npm run demo [-- --api ADRESSE] [--login ADRESSE]

Fylder en kørende installation (npm start) med fem tilbuds sager på hver sit sted i processen, givet gennem API'et af de
lokale brugere, og lader det godkendte tilbud opleve tilsyn med påbud, en tilbagekaldelse i en del, en klage, hvis akter
samles til Ankestyrelsen, og aktindsigt. Kan gentages: det, der allerede er gjort, gøres ikke igen.

  --api    API'ets adresse (http://127.0.0.1:3000)
  --login  den lokale logintjenestes adresse (http://127.0.0.1:3001)`

/** How long the demo waits for a consequence before it gives up, in ms. */
const patienceMs = 30_000

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      api: { type: 'string', default: 'http://127.0.0.1:3000' },
      login: { type: 'string', default: 'http://127.0.0.1:3001' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const portals = new Map<string, Promise<Portal>>()
  const stage: Stage = {
    today: civilDateAt(instantOf(Date.now())),
    as(user) {
      const portal = portals.get(user) ?? openPortal({ api: values.api, login: values.login, user })
      portals.set(user, portal)
      return portal
    },
    async until(what, look) {
      for (const end = Date.now() + patienceMs; Date.now() < end; await pause(100)) {
        const found = await look()
        if (found !== undefined) return found
      }
      throw new Error(`Ventede forgæves på: ${what}`)
    },
  }
  for (const course of [...courses, ...aftermath]) {
    process.stdout.write(course.provider.offerName.padEnd(12))
    try {
      await course.play(stage)
      console.log(course.ends)
      for (const line of (await course.show?.(stage)) ?? []) console.log(`            ${line}`)
    } catch (error) {
      if (
        !(error instanceof Refused) ||
        !['ALREADY_ACTIVE', 'WRONG_STATUS', 'IDEMPOTENCY_KEY_REUSED'].includes(error.code)
      )
        throw error
      console.log('er der allerede fra en tidligere kørsel')
    }
  }
  console.log(`\nSe registret: ${values.api}/api/register`)
  return 0
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const wrongUse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    const cause =
      error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message || error.cause.name})` : ''
    process.stderr.write(
      wrongUse
        ? `${error.message}\n\n${help}\n`
        : `${error instanceof Error ? error.message : String(error)}${cause}\nKører installationen? Start den med: npm start\n`,
    )
    process.exitCode = wrongUse ? 2 : 1
  },
)
