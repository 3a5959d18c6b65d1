import type { Recipient } from '../process/effect'
import type { CivilDate } from '../calendar/civil-date'
import type { RegionName } from './municipalities'

/** A socialtilsyn. Which there are is law that changes, so each has the days on which it holds. */
export interface Authority {
  readonly code: string
  /** Danish, as in letters. */
  readonly name: string
  /** The municipality whose council is the authority (socialtilsynsloven § 2). It may not supervise offers there itself. */
  readonly municipality: string
  /** The regions whose offers it supervises. */
  readonly regions: readonly RegionName[]
  /** Who supervises the offers in the authority's own municipality. */
  readonly swappedWith: string
  /** Where mail to the office goes. Demo addresses: the domain is reserved and reaches nobody. */
  readonly contact: Recipient
  readonly validFrom: CivilDate
  /** Last day, open when absent. */
  readonly validTo?: CivilDate
}

/** The five socialtilsyn (docs/law.md § 3.1). */
export const authorities = [
  {
    code: 'NORD',
    name: 'Socialtilsyn Nord',
    municipality: 'Hjørring',
    regions: ['Nordjylland'],
    swappedWith: 'OEST',
    contact: { name: 'Socialtilsyn Nord', email: 'post@socialtilsyn-nord.example' },
    validFrom: '2014-01-01',
  },
  {
    code: 'MIDT',
    name: 'Socialtilsyn Midt',
    municipality: 'Silkeborg',
    regions: ['Midtjylland'],
    swappedWith: 'NORD',
    contact: { name: 'Socialtilsyn Midt', email: 'post@socialtilsyn-midt.example' },
    validFrom: '2014-01-01',
  },
  {
    code: 'SYD',
    name: 'Socialtilsyn Syd',
    municipality: 'Faaborg-Midtfyn',
    regions: ['Syddanmark'],
    swappedWith: 'MIDT',
    contact: { name: 'Socialtilsyn Syd', email: 'post@socialtilsyn-syd.example' },
    validFrom: '2014-01-01',
  },
  {
    code: 'OEST',
    name: 'Socialtilsyn Øst',
    municipality: 'Holbæk',
    regions: ['Sjælland'],
    swappedWith: 'HOVEDSTADEN',
    contact: { name: 'Socialtilsyn Øst', email: 'post@socialtilsyn-oest.example' },
    validFrom: '2014-01-01',
  },
  {
    code: 'HOVEDSTADEN',
    name: 'Socialtilsyn Hovedstaden',
    municipality: 'Frederiksberg',
    regions: ['Hovedstaden'],
    swappedWith: 'SYD',
    contact: { name: 'Socialtilsyn Hovedstaden', email: 'post@socialtilsyn-hovedstaden.example' },
    validFrom: '2014-01-01',
  },
] as const satisfies readonly Authority[]

/** The authority with this code, on whatever day: an old case keeps the office it had. RangeError for a code that never was. */
export function authorityOf(code: string): Authority {
  const found = authorities.find((authority) => authority.code === code)
  if (found === undefined) throw new RangeError(`no authority ${code}`)
  return found
}
