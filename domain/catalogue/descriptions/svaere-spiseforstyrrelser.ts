import type { Specialebeskrivelse } from '../specialebeskrivelse'

/** Demo description of the speciale svære spiseforstyrrelser. */
export const svaereSpiseforstyrrelser: Specialebeskrivelse = {
  specialeId: 'svaere-spiseforstyrrelser',
  version: 'svaere-spiseforstyrrelser-1',
  validFrom: '2026-01-01',
  demo: true,
  targetGroup:
    'Unge og voksne med svær og langvarig spiseforstyrrelse, som har behov for støtte i hverdagen ved siden af behandlingen.',
  efforts: ['Døgnophold', 'Efterværn'],
  criteria: [
    {
      id: 'spise-viden',
      title: 'Viden om spiseforstyrrelser',
      kind: 'competence',
      knockout: true,
      text: 'Medarbejderne kan støtte ved måltider og genkende tegn på somatisk forværring.',
      evidence: ['Kompetenceoversigt'],
    },
    {
      id: 'spise-uddannelse',
      title: 'Efteruddannelse',
      kind: 'education',
      knockout: false,
      text: 'Det faste personale har efteruddannelse i spiseforstyrrelser.',
      threshold: { value: 70, unit: 'procent af det faste personale' },
      evidence: ['Uddannelsesbeviser i samlet oversigt'],
    },
    {
      id: 'spise-behandling',
      title: 'Samarbejde med behandlingen',
      kind: 'cooperation',
      knockout: true,
      text: 'Der er aftalt ansvar og kontaktveje med den ambulante behandling, også uden for åbningstid.',
      evidence: ['Samarbejdsaftale', 'Beredskabsplan'],
    },
    {
      id: 'spise-praksis',
      title: 'Aktiv praksis',
      kind: 'practice',
      knockout: false,
      text: 'Tilbuddet har gennemført et tilstrækkeligt antal forløb for målgruppen.',
      threshold: { value: 5, unit: 'forløb', period: 'om året' },
      evidence: ['Antal forløb i hvert af de seneste tre år'],
    },
    {
      id: 'spise-opfoelgning',
      title: 'Opfølgning efter ophold',
      kind: 'documentation',
      knockout: false,
      text: 'Resultater følges i mindst et år efter opholdet.',
      evidence: ['Samlede resultater'],
    },
  ],
}
