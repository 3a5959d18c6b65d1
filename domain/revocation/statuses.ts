/** Every status of a revocation with its Danish name (docs/law.md § 9.7). */
export const revocationStatuses = {
  assessing: 'Under vurdering',
  establishing: 'Bortfald skal fastslås',
  hearing: 'I partshøring',
  drafted: 'Udkast til afgørelse',
  decided: 'Afgjort, ikke trådt i kraft',
  complained: 'Påklaget, godkendelsen består',
  final: 'Endelig, ikke trådt i kraft',
  effected: 'Trådt i kraft',
  annulled: 'Ophævet efter klage',
  averted: 'Afværget',
  dropped: 'Lukket uden indgreb',
  ended: 'Ophørt med godkendelsen',
  lapsed: 'Bortfald fastslået',
} as const

export type RevocationStatus = keyof typeof revocationStatuses

export const closedStatuses = [
  'effected',
  'annulled',
  'averted',
  'dropped',
  'ended',
  'lapsed',
] as const satisfies readonly RevocationStatus[]

/** Those in which the office works towards a decision. */
export const pendingStatuses = ['assessing', 'hearing', 'drafted'] as const satisfies readonly RevocationStatus[]

/** Those in which a decision has been made and the approval holds all the same. */
export const waitingStatuses = ['decided', 'complained', 'final'] as const satisfies readonly RevocationStatus[]

/** Those in which the revocation has not taken effect, and can be averted. */
export const openStatuses = [...pendingStatuses, ...waitingStatuses] as const

/** … with those of a lapse that is to be established, in which nothing is weighed. */
export const handledStatuses = ['establishing', ...openStatuses] as const

/** Those in which somebody may act for the party: the case can be complained of when it has taken effect as well. */
export const representedStatuses = [...handledStatuses, 'effected'] as const

/** Whether the office works towards a decision. */
export const isPending = ({ status }: { readonly status: string }): boolean =>
  pendingStatuses.some((pending) => pending === status)

/** Whether a decision has been made that has not taken effect. */
export const isWaiting = ({ status }: { readonly status: string }): boolean =>
  waitingStatuses.some((waiting) => waiting === status)

/** Whether it is over. */
export const isClosed = ({ status }: { readonly status: string }): boolean =>
  closedStatuses.some((closed) => closed === status)
