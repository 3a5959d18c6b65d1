import { identityFields } from '../../../domain/application/form/identity-fields'
import { milderMeans } from '../../../domain/revocation/milder-means/milder-means'
import {
  aboutCriterion,
  accessWords,
  addressWord,
  annulledWord,
  changedWords,
  complaintsWord,
  criteriaWord,
  deliveryWords,
  draftSection,
  guidanceWord,
  handlerWords,
  heading,
  hearingWords,
  officeWords,
  people,
  reasonsWord,
  recipientsWord,
  representativeWord,
  waiverWord,
} from './shared-words'
import { notShown, type Words, type WordSection } from './word'

const decisionWords: Words = {
  part: {
    label: 'Den del, der tilbagekaldes',
    within: { text: 'Hvad', targetGroup: 'Målgruppe herefter', places: 'Pladser herefter', department: 'Afdeling' },
  },
  decidedAt: 'Afgjort',
  effectiveFrom: 'Har tidligst virkning fra og med',
  criteria: {
    label: 'Kriterier, der ikke længere er opfyldt',
    within: { criterionId: aboutCriterion, text: 'Hvorfor' },
  },
  reasons: reasonsWord,
  hearingWeighed: 'Sådan er høringssvaret indgået',
  hearingWaiver: waiverWord,
  citizens: 'Borgerne',
  recipients: recipientsWord,
  complaintGuidance: guidanceWord,
  changed: { label: 'Ændret efter klage', within: changedWords },
  decidedBy: people('Udarbejdet og underskrevet af'),
  seq: notShown('number of an event'),
}

/** What stands in a case about withdrawing an approval. */
export const revocationWords: readonly WordSection[] = [
  {
    title: 'Hvad sagen er om',
    words: {
      ...heading,
      ...officeWords,
      offerName: 'Tilbud',
      identity: { label: 'Indehaver', answers: identityFields },
      groundName: 'Grund',
      ground: notShown('groundName'),
      since: 'Siden',
      condition: {
        label: 'Vilkåret',
        within: { id: notShown('number'), text: 'Vilkår', due: 'Skulle være opfyldt senest' },
      },
      order: {
        label: 'Påbuddet',
        within: {
          supervisionId: notShown('related cases'),
          orderId: notShown('number of an order'),
          text: 'Påbud',
          due: 'Skulle være efterkommet senest',
        },
      },
      request: 'Det skrev tilbuddet',
      note: 'Myndighedens notat',
      owner: { label: 'Ejer', within: { name: 'Navn', email: 'E-mail' } },
      address: addressWord('Adresse'),
      leader: { label: 'Leder', within: { name: 'Navn' } },
      targetGroup: 'Målgruppe',
      places: 'Pladser',
      digitalPostExempt: 'Fritaget for Digital Post',
      approvalId: notShown('related cases'),
      specialeId: notShown('specialfunktionName'),
      descriptionVersion: notShown('criteria'),
      criteria: criteriaWord,
      representative: representativeWord,
      ...handlerWords,
    },
  },
  {
    title: 'Hvad der er sendt og overvejet',
    words: {
      proofs: {
        label: 'Parten har oplyst',
        within: {
          text: 'Hvad',
          at: 'Modtaget',
          rejected: { label: 'Ikke nok, fordi', within: { reason: 'Begrundelse', at: 'Hvornår' } },
        },
      },
      considered: {
        label: 'Mildere midler, der er overvejet',
        within: {
          means: notShown('name'),
          name: 'Middel',
          tried: 'Er forsøgt',
          notEnoughBecause: 'Ikke nok, fordi',
          on: 'Overvejet',
        },
      },
      unconsidered: { label: 'Mildere midler, der ikke er overvejet endnu', of: milderMeans },
      hearings: { label: 'Høringer', within: hearingWords },
    },
  },
  draftSection(decisionWords),
  {
    title: 'Afgørelsen',
    words: {
      decision: { label: 'Afgørelse', within: decisionWords },
      lapse: {
        label: 'Den generelle godkendelse',
        within: { lastDay: 'Ophørte efter', reference: 'Sagsnummer', at: 'Konstateret' },
      },
      held: { label: 'Virkningen', of: { true: 'Venter på, at myndigheden ser på det, parten har sendt' } },
      effectedAt: 'Fik virkning',
      quarantine: { label: 'Karantæne', within: { leader: 'Leder', until: 'Til og med' } },
      closing: { label: 'Afsluttet uden tilbagekaldelse', within: { reason: 'Begrundelse', at: 'Hvornår' } },
      annulled: annulledWord(decisionWords),
      expectedBy: 'En ny afgørelse ventes senest',
      complaints: complaintsWord,
      ...deliveryWords,
      ...accessWords,
    },
  },
]
