import fc from 'fast-check'
import { createDataCheck } from '../../../api/receive/data-check'
import type { Instant } from '../../../domain/calendar/instant'
import { letterText } from '../../../domain/letter/letter-text'
import type { Field, FieldTable } from '../../../domain/process/fields'
import { appendRequest } from '../../../domain/process/journal'
import { barrier, deadlineCommand, judge, nextDeadline, type CaseSnapshot } from '../../../domain/process/judge'
import type { Procedure } from '../../../domain/process/procedure'
import { procedures } from '../../../domain/procedures'
import { Refusal } from '../../../domain/refusal/refusal'
import { renderMessage } from '../../../mail/render-message'
import { paths, walk } from '../../model/walk'
import { dataFor, people } from '../random-commands'
import { sampleData } from '../sample-data'

/*
 * What fits a field can still be nothing that anybody thought of: a day a thousand years off, the greatest number, a name out of
 * JavaScript. In random worlds every command is given such data in one place of otherwise good data; it is taken or refused, and what
 * follows (letters, e-mails, deadlines, views) can be told. Anything else would be a 500, or a case that stands still.
 */

const texts = [
  '__proto__',
  'constructor',
  'toString',
  '0',
  '-1',
  '1'.repeat(40),
  '😀 ﷽ 👨‍👩‍👧‍👦',
  'e\u0301'.repeat(20),
  '{{x}} ${x} <b>&amp;',
  '%s %00 \\u0000',
]
const days = ['1900-01-01', '1999-12-31', '2000-02-29', '2028-02-29', '2100-02-28', '2999-12-31']

/** What a field could hold that nobody expects, as far as it takes it. */
function extremes(field: Field): readonly unknown[] {
  switch (field.kind) {
    case 'text':
      return [...texts, 'Å'.repeat(field.max), 'W'.repeat(field.max)]
    case 'email':
      return [`${'a'.repeat(200)}@aahuset.example`, 'å@ødegård.example']
    case 'date':
      return days
    case 'integer':
      return [field.min, field.max, -0]
    case 'choice':
      return Object.keys(field.of)
    case 'flag':
      return [true, false]
    case 'address':
      return ['x'.repeat(200), { lines: ['😀'], city: 'X', country: 'GL', postcode: '3900' }]
    case 'list':
    case 'group':
      return []
  }
}

type Place = readonly (string | number)[]
/** Every place within data where one value stands, with what its field is; fields that are absent and could be there as well. */
function places(
  fields: FieldTable,
  data: Readonly<Record<string, unknown>>,
  above: Place = [],
): readonly (readonly [Place, Field])[] {
  return Object.entries(fields).flatMap(([name, field]) => within(field, data[name], [...above, name]))
}
function within(field: Field, value: unknown, place: Place): readonly (readonly [Place, Field])[] {
  if (field.kind === 'group')
    return value === undefined ? [] : places(field.fields, value as Readonly<Record<string, unknown>>, place)
  if (field.kind !== 'list') return [[place, field]]
  return Array.isArray(value) ? value.flatMap((one: unknown, n) => within(field.of, one, [...place, n])) : []
}

function replaced(data: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(data)
    ? [...(data as unknown[])]
    : { ...(data as Record<string, unknown>) }
  ;(copy as Record<string | number, unknown>)[step] = replaced(
    (data as Record<string | number, unknown>)[step],
    rest,
    value,
  )
  return copy
}

/** Takes what a case says to a command, all that can be told of it, and what time makes of it, as far as twenty steps. */
function played(procedure: Procedure, snapshot: CaseSnapshot, envelope: Parameters<typeof judge>[2]): void {
  let at = snapshot
  for (let step = 0; step < 20; step += 1) {
    const due = step === 0 ? undefined : nextDeadline(procedure, at.state)
    if (step > 0 && due === undefined) return
    const events = due === undefined ? judge(procedure, at, envelope) : fallen(procedure, at, deadlineCommand(due))
    if (events.length === 0) return
    const { request, after } = appendRequest(procedure, at, events)
    for (const { effect } of request.effects) {
      if (effect.kind === 'letter') letterText(effect.letter)
      if (effect.kind === 'mail') renderMessage(effect.message, effect.to, 'https://specialeplan.example')
    }
    for (const person of people) procedure.view(after.state, { person })
    JSON.stringify(after.state)
    at = after
  }
}

/** A deadline that its own case refuses would come again for ever. */
function fallen(...given: Parameters<typeof judge>): ReturnType<typeof judge> {
  try {
    return judge(...given)
  } catch (cause) {
    throw new Error(`The deadline's ${given[2].name} is refused`, { cause })
  }
}

const checked = createDataCheck()
const isSound = (fields: FieldTable, data: unknown): boolean => {
  try {
    checked({ fields }, data)
    return true
  } catch {
    return false
  }
}

it('is taken or refused, wherever it stands, and all that follows can be told', () => {
  const tried = new Set<string>()
  let taken = 0
  fc.assert(
    fc.property(paths(), fc.nat(999), (path, n) => {
      const { world, now } = walk(path, procedures)
      for (const [caseId, snapshot] of world.observed.cases) {
        const procedure = world.procedureFor(caseId)
        for (const command of procedure.commands) {
          const by = people.find((person) => barrier(procedure, command, snapshot.state, person) === undefined)
          if (by === undefined) continue
          const data = dataFor(command.name, n, snapshot.state, by, now, command.fields)
          for (const base of [data, sampleData(command.fields, n, now.slice(0, 10))])
            for (const [place, field] of places(command.fields, base as Readonly<Record<string, unknown>>)) {
              const all = extremes(field)
              const value = all[n % Math.max(all.length, 1)]
              const extreme = replaced(base, place, value)
              if (!isSound(command.fields, extreme)) continue
              tried.add(`${procedure.name}.${command.name}`)
              taken += Number(
                bears(procedure, snapshot, {
                  commandId: `extreme-${n}`,
                  name: command.name,
                  data: extreme,
                  by,
                  at: now,
                }),
              )
            }
        }
      }
    }),
    { numRuns: 25, seed: Number(process.env['SEED'] ?? 2027) },
  )
  expect(tried.size).toBeGreaterThan(60)
  expect(taken).toBeGreaterThan(500)
})

function bears(
  procedure: Procedure,
  snapshot: CaseSnapshot,
  envelope: {
    readonly commandId: string
    readonly name: string
    readonly data: unknown
    readonly by: (typeof people)[number]
    readonly at: Instant
  },
): boolean {
  try {
    played(procedure, snapshot, envelope)
    return true
  } catch (fault) {
    if (fault instanceof Refusal) return false
    throw new Error(
      `${procedure.name}.${envelope.name} ${JSON.stringify(envelope.data).slice(0, 600)} in ${snapshot.state.status}`,
      { cause: fault },
    )
  }
}
