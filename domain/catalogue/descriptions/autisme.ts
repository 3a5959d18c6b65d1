import type { Specialebeskrivelse } from '../specialebeskrivelse'

/** Demo description of the speciale autisme. */
export const autisme: Specialebeskrivelse = {
  specialeId: 'autisme',
  version: 'autisme-1',
  validFrom: '2026-01-01',
  demo: true,
  targetGroup:
    'Børn, unge og voksne med autisme, hvis behov er så sjældne eller sammensatte, at den enkelte kommune ikke kan holde viden om dem.',
  efforts: ['Døgnophold', 'Intensive tidsafgrænsede forløb', 'Udgående støtte og rådgivning'],
  criteria: [
    {
      id: 'autisme-viden',
      title: 'Specialiseret viden om autisme',
      kind: 'competence',
      knockout: true,
      text: 'Medarbejderne kan tilpasse støtten til den enkeltes sansning, kommunikation og behov for forudsigelighed.',
      evidence: ['Kompetenceoversigt', 'Plan for faglig supervision'],
    },
    {
      id: 'autisme-uddannelse',
      title: 'Efteruddannelse i autisme',
      kind: 'education',
      knockout: false,
      text: 'Hovedparten af det faste personale har gennemført en længere efteruddannelse i autisme.',
      threshold: { value: 60, unit: 'procent af det faste personale' },
      evidence: ['Uddannelsesbeviser i samlet oversigt'],
    },
    {
      id: 'autisme-samarbejde',
      title: 'Samarbejde med psykiatrien',
      kind: 'cooperation',
      knockout: false,
      text: 'Der er en skriftlig aftale om samarbejde med den regionale psykiatri om borgere med samtidig psykisk lidelse.',
      evidence: ['Samarbejdsaftale'],
    },
    {
      id: 'autisme-praksis',
      title: 'Aktiv praksis',
      kind: 'practice',
      knockout: true,
      text: 'Tilbuddet har gennemført et tilstrækkeligt antal forløb for målgruppen til, at erfaringen holdes ved lige.',
      threshold: { value: 6, unit: 'forløb', period: 'om året' },
      evidence: ['Antal forløb i hvert af de seneste tre år'],
    },
    {
      id: 'autisme-konflikt',
      title: 'Forebyggelse af magtanvendelse',
      kind: 'method',
      knockout: false,
      text: 'Tilbuddet arbejder systematisk med at forebygge konflikter og lærer af hver magtanvendelse.',
      evidence: ['Metodebeskrivelse', 'Opgørelse over magtanvendelser'],
      only: ['autisme-doegn-svaer-udadreagerende'],
    },
    {
      id: 'autisme-skole',
      title: 'Tilbagevenden til undervisning',
      kind: 'method',
      knockout: false,
      text: 'Forløbet har en beskrevet vej tilbage til undervisning sammen med skole og familie.',
      evidence: ['Forløbsbeskrivelse', 'Resultater af afsluttede forløb'],
      only: ['autisme-boern-skolevaegring'],
    },
  ],
}
