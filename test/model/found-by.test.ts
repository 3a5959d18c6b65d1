import fc from 'fast-check'
import { procedures } from '../../domain/procedures'
import type { Person } from '../../domain/rights/actor'
import { obligationStarts } from './begin'
import { paths, walk } from './walk'

/*
 * The office finds a case of any process by whoever rings or writes about it: by the numbers and the people whom the case shows to
 * everybody at the office, and by the number of whoever has it.
 */

const seed = Number(process.env['SEED'] ?? 23)

/** Somebody of the office who has nothing to do with the case yet, and has declared nothing. */
const newcomer = (organisation: string): Person => ({
  kind: 'person',
  subject: 'ny',
  name: 'Ny',
  roles: ['caseworker', 'tender-officer'],
  organisation,
})

const ownerOf = (organisation: string): Person => ({
  kind: 'person',
  subject: 'ejer',
  name: 'Ejer',
  roles: ['provider'],
  organisation,
})

/** Members of a view under which the party's people and numbers stand. */
const ofParty = ['contact', 'secondContact', 'owner', 'representative', 'requester']
const around = ['identity', 'applicant', 'party', 'content', 'details']

/** What a view tells of the party: its numbers, and its people by name and address. */
function toldOf(view: unknown, names: readonly string[] = ['cvr', 'pNumber']): readonly string[] {
  if (typeof view !== 'object' || view === null) return []
  return Object.entries(view as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    if (typeof value === 'string') return names.includes(name) ? [value] : []
    if (ofParty.includes(name)) return toldOf(value, ['cvr', 'email', 'name', 'organisation'])
    return around.includes(name) ? toldOf(value) : []
  })
}

it(`by what its view shows to everybody at the office (seed ${seed})`, () => {
  const seen = new Set<string>()
  const all = [
    ...fc.sample(paths(), { seed, numRuns: 90 }),
    ...fc.sample(paths(...obligationStarts), { seed, numRuns: 12 }),
  ]
  for (const path of all) {
    const { world } = walk(path, procedures)
    for (const { state } of world.observed.cases.values()) {
      const procedure = world.procedureFor(state.caseId)
      const { title, standing, foundBy = [] } = procedure.index(state)
      const { office } = standing
      if (office === undefined) continue
      const { owner } = standing
      const party = owner === undefined ? undefined : toldOf(procedure.view(state, { person: ownerOf(owner) }))
      // What the authority alone sees it finds nobody by: whoever asked could find it out by searching.
      const shown = toldOf(procedure.view(state, { person: newcomer(office) })).filter(
        (one) => procedure.name !== 'access-request' || party?.includes(one) !== false,
      )
      const by = [title, ...foundBy]
      const missing = [...shown, ...(owner === undefined ? [] : [owner])].filter(
        (one) => one !== '' && !by.some((text) => text.includes(one)),
      )
      expect([state.caseId, missing]).toEqual([state.caseId, []])
      seen.add(procedure.name)
    }
  }
  expect([...seen].sort()).toEqual(Object.keys(procedures).sort())
})
