import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { toldView, wordOf } from '../../api/pages/case-view/told-view'
import type { ViewReading, Word, Words } from '../../api/pages/case-view/word'
import { wordsOf } from '../../api/pages/case-view/words-of'
import { procedures } from '../../domain/procedures'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { CaseState } from '../../domain/process/procedure'
import type { Person } from '../../domain/rights/actor'
import { createPureWorld } from '../../rehearsal/pure-world'
import { readScenario } from '../../rehearsal/read-scenario'
import { runScenario } from '../../rehearsal/run-scenario'
import type { Shown } from '../../web/parts/shown'

/* Every view that any reader gets in any scenario, at every step: what a case's page shows of it, and what it would leave out unsaid. */

const folder = path.join(__dirname, '..', 'scenarios')
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

type View = Readonly<Record<string, unknown>>

const readingOf = (view: View): ViewReading => ({ view, nameOf: () => 'Mette Sørensen' })

const isMembers = (value: unknown): value is View =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a member, or a key's value, has no Danish name: by its place in the view. */
function unnamed(words: Words, members: View, place: string, reading: ViewReading): readonly string[] {
  return Object.entries(members).flatMap(([member, value]) => {
    const at = `${place}.${member}`
    if (value === undefined) return []
    if (!(member in words)) return [at]
    const word = wordOf(words[member])
    return word === undefined ? [] : unnamedIn(word, value, at, reading)
  })
}

function unnamedIn(word: Word, value: unknown, at: string, reading: ViewReading): readonly string[] {
  if (word.tell !== undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => unnamedIn(word, one, at, reading))
  if (!isMembers(value)) return word.of === undefined || String(value) in word.of ? [] : [`${at} = ${String(value)}`]
  if (word.answers !== undefined)
    return Object.keys(value)
      .filter((member) => !(member in (word.answers ?? {})))
      .map((member) => `${at}.${member}`)
  if (word.byKey !== undefined) {
    const { byKey, ...rest } = word
    return Object.entries(value).flatMap(([key, one]) =>
      byKey(key, reading) === undefined ? [`${at}[${key}]`] : unnamedIn(rest, one, `${at}[]`, reading),
    )
  }
  return word.within === undefined ? [`${at} is an object`] : unnamed(word.within, value, at, reading)
}

const textsIn = (shown: Shown): readonly string[] =>
  typeof shown === 'string'
    ? [shown]
    : shown.kind === 'list'
      ? shown.of.flatMap(textsIn)
      : shown.kind === 'facts'
        ? shown.of.flatMap(([name, value]) => [name, ...textsIn(value)])
        : []

/** What people do not write: a key, an id, a day or an instant as programs write them. */
const raw =
  /^[a-z]+(?:-[a-z0-9]+)+$|^(?:party|office|true|false|granted|refused|open|post|system)$|\d{4}-\d{2}-\d{2}|undefined|\[object|(?:application|approval|review|supervision|complaint|tender|revocation|obligation|access-request|advice-request)-[a-z0-9]{6,}/

const told = {
  processes: new Set<ProcedureName>(),
  /** Members and keys without a Danish name. */
  unnamed: new Set<string>(),
  /** What is shown and nobody would write. */
  raw: new Set<string>(),
}

function look(procedure: ProcedureName, view: View): void {
  told.processes.add(procedure)
  const words = Object.assign({}, ...wordsOf[procedure].map((section) => section.words)) as Words
  for (const place of unnamed(words, view, procedure, readingOf(view))) told.unnamed.add(place)
  for (const { title, facts } of toldView(wordsOf[procedure], readingOf(view)))
    for (const [name, value] of facts)
      for (const text of textsIn(value))
        if (raw.test(text)) told.raw.add(`${procedure}, ${title}, ${name}: ${text.slice(0, 120)}`)
}

beforeAll(async () => {
  const seen = new Set<string>()
  for (const file of files) {
    const scenario = readScenario(path.join(folder, file))
    const world = createPureWorld()
    await runScenario(scenario, world)
    const readers: readonly (Person | undefined)[] = [
      ...Object.values(scenario.people).map(({ person }) => person),
      undefined,
    ]
    for (const { row, journal } of await world.cases()) {
      const procedure = procedures[row.procedure]
      let state: CaseState | undefined
      for (const recorded of journal) {
        state = procedure.evolve(state, recorded)
        for (const person of readers) {
          const view = procedure.view(state, person === undefined ? {} : { person })
          const hash = createHash('sha256').update(JSON.stringify(view)).digest('base64')
          if (!seen.has(hash)) look(row.procedure, view)
          seen.add(hash)
        }
      }
    }
  }
})

it('is seen of every process', () => {
  expect(told.processes.size).toBe(Object.keys(procedures).length)
})

it('has a Danish name for every member of every view, and for the values of every key', () => {
  expect([...told.unnamed].sort()).toEqual([])
})

it('shows no key, id, or day as programs write it', () => {
  expect([...told.raw].sort()).toEqual([])
})

it('says each member in one section, under one name', () => {
  for (const [procedure, sections] of Object.entries(wordsOf)) {
    const members = sections.flatMap(({ words }) => Object.keys(words))
    expect([procedure, members.filter((member, at) => members.indexOf(member) !== at)]).toEqual([procedure, []])
  }
})
