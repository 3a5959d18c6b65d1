import fc from 'fast-check'
import { addDays, addYears, type CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addMillis } from '../../domain/calendar/instant'
import type { MailMessage } from '../../domain/mail/mail-message'
import { procedures } from '../../domain/procedures'
import { obligationStarts, type Start } from './begin'
import type { ModelWorld } from './model-world'
import { paths, walk } from './walk'

/*
 * Days as people are told them, on random paths through every process and for years after: letters have the Danish day on which they were
 * written, no e-mail names a last day that has gone as one that lies ahead, and nothing ends of which nobody was told before.
 */

const seed = Number(process.env['SEED'] ?? 31)

/** E-mails that tell of a day that has gone, each as gone. */
const ofThePast: readonly string[] = [
  'advice-late',
  'approval-expired',
  'approval-renewed',
  'approval-lapsed',
  'condition-passed',
  'condition-missed',
  'condition-closed',
  'condition-reported',
  'order-passed',
  'order-extension-requested',
  'order-extension-refused',
]
/** Members of an e-mail that name a last day. */
const lastDays = ['due', 'validTo', 'lapsesOn', 'expectedBy', 'until', 'standstillEnds'] as const

const daysOf = ({ template, data }: MailMessage): readonly CivilDate[] =>
  ofThePast.includes(template)
    ? []
    : lastDays.flatMap((name) => {
        const day = (data as unknown as Readonly<Record<string, unknown>>)[name]
        return typeof day === 'string' ? [day] : []
      })

const starts: readonly Start[] = [
  'submitted',
  'incomplete',
  'in review',
  'recommended',
  'renewal recommended',
  'late renewal recommended',
  'renewal refused',
  'complained',
  'complained late',
  'partly upheld',
  'supervised',
  'supervision heard',
  'order given',
  'revocation heard',
  'revocation decided',
  'approved',
  ...obligationStarts,
]

const worlds: { readonly world: ModelWorld; readonly name: string }[] = []
beforeAll(() => {
  for (const [n, path] of fc.sample(paths(...starts), { seed, numRuns: 120 }).entries()) {
    const { world, now } = walk(path, procedures)
    const later = addMillis(now, 5 * 365 * 24 * 3_600_000)
    // Half of them are left to time alone.
    if (n % 2 === 0) world.pass(later, later)
    worlds.push({ world, name: `path ${n} from ${path.start}` })
  }
})

it(`letters have the Danish day of what they tell (seed ${seed})`, () => {
  let letters = 0
  for (const { world, name } of worlds)
    for (const { key, at, effect } of world.observed.effects) {
      if (effect.kind !== 'letter') continue
      letters += 1
      expect([name, key, effect.letter.date]).toEqual([name, key, civilDateAt(at)])
    }
  expect(letters).toBeGreaterThan(100)
})

it(`no e-mail names a last day that has gone (seed ${seed})`, () => {
  const gone = worlds.flatMap(({ world, name }) =>
    world.observed.effects.flatMap(({ key, at, effect }) =>
      effect.kind !== 'mail'
        ? []
        : daysOf(effect.message)
            .filter((day) => day < civilDateAt(at))
            .map((day) => `${name}: ${effect.message.template} of ${civilDateAt(at)} names ${day} (${key})`),
    ),
  )
  expect(gone).toEqual([])
})

/** What warns of an end, and how many days before it somebody must have been told: what is set later is told when it is set. */
const warned: Readonly<
  Record<string, { readonly by: readonly string[]; readonly setBy: RegExp; readonly days: number }>
> = {
  'approval-expired': {
    // … or that the renewal came too late to move its last day, or when the interim extension ends.
    by: ['renewal-reminder', 'renewal-received', 'interim-extended'],
    setBy: /^(granted|renewed|amended|renewal-refused|renewal-withdrawn|lapse-annulled|reinstated|expiry-undone)$/,
    days: 31,
  },
  'condition-missed': {
    by: ['condition-reminder'],
    setBy:
      /^(granted|renewed|amended|conditions-set|condition-closed|lapse-annulled|reinstated|revocation-noted|revocation-ended|renewal-reopened)$/,
    days: 8,
  },
  'order-passed': {
    by: ['order-reminder'],
    setBy: /^(decided|order-extended|order-resumed|supervision-stands-again|order-extension-refused|order-held)$/,
    days: 8,
  },
}

const revivals = /^(reinstated|lapse-annulled|expiry-undone|supervision-stands-again)$/

it(`nothing ends unwarned (seed ${seed})`, () => {
  const seen = new Map<string, number>()
  const unwarned: string[] = []
  for (const { world, name } of worlds) {
    const mails = world.observed.effects.flatMap(({ key, at, effect }) =>
      effect.kind === 'mail' ? [{ caseId: key.split('/')[0] ?? '', at, message: effect.message }] : [],
    )
    for (const { caseId, at, message } of mails) {
      const rule = warned[message.template]
      const { due, validTo } = message.data as { readonly due?: CivilDate; readonly validTo?: CivilDate }
      const day = due ?? validTo
      // A day that had gone when the case was made: those of these worlds alone, which open approvals as they like.
      const [first] = world.observed.journals.get(caseId) ?? []
      if (rule === undefined || day === undefined || first === undefined || first.at >= at) continue
      seen.set(message.template, (seen.get(message.template) ?? 0) + 1)
      const isWarned = mails.some((one) => {
        const told = one.message.data as {
          readonly due?: CivilDate
          readonly more?: readonly CivilDate[]
          readonly endsOn?: CivilDate
          readonly until?: CivilDate
        }
        return (
          (one.caseId === caseId || told.endsOn === day) &&
          one.at <= at &&
          civilDateAt(one.at) >= addYears(day, -2) &&
          rule.by.includes(one.message.template) &&
          (told.until === undefined || told.until === day) &&
          (told.due === undefined || told.due === day || told.more?.includes(day) === true)
        )
      })
      const isSetLate = world.observed.journals.get(caseId)?.some(
        ({ at: when, event }) =>
          // What had gone while the case was over falls on its own day when that stands again.
          (revivals.test(event.type) && when > at) ||
          (rule.setBy.test(event.type) && when <= at && civilDateAt(when) >= addDays(day, -rule.days)),
      )
      if (!isWarned && isSetLate !== true) unwarned.push(`${name}: ${message.template} ${day} of ${caseId}`)
    }
  }
  expect(unwarned).toEqual([])
  for (const template of Object.keys(warned)) expect([template, seen.get(template) ?? 0]).not.toEqual([template, 0])
})
