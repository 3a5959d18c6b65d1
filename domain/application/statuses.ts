/** Every status of an application with its Danish name (docs/law.md § 9.1). */
export const applicationStatuses = {
  received: 'Modtaget',
  'awaiting-information': 'Afventer oplysninger',
  'under-review': 'Under behandling',
  recommended: 'Indstillet',
  hearing: 'I partshøring',
  drafted: 'Udkast til afgørelse',
  decided: 'Afgjort (i klagefrist)',
  complained: 'Påklaget',
  final: 'Endelig',
  withdrawn: 'Trukket tilbage',
  abandoned: 'Henlagt',
} as const

export type ApplicationStatus = keyof typeof applicationStatuses

export const closedStatuses = ['final', 'withdrawn', 'abandoned'] as const satisfies readonly ApplicationStatus[]

/** The statuses in which anything can still happen. */
export const openStatuses = [
  'received',
  'awaiting-information',
  'under-review',
  'recommended',
  'hearing',
  'drafted',
  'decided',
  'complained',
] as const satisfies readonly ApplicationStatus[]

/** The statuses in which the office still works towards a decision. */
export const pendingStatuses = [
  'received',
  'awaiting-information',
  'under-review',
  'recommended',
  'hearing',
  'drafted',
] as const satisfies readonly ApplicationStatus[]

/** The statuses in which the processing time runs. */
export const processingStatuses = [
  'under-review',
  'recommended',
  'hearing',
  'drafted',
] as const satisfies readonly ApplicationStatus[]

/** The statuses in which the decision has been made and is not final. */
export const decidedStatuses = ['decided', 'complained'] as const satisfies readonly ApplicationStatus[]

/** Whether the decision has been made and is not final. */
export const isDecided = ({ status }: { readonly status: ApplicationStatus }): boolean =>
  decidedStatuses.some((decided) => decided === status)

/** Whether anything can still happen. */
export const isOpen = ({ status }: { readonly status: ApplicationStatus }): boolean =>
  openStatuses.some((open) => open === status)

/** Whether the office still works towards a decision. */
export const isPending = ({ status }: { readonly status: ApplicationStatus }): boolean =>
  pendingStatuses.some((pending) => pending === status)
