import fc from 'fast-check'
import { barrier, judge } from '../../../domain/process/judge'
import { namedOfficers, rolesNamed } from '../../../domain/process/named-officers'
import { procedures } from '../../../domain/procedures'
import type { Actor } from '../../../domain/rights/actor'
import { paths, walk } from '../../model/walk'
import { codeOf } from '../../support/case-driver'
import { people } from '../random-commands'
import { sampleData } from '../sample-data'
import { tenderPeople } from '../tender/tender-case'

/* Whoever is partial in a case is given no work in it, by whichever command of whichever process (forvaltningsloven § 3). */

const seed = Number(process.env['SEED'] ?? 17)

const workGivers = Object.values(procedures).flatMap((procedure) =>
  procedure.commands
    .filter(({ fields }) => rolesNamed(fields).length > 0)
    .map((command) => ({ key: `${procedure.name}.${command.name}`, procedure, command })),
)

it(`every command that gives work refuses whoever is partial (seed ${seed})`, () => {
  const tried = new Map<string, number>()
  const all = [
    ...fc.sample(paths('submitted', 'in review', 'judged', 'supervised', 'order given'), { seed, numRuns: 60 }),
    ...fc.sample(paths('tender prepared', 'tender opened'), { seed, numRuns: 20 }),
  ]
  for (const path of all) {
    const { world, now } = walk(path, procedures)
    for (const { state, seq } of world.observed.cases.values())
      for (const { key, procedure, command } of workGivers) {
        if (!state.caseId.startsWith(`${procedure.name}-`)) continue
        const by = [...people, ...tenderPeople].find((one) => barrier(procedure, command, state, one) === undefined)
        if (by === undefined) continue
        // Somebody who has no part in the case yet says that they are partial, in the one place that every case keeps it.
        const partial = 'inhabil-person'
        const index: typeof procedure.index = (known) => {
          const found = procedure.index(known)
          return { ...found, standing: { ...found.standing, conflicted: [...found.standing.conflicted, partial] } }
        }
        const data = named(sampleData(command.fields, 1, now.slice(0, 10)), partial)
        expect(namedOfficers(command.fields, data).map(({ subject }) => subject)).toContain(partial)
        const given = (subject: Actor) =>
          codeOf(() =>
            judge(
              { ...procedure, index },
              { state, seq },
              { commandId: 'x', name: command.name, data, by: subject, at: now },
            ),
          )
        expect([key, given(by)]).toEqual([key, 'CONFLICTED'])
        tried.set(key, (tried.get(key) ?? 0) + 1)
      }
  }
  expect([...tried.keys()].sort()).toEqual(workGivers.map(({ key }) => key).sort())
})

/** The data with this person wherever somebody is named. */
function named(data: unknown, subject: string): unknown {
  if (Array.isArray(data)) return data.map((one: unknown) => named(one, subject))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data as Readonly<Record<string, unknown>>).map(([name, value]) => [
      name,
      name === 'subject' ? subject : named(value, subject),
    ]),
  )
}
