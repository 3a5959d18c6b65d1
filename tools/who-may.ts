import type { Role } from '../domain/rights/actor'
import type { Grantee, Relation } from '../domain/rights/rights'

/** The roles as people call them. */
export const roleNames: Readonly<Record<Role, string>> = {
  provider: 'tilbud',
  representative: 'partsrepræsentant',
  caseworker: 'sagsbehandler',
  reviewer: 'tilsynskonsulent',
  head: 'tilsynschef',
  lawyer: 'jurist',
  'whistleblower-desk': 'whistleblowermodtager',
  'speciale-editor': 'redaktør af specialebeskrivelser',
  'specialist-group': 'specialistgruppe',
  'tender-officer': 'udbudsansvarlig',
  panel: 'bedømmer',
  'contract-manager': 'kontraktansvarlig',
  bidder: 'tilbudsgiver',
  municipality: 'kommune',
  'hearing-party': 'høringspart',
  admin: 'administrator',
}

const relationNames: Readonly<Record<Relation, string>> = {
  owner: 'i egen sag',
  representative: 'med fuldmagt',
  office: 'i egen myndighed',
  assigned: 'som udpeget på sagen',
  asker: 'som den, der har spurgt',
  any: '',
}

/** A grantee of the command table in Danish: "sagsbehandler i egen myndighed", "fristen". */
export function whoMay(grantee: Grantee): string {
  if (grantee === 'deadline') return 'fristen'
  if (grantee === 'case') return 'en anden sag'
  return `${roleNames[grantee.role]} ${relationNames[grantee.of]}`.trim()
}

/** The same in a word or two, for a diagram. */
export function whoMayBriefly(grantee: Grantee): string {
  return typeof grantee === 'string' ? whoMay(grantee) : roleNames[grantee.role]
}
