import type { Role } from '../../domain/rights/actor'

/** What each role is called (docs/glossary.md). */
export const roleNames: Readonly<Record<Role, string>> = {
  provider: 'Tilbud',
  representative: 'Partsrepræsentant',
  caseworker: 'Sagsbehandler',
  reviewer: 'Tilsynskonsulent',
  head: 'Tilsynschef',
  lawyer: 'Jurist',
  'whistleblower-desk': 'Whistleblowerordning',
  'speciale-editor': 'Redaktør af specialebeskrivelser',
  'specialist-group': 'Specialistgruppe',
  'tender-officer': 'Udbudsansvarlig',
  panel: 'Bedømmer',
  'contract-manager': 'Kontraktansvarlig',
  bidder: 'Tilbudsgiver',
  municipality: 'Kommune',
  'hearing-party': 'Høringspart',
  admin: 'Administrator',
}
