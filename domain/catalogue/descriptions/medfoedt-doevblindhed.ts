import type { Specialebeskrivelse } from '../specialebeskrivelse'

/** Demo description of the speciale medfødt døvblindhed. */
export const medfoedtDoevblindhed: Specialebeskrivelse = {
  specialeId: 'medfoedt-doevblindhed',
  version: 'medfoedt-doevblindhed-1',
  validFrom: '2026-01-01',
  demo: true,
  targetGroup: 'Børn og voksne, der er født med et kombineret syns- og høretab.',
  efforts: ['Døgnophold', 'Taktil kommunikation', 'Rådgivning af netværk og kommuner'],
  criteria: [
    {
      id: 'doevblind-kommunikation',
      title: 'Taktil kommunikation',
      kind: 'competence',
      knockout: true,
      text: 'Medarbejderne mestrer taktile kommunikationsformer og udvikler dem sammen med den enkelte.',
      evidence: ['Kompetenceoversigt', 'Plan for faglig supervision'],
    },
    {
      id: 'doevblind-uddannelse',
      title: 'Uddannelse i døvblindhed',
      kind: 'education',
      knockout: false,
      text: 'Nye medarbejdere får et introduktionsforløb om medfødt døvblindhed.',
      threshold: { value: 40, unit: 'timer pr. ny medarbejder' },
      evidence: ['Introduktionsprogram'],
    },
    {
      id: 'doevblind-samarbejde',
      title: 'Nordisk samarbejde',
      kind: 'cooperation',
      knockout: false,
      text: 'Tilbuddet deltager i fagligt samarbejde med andre tilbud for målgruppen.',
      evidence: ['Beskrivelse af samarbejdet'],
    },
    {
      id: 'doevblind-praksis',
      title: 'Aktiv praksis',
      kind: 'practice',
      knockout: true,
      text: 'Tilbuddet støtter et tilstrækkeligt antal borgere i målgruppen.',
      threshold: { value: 3, unit: 'borgere', period: 'ad gangen' },
      evidence: ['Antal borgere i hvert af de seneste tre år'],
    },
    {
      id: 'doevblind-rammer',
      title: 'Rammer til orientering',
      kind: 'premises',
      knockout: false,
      text: 'De fysiske rammer giver taktile og tydelige pejlemærker.',
      evidence: ['Beskrivelse af de fysiske rammer'],
    },
  ],
}
