import type { DeadlineKey } from '../calendar/deadline-rule'
import type { SuspensiveEffect } from '../letter/letter-content'

/** What can be done against a kind of decision. */
export interface Remedy {
  /** Danish, as it stands in letters and lists. */
  readonly danishName: string
  /**
   * - `reassessment`: sent to the authority that decided, which looks at its decision again first (retssikkerhedsloven § 66)
   * - `appeals-body`: straight to Ankestyrelsen; what is handed in here is forwarded, and nothing is reassessed
   */
  readonly route: 'reassessment' | 'appeals-body'
  /** The rule of the time for it; absent where none runs, so that no complaint is late. */
  readonly deadline?: DeadlineKey
  /** The rule of the time for the reassessment; the ordinary four weeks when absent. */
  readonly reassessment?: DeadlineKey
  /** What a complaint in time does to the decision while it is handled. */
  readonly suspensive: SuspensiveEffect
  /** Whether the appeals body can put other words in the place of the decision's: a lapse follows by law, or does not. */
  readonly changeable: boolean
}

/**
 * The kinds of decision there are, each with its remedy (docs/law.md § 5.2). A letter's guidance, the time for a complaint,
 * where it goes and whether the decision holds meanwhile are read here and nowhere else.
 */
export const decisionKinds = {
  application: {
    danishName: 'Afgørelse om ansøgning',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'none',
    changeable: true,
  },
  // Ordinary expiry and no withdrawal; what has outlived its last day lives on until the appeal is over all the same.
  'renewal-refusal': {
    danishName: 'Afslag på fornyelse',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'none',
    changeable: true,
  },
  lapse: {
    danishName: 'Bortfald af godkendelse',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'none',
    changeable: false,
  },
  // Given for the party's sake: what is complained of is how short it is.
  'interim-extension': {
    danishName: 'Midlertidig forlængelse',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'none',
    changeable: true,
  },
  order: {
    danishName: 'Påbud',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'stay-possible',
    changeable: true,
  },
  'intensified-supervision': {
    danishName: 'Skærpet tilsyn',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'none',
    changeable: true,
  },
  condition: {
    danishName: 'Vilkår for godkendelse',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'none',
    changeable: true,
  },
  revocation: {
    danishName: 'Tilbagekaldelse af godkendelse',
    route: 'reassessment',
    deadline: 'complaint',
    suspensive: 'suspends',
    changeable: true,
  },
  // FOB 06.410: no time runs, and the authority that refused does not look again (docs/law.md § 6.6).
  'party-access-refusal': {
    danishName: 'Afslag på partsaktindsigt',
    route: 'appeals-body',
    suspensive: 'none',
    changeable: true,
  },
  // Whoever is no party asks by another law, with a remedy of its own (docs/law.md § 6.6).
  'public-access-refusal': {
    danishName: 'Afslag på aktindsigt',
    route: 'reassessment',
    deadline: 'public-access-complaint',
    reassessment: 'public-access-reassessment',
    suspensive: 'none',
    changeable: true,
  },
} as const satisfies Readonly<Record<string, Remedy>>

/** A kind of decision. */
export type DecisionKind = keyof typeof decisionKinds

/** The remedy against a kind of decision. */
export const remedyOf = (kind: DecisionKind): Remedy => decisionKinds[kind]
