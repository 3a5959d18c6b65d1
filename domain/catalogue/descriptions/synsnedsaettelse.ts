import type { Specialebeskrivelse } from '../specialebeskrivelse'

/** Demo description of the speciale synsnedsættelse. */
export const synsnedsaettelse: Specialebeskrivelse = {
  specialeId: 'synsnedsaettelse',
  version: 'synsnedsaettelse-1',
  validFrom: '2026-01-01',
  demo: true,
  targetGroup:
    'Børn og voksne med blindhed eller svær synsnedsættelse, hvor tabet er nyt eller optræder sammen med andre funktionsnedsættelser.',
  efforts: ['Rehabiliteringsforløb', 'Mobility-træning', 'Rådgivning og hjælpemidler'],
  criteria: [
    {
      id: 'syn-faglighed',
      title: 'Synsfaglige kompetencer',
      kind: 'competence',
      knockout: true,
      text: 'Synskonsulenter og mobility-instruktører er ansat i tilbuddet.',
      evidence: ['Bemandingsplan'],
    },
    {
      id: 'syn-uddannelse',
      title: 'Synsfaglig uddannelse',
      kind: 'education',
      knockout: false,
      text: 'Undervisere i punktskrift og mobility har den relevante uddannelse.',
      evidence: ['Uddannelsesbeviser i samlet oversigt'],
    },
    {
      id: 'syn-samarbejde',
      title: 'Samarbejde med øjenafdelinger',
      kind: 'cooperation',
      knockout: false,
      text: 'Der er faste veje for henvisning og tilbagemelding mellem øjenafdeling, kommune og tilbud.',
      evidence: ['Samarbejdsaftale'],
    },
    {
      id: 'syn-praksis',
      title: 'Aktiv praksis',
      kind: 'practice',
      knockout: true,
      text: 'Tilbuddet har gennemført et tilstrækkeligt antal forløb for målgruppen.',
      threshold: { value: 8, unit: 'forløb', period: 'om året' },
      evidence: ['Antal forløb i hvert af de seneste tre år'],
    },
    {
      id: 'syn-rammer',
      title: 'Tilgængelige rammer',
      kind: 'premises',
      knockout: false,
      text: 'Lys, kontraster, lyd og ledelinjer er indrettet til målgruppen.',
      evidence: ['Beskrivelse af de fysiske rammer'],
    },
  ],
}
