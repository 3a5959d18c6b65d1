import { sourceKinds } from '../../../domain/supervision/sources/source'
import { occasions } from '../../../domain/supervision/opening'
import { orderResults } from '../../../domain/supervision/orders/order'
import { visitPurposes } from '../../../domain/supervision/visits/visit'
import { complaintEnds } from '../../../domain/remedy/complaint-end'
import { conditionStatuses } from './approval-words'
import {
  accessWords,
  changedWords,
  complaintsWord,
  conditionWords,
  decisionKindNames,
  guidanceWord,
  heading,
  hearingWords,
  officeWords,
  people,
  reasonsWord,
  recipientsWord,
  representativeWord,
  returnedWord,
  sourceWords,
  visitWords,
  waiverWord,
} from './shared-words'
import { notShown, type Word, type Words, type WordSection } from './word'

const orderText: Words = {
  text: 'Hvad skal ske',
  fulfilledBy: 'Sådan efterkommes påbuddet',
  due: 'Skal være efterkommet senest',
  publicText: 'Tekst i registeret',
  department: 'Afdeling',
  noNewResidents: 'Ingen nye borgere imens',
}

const draftWords: Words = {
  order: { label: 'Påbud', within: orderText },
  intensified: {
    label: 'Skærpet tilsyn',
    within: { to: 'Til og med', withoutOrderBecause: 'Hvorfor der ikke gives påbud' },
  },
  conditions: { label: 'Vilkår', within: conditionWords },
  grounds: {
    label: 'Datakilder, den hviler på',
    tell: (value, { view }) => {
      const known = (view['sources'] ?? []) as readonly { readonly id: string; readonly reference: string }[]
      const used = (value as readonly string[]).flatMap((id) => known.find((one) => one.id === id)?.reference ?? [])
      return used.length === 0 ? undefined : { kind: 'list', of: used }
    },
  },
  reasons: reasonsWord,
  hearingWeighed: 'Sådan er høringssvaret indgået',
  hearingWaiver: waiverWord,
}

const measure: Word = { label: 'Hvad', of: decisionKindNames }

const decisionWords: Words = {
  ...draftWords,
  decidedAt: 'Afgjort',
  signature: { label: 'Underskrevet', within: { signer: notShown('decidedBy'), date: 'Dag' } },
  orderId: notShown('number of an order'),
  period: { label: 'Skærpet tilsyn', within: { from: 'Fra', to: 'Til og med', prolongs: 'Forlænger et tidligere' } },
  hearing: { label: 'Partshøring', within: hearingWords },
  recipients: recipientsWord,
  complaintGuidance: guidanceWord,
  annulled: {
    label: 'Taget tilbage efter klage',
    within: { measure, complaintId: notShown('related cases'), end: { label: 'Klagens resultat', of: complaintEnds } },
  },
  changed: { label: 'Ændret efter klage', within: { measure, ...changedWords } },
  final: 'Afgørelsen er endelig',
  drafters: people('Udarbejdet af'),
  decidedBy: people('Udarbejdet og underskrevet af'),
  seq: notShown('number of an event'),
}

