import type { Actor } from '../rights/actor'
import { subjectsOf } from '../rights/actor'
import { refuse } from '../refusal/refuse'

/** What one evaluator thinks of one bid by one criterion. */
export interface Score {
  /** Whole points of the model's scale. */
  readonly score: number
  readonly text: string
}

/** Somebody of the panel. */
export interface PanelMember {
  readonly subject: string
  readonly name: string
  readonly email: string
  /** Asked before the documents are final, and again when the bidders are known (udbudsloven § 4). */
  readonly impartiality: 'undeclared' | 'impartial' | 'conflicted'
  readonly interests?: string
  /** By `scoreKey`. Nobody else reads them before all are locked. */
  readonly scores: Readonly<Record<string, Score>>
  readonly locked?: true
}

export const scoreKey = (bid: string, criterion: string): string => `${bid}/${criterion}`

/** Those whose scores count. */
export const activeMembers = (panel: readonly PanelMember[]): readonly PanelMember[] =>
  panel.filter(({ impartiality }) => impartiality !== 'conflicted')

/** Whether all have locked: then they read each other's, and agree. */
export const allLocked = (panel: readonly PanelMember[]): boolean =>
  activeMembers(panel).length > 0 && activeMembers(panel).every(({ locked }) => locked === true)

/** `panel` with one of them changed. */
export const changedMember = (
  panel: readonly PanelMember[],
  subject: string,
  change: (member: PanelMember) => PanelMember,
): readonly PanelMember[] => panel.map((member) => (member.subject === subject ? change(member) : member))

/**
 * The member who acts.
 * @throws {Refusal} NOT_ALLOWED for anybody else
 */
export function memberOf({ panel }: { readonly panel: readonly PanelMember[] }, by: Actor): PanelMember {
  const subjects = by.kind === 'person' ? subjectsOf(by) : []
  return panel.find(({ subject }) => subjects.includes(subject)) ?? refuse('NOT_ALLOWED')
}
