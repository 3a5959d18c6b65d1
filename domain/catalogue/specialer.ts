import type { CivilDate } from '../calendar/civil-date'

/** A function that providers are approved for, within a speciale. */
export interface Specialfunktion {
  readonly id: string
  readonly specialeId: string
  /** Danish, as in the register. */
  readonly name: string
  readonly validFrom: CivilDate
  /** Last day on which one can apply for it, open when absent. */
  readonly validTo?: CivilDate
}

/** The five demo specialer (docs/law.md § 4.4). Demo: the real list is for the authorities to set. */
export const specialer = {
  autisme: 'Autisme',
  'erhvervet-hjerneskade': 'Erhvervet hjerneskade',
  synsnedsaettelse: 'Synsnedsættelse',
  'svaere-spiseforstyrrelser': 'Svære spiseforstyrrelser',
  'medfoedt-doevblindhed': 'Medfødt døvblindhed',
} as const

export type SpecialeId = keyof typeof specialer

/** The demo specialfunktioner. */
export const specialfunktioner = [
  {
    id: 'autisme-doegn-svaer-udadreagerende',
    specialeId: 'autisme',
    name: 'Døgnophold for voksne med autisme og svært udadreagerende adfærd',
    validFrom: '2026-01-01',
  },
  {
    id: 'autisme-boern-skolevaegring',
    specialeId: 'autisme',
    name: 'Intensivt forløb for børn og unge med autisme og langvarig skolevægring',
    validFrom: '2026-01-01',
  },
  {
    id: 'hjerneskade-intensiv-rehabilitering',
    specialeId: 'erhvervet-hjerneskade',
    name: 'Intensiv rehabilitering efter svær erhvervet hjerneskade',
    validFrom: '2026-01-01',
  },
  {
    id: 'hjerneskade-boern-unge',
    specialeId: 'erhvervet-hjerneskade',
    name: 'Rehabilitering af børn og unge med erhvervet hjerneskade',
    validFrom: '2026-01-01',
  },
  {
    id: 'syn-rehabilitering-voksne',
    specialeId: 'synsnedsaettelse',
    name: 'Rehabilitering af voksne med pludselig opstået blindhed',
    validFrom: '2026-01-01',
  },
  {
    id: 'syn-boern-multihandicap',
    specialeId: 'synsnedsaettelse',
    name: 'Særlig støtte til børn med synsnedsættelse og andre funktionsnedsættelser',
    validFrom: '2026-01-01',
  },
  {
    id: 'spiseforstyrrelse-doegnbehandling',
    specialeId: 'svaere-spiseforstyrrelser',
    name: 'Socialpædagogisk døgntilbud ved svær spiseforstyrrelse',
    validFrom: '2026-01-01',
  },
  {
    id: 'doevblindhed-kommunikation',
    specialeId: 'medfoedt-doevblindhed',
    name: 'Taktil kommunikation og døgnstøtte ved medfødt døvblindhed',
    validFrom: '2026-01-01',
  },
] as const satisfies readonly (Specialfunktion & { readonly specialeId: SpecialeId })[]

/** The specialfunktion with this id if one can apply for it on that day. */
export function specialfunktionAt(id: string, date: CivilDate): Specialfunktion | undefined {
  const all: readonly Specialfunktion[] = specialfunktioner
  return all.find((one) => one.id === id && one.validFrom <= date && (one.validTo ?? date) >= date)
}

/** The name of a specialfunktion, also of one that can no longer be applied for, or of a speciale; the id itself when it is unknown. */
export function specialfunktionName(id: string): string {
  const ofSpeciale: Readonly<Record<string, string>> = specialer
  return specialfunktioner.find((one) => one.id === id)?.name ?? ofSpeciale[id] ?? id
}
