/** Every status of a complaint with its Danish name (docs/law.md § 9.4). */
export const complaintStatuses = {
  unclear: 'Rettidighed skal afklares',
  reassessing: 'Til genvurdering',
  'to-sign': 'Genvurdering til underskrift',
  'partly-upheld': 'Delvist medhold, afventer klageren',
  'to-forward': 'Skal sendes til Ankestyrelsen',
  forwarding: 'Sendes til Ankestyrelsen',
  'with-appeals-body': 'Hos Ankestyrelsen',
  upheld: 'Medhold',
  concluded: 'Afgjort af Ankestyrelsen',
  withdrawn: 'Trukket tilbage',
} as const

export type ComplaintStatus = keyof typeof complaintStatuses

export const closedStatuses = ['upheld', 'concluded', 'withdrawn'] as const satisfies readonly ComplaintStatus[]

/** The statuses in which the complaint is still handled, here or at the appeals body. */
export const openStatuses = [
  'unclear',
  'reassessing',
  'to-sign',
  'partly-upheld',
  'to-forward',
  'forwarding',
  'with-appeals-body',
] as const satisfies readonly ComplaintStatus[]

/** Whether the complaint is still handled. */
export const isOpen = ({ status }: { readonly status: ComplaintStatus }): boolean =>
  openStatuses.some((open) => open === status)
