import fc from 'fast-check'
import type { Instant } from '../../../domain/calendar/instant'
import { civilDateAt, copenhagenAt } from '../../../domain/calendar/copenhagen'
import { addYears } from '../../../domain/calendar/civil-date'
import { procedureOf } from '../../../domain/process/case-id'
import { barrier, type CaseSnapshot } from '../../../domain/process/judge'
import { procedures } from '../../../domain/procedures'
import { Refusal } from '../../../domain/refusal/refusal'
import { assumableNames, assumedActor, assumedCommand } from '../../../domain/timeline/assumption'
import { foresee } from '../../../domain/timeline/foresee'
import { foreseeTogether, type Foresight } from '../../../domain/timeline/foresee-together'
import { dataFor } from '../random-commands'
import { paths, walk, type Path } from '../../model/walk'

/* The timeline promises what the shell will do. Here it is held to the model's own shell, which is written anew and knows nothing of it. */

const decadeAfter = (at: Instant): Instant => copenhagenAt(addYears(civilDateAt(at), 10), '00:00')

const rootOf = (caseId: string): string => /-([^.-]+)/.exec(caseId)?.[1] ?? ''

/** The cases that belong to the one, as the store finds them. */
function relativesOf(caseId: string, cases: ReadonlyMap<string, CaseSnapshot>): readonly CaseSnapshot[] {
  return [...cases].flatMap(([id, snapshot]) => (rootOf(id) === rootOf(caseId) ? [snapshot] : []))
}

function closed({ state }: CaseSnapshot): boolean {
  const name = procedureOf(state.caseId)
  return name === undefined || procedures[name].closed.includes(state.status)
}

const told = ({ steps }: Foresight): readonly string[] =>
  steps.map(({ at, status, events }) => `${at} ${events.map(({ event }) => event.type).join('+')} → ${status}`)

/** The steps of a case that a played world has taken after `from` appends. */
function taken(world: ReturnType<typeof walk>['world'], caseId: string, from: number): readonly string[] {
  const events = world.observed.log.filter((logged) => logged.caseId === caseId).map(({ recorded }) => recorded)
  let seq =
    world.observed.moments
      .slice(0, from)
      .filter((moment) => moment.caseId === caseId)
      .at(-1)?.seq ?? 0
  return world.observed.moments
    .slice(from)
    .filter((moment) => moment.caseId === caseId)
    .map((moment) => {
      const types = events
        .filter((recorded) => recorded.seq > seq && recorded.seq <= moment.seq)
        .map(({ event }) => event.type)
      seq = moment.seq
      return `${moment.at} ${types.join('+')} → ${moment.state.status}`
    })
}

const played = { cases: 0, steps: 0, assumed: 0, refused: 0, elsewhere: 0 }

describe('what is foreseen', () => {
  it('is what then happens, in every case of any office', () => {
    fc.assert(
      fc.property(paths(), (path: Path) => {
        const { world } = walk(path, procedures)
        const { cases, moments } = world.observed
        const until = decadeAfter(moments.at(-1)?.at ?? '2027-01-04T08:00:00.000Z')
        const roots = new Map([...cases.keys()].map((caseId) => [rootOf(caseId), caseId]))
        const foreseen = [...roots.values()].flatMap((caseId) =>
          foreseeTogether({ cases: relativesOf(caseId, cases), caseId, until }),
        )
        const before = moments.length
        world.pass(until, until)
        // Every case, those that are over and those that are only opened then among them.
        expect(new Set(foreseen.map(({ caseId }) => caseId))).toEqual(new Set(cases.keys()))
        for (const foresight of foreseen) {
          const { caseId } = foresight
          expect([caseId, ...told(foresight)]).toEqual([caseId, ...taken(world, caseId, before)])
          expect(foresight.ends).not.toBe('stalled')
          played.cases += 1
          played.steps += foresight.steps.length
        }
      }),
      { seed: 5, numRuns: 60 },
    )
    expect(played.steps).toBeGreaterThan(500)
  })

  it('is what then happens if what was assumed is done, and refused if that would be', () => {
    fc.assert(
      fc.property(paths(), fc.nat(9_999), fc.integer({ min: 1, max: 400 }), (path: Path, which, daysAhead) => {
        const { world } = walk(path, procedures)
        const { cases, moments } = world.observed
        const open = [...cases].filter(([, snapshot]) => !closed(snapshot))
        const [caseId] = open[which % Math.max(open.length, 1)] ?? []
        if (caseId === undefined) return
        const procedure = world.procedureFor(caseId)
        const names = assumableNames(procedure).filter((name) =>
          procedure.commands.some((command) => command.name === name),
        )
        const name = names[which % names.length] ?? ''
        const last = moments.at(-1)?.at ?? ''
        const at = new Date(Date.parse(last) + daysAhead * 86_400_000).toISOString()
        const until = decadeAfter(at)
        const relatives = relativesOf(caseId, cases)
        const before = moments.length

        world.pass(at, at)
        const state = cases.get(caseId)?.state as CaseSnapshot['state']
        const command = assumedCommand(procedure, name)
        const by = assumedActor(procedure, state, command, '0.0')
        const data = dataFor(name, which, state, by, at, command.fields)
        const delivery = { by, receivedAt: at, takenAt: at, workerDies: false, twice: false }
        // As is assumed of whoever is assumed to act.
        const undeclared = barrier(procedure, command, state, by)?.code === 'IMPARTIALITY_UNDECLARED'
        const declared = undeclared
          ? world.act(caseId, { ...delivery, name: 'declareImpartiality', data: { impartial: true } })
          : undefined
        const refused = declared ?? world.act(caseId, { ...delivery, name, data })
        world.pass(until, until)

        const assumptions = [{ name, at, data }]
        played.assumed += 1
        if (refused !== undefined) {
          played.refused += 1
          expect(codeOf(() => foresee({ cases: relatives, caseId, until, assumptions }))).toBe(refused)
          return
        }
        // In each case that hangs together with it, and the same from whichever of them one looks.
        const elsewhere = relatives[which % relatives.length]?.state.caseId ?? caseId
        const together = foreseeTogether({
          cases: relatives,
          caseId: elsewhere,
          until,
          assumptions: assumptions.map((one) => ({ ...one, caseId })),
        })
        expect(together[0].caseId).toBe(elsewhere)
        for (const foresight of together) {
          const its = taken(world, foresight.caseId, before)
          expect([foresight.caseId, ...told(foresight)]).toEqual([foresight.caseId, ...its])
          if (foresight.caseId !== caseId && its.length > 0) played.elsewhere += 1
        }
      }),
      { seed: 5, numRuns: 60 },
    )
    expect(played.assumed - played.refused).toBeGreaterThan(10)
    expect(played.refused).toBeGreaterThan(10)
    expect(played.elsewhere).toBeGreaterThan(20)
  })
})

function codeOf(look: () => unknown): string | undefined {
  try {
    look()
    return undefined
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.code
    throw refusal
  }
}
