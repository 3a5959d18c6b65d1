import { readdirSync } from 'node:fs'
import path from 'node:path'
import { mailOccasions, type MailReceiver } from '../domain/mail/mail-occasions'
import { procedures } from '../domain/procedures'
import { createPureWorld } from '../rehearsal/pure-world'
import { readScenario } from '../rehearsal/read-scenario'
import { runScenario } from '../rehearsal/run-scenario'
import { tellTranscript } from '../rehearsal/tell-transcript'
import { wrongOnTheWay } from './support/kept-awake'
import { lostToTime } from './support/lost-to-time'
import { receiverOf } from './support/mail-receiver'
import { unplayedEvents } from './support/unplayed-events'
import { sentInstead, unsentMails } from './support/unsent-mails'
import { clockMovers, unexpectedMoves } from './support/clock-movers'

/* Each scenario is an acceptance test that a lawyer can read; here it is played on the pure core. */

const folder = path.join(__dirname, 'scenarios')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => path.join(folder, name))

/** Kinds of events that a scenario has played. */
const played = new Set<string>()

/** E-mails that a scenario has sent: `template receiver`. */
const sent = new Set<string>()

/** Those that are to be sent. A bidder is a party of the tender. */
const toSend = Object.entries(mailOccasions).flatMap(([template, [, ...to]]) =>
  to.map((receiver) => `${template} ${receiver === 'bidders' ? 'party' : receiver}`),
)

/** With what a party is sent goes a copy to its owner and to whoever acts for it (docs/law.md § 11.2). */
const copied: readonly MailReceiver[] = ['owner', 'representative']
const mayBeSent = [
  ...toSend,
  ...sentInstead,
  ...toSend
    .filter((one) => one.endsWith(' party'))
    .flatMap((one) => copied.map((copy) => one.replace(/ party$/, ` ${copy}`))),
]

describe('scenarios on the pure core', () => {
  it.each(files.map((file) => [path.basename(file, '.yaml'), file]))('%s goes as written', async (_name, file) => {
    const world = createPureWorld()
    const scenario = readScenario(file)
    const transcript = await runScenario(scenario, world)
    const told = tellTranscript(transcript)
    // The told story is compared, so that a failure shows where it left the scenario.
    expect(transcript.asExpected ? [] : told).toEqual([])
    expect(transcript.entries.filter(({ kind }) => kind === 'checked').length).toBeGreaterThan(0)
    expect(transcript.entries.filter(({ kind }) => kind === 'failed-effect')).toEqual([])
    // What changes no fact that a clock hangs on restarts no clock.
    const cases = await world.cases()
    for (const entry of transcript.entries)
      if (entry.kind === 'happening')
        for (const { template, to } of entry.mails)
          sent.add(`${template} ${receiverOf(to, entry.procedure, scenario, cases)}`)
    for (const { row, journal } of cases) {
      for (const { event } of journal) played.add(event.type)
      expect(unexpectedMoves(procedures[row.procedure], journal)).toEqual([])
      expect(wrongOnTheWay(procedures[row.procedure], journal)).toEqual([])
      expect(lostToTime(procedures[row.procedure], journal)).toEqual([])
    }
    // Every deadline that falls has a Danish name, and is not told by its key.
    expect(told.filter((line) => /fristen «[a-z-]+[0-9]*»/.test(line))).toEqual([])
  })

  it('and play every kind of event, but for those of which it is said why not', () => {
    const kinds = [...new Set(Object.values(procedures).flatMap(({ events }) => events))]
    expect(kinds.filter((kind) => !played.has(kind)).sort()).toEqual(Object.keys(unplayedEvents).sort())
  })

  it('and send every e-mail to everybody who is to have it, and none to anybody else', () => {
    const missing = [...new Set(toSend)].filter((one) => !sent.has(one))
    expect({
      missing: missing.sort(),
      unknown: [...sent].filter((one) => !mayBeSent.includes(one)).sort(),
    }).toEqual({ missing: Object.keys(unsentMails).sort(), unknown: [] })
  })

  it('and clocks are moved by events that there are', () => {
    const events = Object.values(procedures).flatMap(({ name, events: own }) => own.map((event) => `${name}.${event}`))
    expect(events).toEqual(expect.arrayContaining([...clockMovers]))
  })

  it('plays the same scenario the same way twice', async () => {
    const [file = ''] = files
    const play = () => runScenario(readScenario(file), createPureWorld())
    expect(await play()).toEqual(await play())
  })
})