/** What stands in a supervision. */
export const supervisionWords: readonly WordSection[] = [
  {
    title: 'Tilsynet',
    words: {
      ...heading,
      ...officeWords,
      offerName: 'Tilbud',
      municipality: 'Kommune',
      pNumber: 'P-nummer',
      approvalId: notShown('related cases'),
      occasion: { label: 'Anledning', of: occasions },
      team: {
        label: 'Tilsynskonsulenter',
        within: { subject: notShown('login'), name: 'Navn', email: 'E-mail', impartial: 'Har erklæret sig habil' },
      },
      representative: representativeWord,
    },
  },
  {
    title: 'Det vides om godkendelsen',
    words: {
      known: {
        label: 'Godkendelsen',
        within: {
          validFrom: 'Gælder fra',
          validTo: 'Gælder til og med',
          places: 'Pladser',
          targetGroup: 'Målgruppe',
          conditions: {
            label: 'Vilkår',
            within: { ...conditionWords, status: { label: 'Tilstand', of: conditionStatuses } },
          },
          earlierReports: {
            label: 'Tidligere rapporter',
            within: { supervisionId: notShown('related cases'), on: 'Endelig den', text: 'Offentlig tekst' },
          },
          surveys: {
            label: 'Undersøgelser',
            within: {
              supervisionId: notShown('related cases'),
              on: 'Dato',
              reference: 'Undersøgelse',
              result: 'Resultat',
            },
          },
          orders: {
            label: 'Påbud, der gælder',
            within: { text: 'Påbud', due: 'Skal være efterkommet senest', department: 'Afdeling' },
          },
          intensifiedSupervision: { label: 'Skærpet tilsyn', within: { from: 'Fra', to: 'Til og med' } },
        },
      },
    },
  },
  {
    title: 'Besøg, kilder og rapport',
    words: {
      visits: { label: 'Besøg', within: visitWords(visitPurposes) },
      sources: { label: 'Datakilder', within: sourceWords(sourceKinds) },
      reportDraft: { label: 'Udkast til rapport', within: { text: 'Rapport', by: people('Skrevet af') } },
      factHearings: { label: 'Faktahøringer', within: hearingWords },
      report: {
        label: 'Endelig rapport',
        within: {
          text: 'Rapport',
          publicText: 'Offentlig tekst',
          by: people('Gjort endelig af'),
          at: 'Gjort endelig',
        },
      },
    },
  },
  {
    title: 'Afgørelser og påbud',
    words: {
      hearing: { label: 'Partshøring', within: hearingWords },
      preparation: {
        label: 'Afgørelse under forberedelse',
        within: {
          draft: { label: 'Udkast', within: draftWords },
          draftedAt: 'Senest ændret',
          drafters: people('Udarbejdet af'),
          hearing: { label: 'Partshøring', within: hearingWords },
          returned: returnedWord,
        },
      },
      decisions: { label: 'Afgørelser', within: decisionWords },
      orders: {
        label: 'Påbud',
        within: {
          ...orderText,
          id: notShown('number of an order'),
          decision: notShown('number of an event'),
          givenAt: 'Givet',
          extensions: {
            label: 'Forlængelser',
            within: { until: 'Forlænget til og med', reason: 'Begrundelse', at: 'Hvornår' },
          },
          request: {
            label: 'Bedt om mere tid',
            within: { reason: 'Begrundelse', until: 'Ønsket til og med', at: 'Modtaget' },
          },
          held: { label: 'Fristen', of: { true: 'Løber ikke, mens klagen behandles' } },
          passed: 'Fristen er overskredet',
          proofs: {
            label: 'Parten har oplyst',
            within: { text: 'Hvad', at: 'Modtaget', departmentClosed: 'Afdelingen er lukket' },
          },
          inspections: { label: 'Kontrol', within: { on: 'Dag', findings: 'Det blev set' } },
          notFulfilled: { label: 'Ikke efterkommet', within: { reason: 'Begrundelse', at: 'Hvornår' } },
          settled: {
            label: 'Afsluttet',
            within: {
              result: { label: 'Resultat', of: { ...orderResults, annulled: 'Taget tilbage efter klage' } },
              reason: 'Begrundelse',
              at: 'Hvornår',
            },
          },
          blocks: {
            label: 'Ingen nye borgere',
            of: { nothing: 'Ingen begrænsning', department: 'I afdelingen', whole: 'I hele tilbuddet' },
          },
        },
      },
      intensified: {
        label: 'Skærpet tilsyn',
        within: { from: 'Fra', to: 'Til og med', prolongs: 'Forlænger et tidligere' },
      },
      complaints: complaintsWord,
      ...accessWords,
    },
  },
]
