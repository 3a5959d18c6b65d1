/** Danmarks landsdele: NUTS 2021, level 3, as notices name places. The reform of the regions moves none of them. */
export const nutsRegions = {
  DK011: 'Byen København',
  DK012: 'Københavns omegn',
  DK013: 'Nordsjælland',
  DK014: 'Bornholm',
  DK021: 'Østsjælland',
  DK022: 'Vest- og Sydsjælland',
  DK031: 'Fyn',
  DK032: 'Sydjylland',
  DK041: 'Vestjylland',
  DK042: 'Østjylland',
  DK050: 'Nordjylland',
} as const

/** Code of a landsdel. */
export type NutsRegion = keyof typeof nutsRegions
