import type { Supplier } from '../opening'
import type { Terms } from '../terms/terms'

/** The kinds of changes there are, with the rule by which each is taken or refused (docs/law.md § 9.10). */
export const changeKinds = {
  'review-clause': 'Ændring efter en klar ændringsklausul',
  small: 'Mindre ændring',
  additional: 'Nødvendige supplerende ydelser',
  successor: 'Ny leverandør efter omstrukturering eller overtagelse',
  unforeseen: 'Ændring efter uforudsete omstændigheder',
  extension: 'Forlængelse ud over kontraktens sidste dag',
  substantial: 'Anden, væsentlig ændring',
} as const

export type ChangeKind = keyof typeof changeKinds

/** What becomes another by a change; what is not named stays. */
export type ChangedTerms = Partial<Pick<Terms, 'hoursPerYear' | 'baseFunding' | 'hourlyRate'>>

/** The terms that become others, as they are afterwards. */
export const termsInWords = ({ hoursPerYear, baseFunding, hourlyRate }: ChangedTerms): readonly string[] => [
  ...(hoursPerYear === undefined ? [] : [`Rådgivningstimer om året: ${hoursPerYear}`]),
  ...(baseFunding === undefined ? [] : [`Grundfinansiering: ${baseFunding} kr. om året`]),
  ...(hourlyRate === undefined ? [] : [`Timepris: ${hourlyRate} kr.`]),
]

/** A change of the contract, as it is proposed. */
export interface ProposedChange {
  readonly kind: ChangeKind
  readonly text: string
  /** Whole kroner over what is left of the term: as stated, or as the new terms make it, whichever is more. */
  readonly value: number
  readonly clause?: string
  readonly terms?: ChangedTerms
  readonly successor?: Supplier
  readonly approvalId?: string
}

/** A change of the contract. */
export interface ContractChange extends ProposedChange {
  /** `1`, `2` … */
  readonly id: string
  /** Subject of whoever proposed it: somebody else decides. */
  readonly by: string
  readonly status: 'proposed' | 'approved' | 'withdrawn'
}
