import { contentFields } from '../../../domain/application/form/content-fields'
import { identityFields } from '../../../domain/application/form/identity-fields'
import { outcomes } from '../../../domain/application/decision/outcomes'
import { accessOutcomes } from '../../../domain/access/access-end'
import {
  accessWords,
  annulledWord,
  changedWords,
  complaintsWord,
  conditionWords,
  criteriaWord,
  deliveryWords,
  draftSection,
  guidanceWord,
  handlerWords,
  heading,
  hearingWords,
  judgedWord,
  officeName,
  officeWords,
  people,
  reasonsWord,
  recipientsWord,
  recommendationWords,
  representativeWord,
  waiverWord,
} from './shared-words'
import { notShown, type Word, type Words, type WordSection } from './word'

/** A decision over an application, as it is drafted and as it is made. */
const decisionWords: Words = {
  outcome: { label: 'Udfald', of: outcomes },
  decidedAt: 'Afgjort',
  scope: 'Omfang',
  granted: { label: 'Det, der godkendes', within: { targetGroup: 'Målgruppe', places: 'Pladser' } },
  validFrom: 'Gælder fra',
  validTo: 'Gælder til og med',
  conditions: { label: 'Vilkår', within: conditionWords },
  reasons: reasonsWord,
  criteria: judgedWord,
  hearingWeighed: 'Sådan er høringssvaret indgået',
  hearingWaiver: waiverWord,
  attachments: 'Bilag',
  recipients: recipientsWord,
  complaintDue: 'Klagefrist til og med',
  complaintGuidance: guidanceWord,
  changed: { label: 'Ændret efter klage', within: changedWords },
  decidedBy: people('Udarbejdet og underskrevet af'),
  seq: notShown('number of an event'),
  consequence: notShown('related cases'),
}

const earlierAccess: Words = {
  what: 'Bedt om',
  requestedAt: 'Modtaget',
  due: 'Svar senest',
  overdue: 'Fristen er overskredet',
  postponed: 'Grund til at det tager længere tid',
  before: notShown('journal'),
  answer: {
    label: 'Svar',
    within: {
      outcome: { label: 'Udfald', of: accessOutcomes },
      text: 'Svar',
      at: 'Sendt',
      seq: notShown('number of an event'),
      by: people('Svaret af'),
    },
  },
}

const requestWords: Words = {
  missing: 'Der mangler',
  round: 'Anmodning nummer',
  due: 'Svar senest',
  held: { label: 'Fristen', of: { true: 'Venter på svaret på partens anmodning om aktindsigt' } },
  seq: notShown('number of an event'),
  partly: { label: 'Modtaget', of: { true: 'Noget af det' } },
  overdue: 'Fristen er overskredet',
  explanation: 'Grund til at den er lukket',
}

const missingWord: Word = { label: 'Der mangler', within: { field: notShown('label'), label: 'Oplysning' } }

/** What stands in an application, in the order in which it came. */
export const applicationWords: readonly WordSection[] = [
  {
    title: 'Ansøgningen',
    words: {
      ...heading,
      specialfunktionName: officeWords['specialfunktionName'] ?? '',
      kind: { label: 'Slags', of: { new: 'Ny ansøgning', renewal: 'Fornyelse' } },
      submittedAt: 'Modtaget',
      identity: { label: 'Ansøger', answers: identityFields },
      content: { label: 'Oplysninger', answers: contentFields },
      specialeId: notShown('specialfunktionName'),
      descriptionVersion: notShown('criteria'),
      renewalOf: {
        label: 'Godkendelsen, der søges fornyet',
        within: {
          approvalId: notShown('related cases'),
          timely: 'Søgt rettidigt',
          validTo: 'Gælder til og med',
          livesUntil: 'Gælder, mens ansøgningen behandles, senest til',
          parked: 'Venter på en anden sag',
          decidedBy: people('Afgjort af'),
        },
      },
      clashes: {
        label: 'Andre sager om samme sted og specialfunktion',
        within: { with: notShown('related cases'), settled: 'Sådan er det afklaret' },
      },
    },
  },
  {
    title: 'Behandlingen',
    words: {
      officeName: officeWords['officeName'] ?? '',
      jurisdiction: {
        label: 'Hvorfor netop den myndighed',
        within: { step: notShown('explanation'), explanation: 'Grund' },
      },
      forwards: {
        label: 'Sendt videre',
        within: { from: officeName('Fra'), to: officeName('Til'), at: 'Hvornår', reason: 'Begrundelse' },
      },
      ...handlerWords,
      representative: representativeWord,
      completeAt: 'Fuldt oplyst',
      missing: missingWord,
      informationRequest: { label: 'Oplysninger, der er bedt om', within: requestWords },
      furtherRequest: { label: 'Flere oplysninger, der er bedt om', within: requestWords },
      closedRequests: { label: 'Anmodninger, der er lukket uden svar', within: requestWords },
      fee: { label: 'Gebyr', within: { amount: 'Kroner', chargedOn: 'Opkrævet', paidOn: 'Betalt' } },
      processing: { label: 'Sagsbehandlingstiden', within: { paused: 'Sat i bero', story: 'Sådan er den regnet' } },
      expectedBy: 'Afgørelsen ventes senest',
      incompleteBecause: 'Afgøres uden alle oplysninger, fordi',
      parked: {
        label: 'Venter på en sag om tilbagekaldelse',
        within: { since: 'Siden', closedFrom: notShown('journal') },
      },
      ...accessWords,
      access: { label: 'Aktindsigt', within: earlierAccess },
    },
  },
  {
    title: 'Vurderingen',
    words: {
      criteria: criteriaWord,
      review: {
        label: 'Faglig vurdering',
        within: {
          caseId: notShown('related cases'),
          reviewers: people('Tilsynskonsulenter'),
          team: notShown('reviewers'),
        },
      },
      assessments: judgedWord,
      recommendations: { label: 'Indstillinger', within: recommendationWords },
    },
  },
  { title: 'Partshøringen', words: { hearings: { label: 'Høringer', within: hearingWords } } },
  draftSection(decisionWords),
  {
    title: 'Afgørelsen',
    words: {
      decision: { label: 'Afgørelse', within: decisionWords },
      annulled: annulledWord(decisionWords),
      complaints: complaintsWord,
      ...deliveryWords,
    },
  },
]
