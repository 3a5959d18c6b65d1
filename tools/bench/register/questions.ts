import { municipalityNames } from '../../../domain/catalogue/municipalities'
import { urls } from '../../../api/urls'
import { beginnings, endings, fields, kinds } from './fill-register'

/** A kind of request that is measured. */
export interface Question {
  readonly name: string
  /** Of one who works at an office; everybody's when absent. */
  readonly officer?: true
  /** How many rows a bare read gives that it is held against: as many as the answer has, about. Held against none when absent. */
  readonly bareRows?: number
  ask(): Asked
}

/** One request. */
interface Asked {
  readonly address: string
  /** What is searched, where a question searches several kinds of things: each is told of by itself too. */
  readonly kind?: string
}

/** What somebody searches, and what kind of thing it is. */
type Searched = readonly [kind: string, text: string]

/** As a page has them. */
const bareRows = 25
const municipalities = Object.keys(municipalityNames)

/** What people ask, as they would: names mostly, some misspelt; and never the same twice in a row. `random` gives 0 to 1. */
export function questions(random: () => number, rows: number): readonly Question[] {
  const one = <T>(of: readonly [T, ...T[]] | readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const chance = (share: number): boolean => random() < share
  const misspelt = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 2))
    return word.slice(0, at) + word.slice(at + 1)
  }
  const provider = (): string => {
    const name = one(beginnings) + one(endings)
    return chance(0.3) ? misspelt(name) : name
  }
  const typed = (): Searched => {
    const kind = random()
    if (kind < 0.55) return ['a provider', provider()]
    if (kind < 0.65) return ['a provider, with its kind', `${one(kinds)} ${provider()}`]
    if (kind < 0.8) return ['a municipality', one(municipalities)]
    if (kind < 0.9) return ['a field', one(fields)]
    return chance(0.5)
      ? ['a field and a municipality', `${one(fields)} ${one(municipalities)}`]
      : ['a CVR number', String(10_000_000 + Math.floor((random() * rows) / 5))]
  }
  const query = (...parts: readonly (readonly [string, string] | undefined)[]): string =>
    new URLSearchParams(Object.fromEntries(parts.flatMap((part) => (part === undefined ? [] : [part])))).toString()
  const filters = () => [
    chance(0.5) ? (['municipality', one(municipalities)] as const) : undefined,
    chance(0.5) ? (['speciale', `speciale-${1 + Math.floor(random() * 20)}`] as const) : undefined,
    chance(0.2) ? (['ownerType', one(['municipal', 'regional', 'self-governing', 'private'])] as const) : undefined,
  ]
  const about = (): Searched => {
    const kind = random()
    const n = 1 + Math.floor(random() * rows)
    if (kind < 0.25) return ['a case number', `G01-${n}-`]
    if (kind < 0.4) return ['a P-number', String(1_000_000_000 + n)]
    if (kind < 0.5) return ['a CVR number', String(10_000_000 + Math.floor(n / 3))]
    if (kind < 0.6) return ['an e-mail address', `leder${n}@`]
    if (kind < 0.7) return ['a first and a last name', `${one(beginnings)} ${one(endings)}sen`.replace('å', 'aa')]
    return ['a title', one(beginnings) + one(endings)]
  }
  const asking = (path: string, parameter: string, [kind, text]: Searched): Asked => ({
    address: `${path}?${query([parameter, text])}`,
    kind,
  })
  const asked = (address: string): Asked => ({ address })
  const some = (): string => String(1 + Math.floor((random() * rows) / 2)).padStart(12, '0')
  return [
    { name: 'register: search', bareRows, ask: () => asking(urls.register, 'q', typed()) },
    { name: 'register: page, by facets', bareRows, ask: () => asked(`${urls.register}?${query(...filters())}`) },
    { name: 'register: facets', bareRows, ask: () => asked(`${urls.registerFacets}?${query(...filters())}`) },
    { name: 'register: one entry', bareRows: 1, ask: () => asked(urls.registerEntry(`approval-${some()}`)) },
    {
      name: 'register: page, as of a day before',
      bareRows,
      ask: () =>
        asked(
          `${urls.register}?${query(['asOf', `${2021 + Math.floor(random() * 6)}-0${1 + Math.floor(random() * 9)}-15`])}`,
        ),
    },
    {
      name: 'register: changes',
      bareRows,
      ask: () => asked(`${urls.registerChanges}?${query(['cursor', String(Math.floor(random() * rows))])}`),
    },
    { name: 'register: facets of a search', ask: () => asking(urls.registerFacets, 'q', typed()) },
    {
      name: 'cases: list',
      officer: true,
      bareRows,
      ask: () => asked(`${urls.cases('application')}?${query(['limit', String(25 + Math.floor(random() * 25))])}`),
    },
    {
      name: 'cases: list, by status',
      officer: true,
      bareRows,
      ask: () =>
        asked(
          `${urls.cases('application')}?${query(['status', one(['received', 'under-review', 'decided', 'final'])])}`,
        ),
    },
    {
      name: 'cases: search',
      officer: true,
      bareRows,
      ask: () => asking(urls.cases('application'), 'search', about()),
    },
  ]
}
