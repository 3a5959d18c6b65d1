/** The roles a person can hold (docs/law.md § 8; `representative`: forvaltningsloven § 8). A token may carry several. */
export const roles = [
  'provider',
  'representative',
  'caseworker',
  'reviewer',
  'head',
  'lawyer',
  'whistleblower-desk',
  'speciale-editor',
  'specialist-group',
  'tender-officer',
  'panel',
  'contract-manager',
  'bidder',
  'municipality',
  'hearing-party',
  'admin',
] as const

export type Role = (typeof roles)[number]

/**
 * A named person, as the journal keeps them. The e-mail address stays out on purpose: the journal is kept for decades
 * and read by many, and an address is only needed where a letter is sent.
 */
export interface Person {
  readonly kind: 'person'
  /** The identity provider's stable id of the person (`sub`). */
  readonly subject: string
  readonly name: string
  readonly roles: readonly Role[]
  /** CVR number of a provider, or the code of an authority (`MIDT`, `NORD` …). */
  readonly organisation?: string
  /** Whose substitute acts here, while that person is away: the assignment is theirs, and every bar counts for both. Or the party whom a representative acts for, by its CVR number. */
  readonly onBehalfOf?: Principal
}

/** Somebody who is away and for whom a substitute acts. */
export interface Principal {
  readonly subject: string
  readonly name: string
}

/** The subjects behind an act: who acts, and whom they stand in for. */
export const subjectsOf = ({ subject, onBehalfOf }: Person): readonly string[] =>
  onBehalfOf === undefined ? [subject] : [subject, onBehalfOf.subject]

/** Time itself acting: the only case in which no person is named, and then the rule is. */
export interface DeadlineActor {
  readonly kind: 'deadline'
  readonly rule: string
}

/** Another case acting, by the event that caused it. */
export interface CaseActor {
  readonly kind: 'case'
  readonly caseId: string
  /** `seq` of the causing event in that case's journal. */
  readonly seq: number
}

/** Who stands behind a journal row. */
export type Actor = Person | DeadlineActor | CaseActor
