import type { Specialebeskrivelse } from '../specialebeskrivelse'

/** Demo description of the speciale erhvervet hjerneskade. */
export const erhvervetHjerneskade: Specialebeskrivelse = {
  specialeId: 'erhvervet-hjerneskade',
  version: 'erhvervet-hjerneskade-1',
  validFrom: '2026-01-01',
  demo: true,
  targetGroup:
    'Mennesker med svær erhvervet hjerneskade, som har behov for samtidig indsats fra flere faggrupper over længere tid.',
  efforts: ['Døgnrehabilitering', 'Dagrehabilitering', 'Rådgivning af kommuner'],
  criteria: [
    {
      id: 'hjerneskade-tvaerfaglighed',
      title: 'Tværfagligt hold',
      kind: 'competence',
      knockout: true,
      text: 'Neuropsykolog, ergoterapeut, fysioterapeut, logopæd og socialpædagog indgår i det faste hold om hver borger.',
      evidence: ['Bemandingsplan'],
    },
    {
      id: 'hjerneskade-uddannelse',
      title: 'Neurofaglig efteruddannelse',
      kind: 'education',
      knockout: false,
      text: 'Det faste personale får løbende neurofaglig efteruddannelse.',
      threshold: { value: 30, unit: 'timer pr. medarbejder', period: 'om året' },
      evidence: ['Uddannelsesplan'],
    },
    {
      id: 'hjerneskade-overgang',
      title: 'Samarbejde om overgangen fra sygehus',
      kind: 'cooperation',
      knockout: false,
      text: 'Overgangen fra sygehus er aftalt, så planen for rehabilitering følger borgeren.',
      evidence: ['Aftale med sygehuset'],
    },
    {
      id: 'hjerneskade-praksis',
      title: 'Aktiv praksis',
      kind: 'practice',
      knockout: true,
      text: 'Tilbuddet har gennemført et tilstrækkeligt antal rehabiliteringsforløb for målgruppen.',
      threshold: { value: 10, unit: 'forløb', period: 'om året' },
      evidence: ['Antal forløb i hvert af de seneste tre år'],
    },
    {
      id: 'hjerneskade-maal',
      title: 'Måling af funktionsevne',
      kind: 'documentation',
      knockout: false,
      text: 'Funktionsevnen måles med anerkendte redskaber ved start, undervejs og ved afslutning.',
      evidence: ['Beskrivelse af redskaber', 'Samlede resultater'],
    },
    {
      id: 'hjerneskade-familie',
      title: 'Inddragelse af familie og skole',
      kind: 'method',
      knockout: false,
      text: 'Familie, dagtilbud og skole indgår i planen fra begyndelsen.',
      evidence: ['Metodebeskrivelse'],
      only: ['hjerneskade-boern-unge'],
    },
  ],
}
