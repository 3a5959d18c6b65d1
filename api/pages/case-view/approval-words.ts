import { contentFields } from '../../../domain/application/form/content-fields'
import { identityFields } from '../../../domain/application/form/identity-fields'
import { changeKinds } from '../../../domain/approval/changes/change'
import { conditionResults } from '../../../domain/approval/conditions/condition'
import { lapseReason } from '../../../domain/letter/lapse-reason'
import { occasions } from '../../../domain/supervision/opening'
import { revocationGrounds } from '../../../domain/revocation/grounds'
import {
  accessWords,
  addressWord,
  complaintsWord,
  conditionWords,
  contactWord,
  deliveryWords,
  heading,
  officeName,
  officeWords,
  people,
  representativeWord,
} from './shared-words'
import { notShown, type Word, type Words, type WordSection } from './word'

/** How a condition stands. */
export const conditionStatuses = { open: 'Ikke opfyldt endnu', met: 'Opfyldt', 'not-met': 'Ikke opfyldt' } as const

const scopeWords: Words = { targetGroup: 'Målgruppe', places: 'Pladser' }

const revokedPart: Word = {
  label: 'Den del, der er tilbagekaldt',
  within: { text: 'Hvad', department: 'Afdeling', ...scopeWords },
}

const changeWords: Words = {
  id: 'Nummer',
  kind: { label: 'Hvad er ændret', of: changeKinds },
  from: 'Gælder fra',
  description: 'Beskrivelse',
  address: { label: 'Ny adresse', within: { address: addressWord('Adresse'), municipality: 'Kommune' } },
  offerName: 'Nyt navn',
  pNumber: 'Nyt P-nummer',
  leader: { label: 'Ny leder', within: { name: 'Navn', noQuarantine: 'Er ikke i karantæne' } },
  newOwner: { label: 'Ny ejer', within: { cvr: 'CVR-nummer', organisation: 'Navn' } },
  targetGroup: 'Ny målgruppe',
  contact: contactWord('Kontaktperson'),
  at: 'Modtaget',
  status: {
    label: 'Tilstand',
    of: {
      reported: 'Modtaget',
      accepted: 'Godkendt; gælder fra sin dag',
      'in-force': 'Gælder',
      declined: 'Ikke godkendt',
      withdrawn: 'Trukket tilbage',
    },
  },
  reason: 'Begrundelse',
}

/** What stands in an approval. Whoever is neither its party nor its authority reads what the register shows. */
export const approvalWords: readonly WordSection[] = [
  {
    title: 'Godkendelsen',
    words: {
      ...heading,
      providerName: 'Tilbud',
      offerName: 'Tilbud',
      ...officeWords,
      specialfunktionName: 'Specialfunktion',
      validFrom: 'Gælder fra',
      validTo: 'Gælder til og med',
      renewBy: 'Søg fornyelse senest',
      inForce: 'Er begyndt at gælde',
      since: 'Gælder uafbrudt siden',
      identity: { label: 'Indehaver', answers: identityFields },
      details: { label: 'Oplysninger', answers: contentFields },
      representative: representativeWord,
      interimTo: 'Midlertidigt forlænget til og med',
      endedOn: 'Gjaldt til og med',
      lastUsedOn: 'Sidst oplyst brugt',
      outOfUse: {
        label: 'Oplyst ikke brugt',
        within: { lastUsed: 'Sidst brugt', usedOn: 'Sidste dag, der er oplyst brug' },
      },
      useUnknown: { label: 'Brug', of: { true: 'Ingen har i to år oplyst, om den bruges' } },
      givingUp: { label: 'Opgives', within: { from: 'Fra', reason: 'Begrundelse' } },
      nextOffice: officeName('Myndighed, når flytteåret er gået'),
      moved: { label: 'Flyttet', within: { from: 'Fra kommune', on: 'Dag' } },
      ...publicWords(),
    },
  },
  {
    title: 'Vilkår og ændringer',
    words: {
      conditions: {
        label: 'Vilkår',
        within: {
          ...conditionWords,
          id: 'Nummer',
          status: { label: 'Tilstand', of: conditionStatuses },
          from: 'Gælder fra',
          met: 'Opfyldt',
          addedBy: notShown('related cases'),
          givenBy: notShown('related cases'),
          passed: 'Fristen er overskredet',
          reported: {
            label: 'Parten har oplyst',
            within: { text: 'Hvad', at: 'Modtaget', documents: notShown('page of documents') },
          },
          closing: {
            label: 'Afsluttet',
            within: { result: { label: 'Resultat', of: conditionResults }, reason: 'Begrundelse', at: 'Hvornår' },
          },
        },
      },
      changes: { label: 'Meddelte ændringer', within: changeWords },
      earlier: {
        label: 'Tidligere perioder',
        within: { applicationId: notShown('related cases'), validFrom: 'Gjaldt fra' },
      },
      coming: {
        label: 'Kommende perioder',
        within: {
          validFrom: 'Gælder fra',
          after: 'Følger efter den, der slutter',
          descriptionVersion: notShown('criteria of its application'),
          offerName: 'Tilbud',
          details: { label: 'Oplysninger', answers: contentFields },
        },
      },
      unserved: notShown('its letter has not come'),
    },
  },
  {
    title: 'Fornyelse, bortfald og tilbagekaldelse',
    words: {
      renewal: {
        label: 'Ansøgning om fornyelse',
        within: {
          applicationId: notShown('related cases'),
          timely: 'Søgt rettidigt',
          rungs: notShown('deadlines of the case'),
          interimBefore: 'Midlertidigt forlænget, da den kom, til og med',
          changed: { label: 'Ændret siden', of: { ...changeKinds, contact: 'Kontaktperson' } },
        },
      },
      interim: {
        label: 'Udkast til midlertidig forlængelse',
        within: { until: 'Til og med', reason: 'Begrundelse', drafters: people('Udarbejdet af') },
      },
      lapse: {
        label: 'Bortfald',
        within: {
          ground: { label: 'Grund', of: lapseReason },
          seq: notShown('number of an event'),
          at: 'Konstateret',
          from: notShown('status before'),
          complaintDue: 'Klagefrist til og med',
          bySilence: 'Fulgte alene af, at ingen oplyste om brug',
        },
      },
      expired: notShown('what would stand again'),
      revocations: {
        label: 'Sager om tilbagekaldelse',
        within: {
          revocationId: notShown('related cases'),
          ground: { label: 'Grund', of: revocationGrounds },
          openedOn: 'Åbnet',
          stage: {
            label: 'Hvor langt',
            of: {
              heard: 'Parten er hørt',
              decided: 'Afgjort',
              complained: 'Der er klaget',
              final: 'Afgørelsen er endelig',
            },
          },
          inPart: 'Angår en del af godkendelsen',
          over: 'Afsluttet',
        },
      },
      withdrawn: {
        label: 'Tilbagekaldt',
        within: {
          revocationId: notShown('related cases'),
          part: revokedPart,
          before: { label: 'Godkendt før', within: scopeWords },
          ahead: notShown('coming periods'),
        },
      },
      sentBack: {
        label: 'Hjemvist efter klage',
        of: { lapse: 'Bortfaldet', interim: 'Den midlertidige forlængelse' },
      },
      complaints: complaintsWord,
    },
  },
  {
    title: 'Tilsyn',
    words: {
      supervision: {
        label: 'Skærpet tilsyn',
        within: { from: 'Fra', to: 'Til og med', reason: 'Begrundelse', supervisionId: notShown('related cases') },
      },
      supervisedYearly: notShown('version of the software that began the case'),
      supervisions: {
        label: 'Tilsyn',
        within: {
          supervisionId: notShown('related cases'),
          occasion: { label: 'Anledning', of: occasions },
          openedOn: 'Åbnet',
          over: 'Afsluttet',
        },
      },
      orders: {
        label: 'Påbud',
        within: {
          supervisionId: notShown('related cases'),
          orderId: notShown('number of an order'),
          text: 'Påbud',
          from: 'Gælder fra',
          due: 'Skal være efterkommet senest',
          department: 'Afdeling',
          noNewResidents: 'Ingen nye borgere imens',
          blocks: {
            label: 'Ingen nye borgere',
            of: { nothing: 'Ingen begrænsning', department: 'I afdelingen', whole: 'I hele tilbuddet' },
          },
          inForce: 'Gælder',
        },
      },
      reports: {
        label: 'Rapporter',
        within: { supervisionId: notShown('related cases'), on: 'Endelig den', text: 'Offentlig tekst' },
      },
      surveys: {
        label: 'Undersøgelser',
        within: { supervisionId: notShown('related cases'), on: 'Dato', reference: 'Undersøgelse', result: 'Resultat' },
      },
      obligations: {
        label: 'Rådgivningsforpligtelser, der hviler på den',
        within: { obligationId: notShown('related cases'), from: 'Fra', to: 'Til og med' },
      },
    },
  },
  {
    title: 'Breve og aktindsigt',
    words: {
      ...deliveryWords,
      bounces: {
        label: 'E-mails, der ikke kom frem',
        within: { address: 'Adresse', messageKey: notShown('page of messages') },
      },
      ...accessWords,
      applicationId: notShown('related cases'),
      specialeId: notShown('specialfunktionName'),
      descriptionVersion: notShown('criteria of its application'),
    },
  },
]

/** What the register alone shows. */
function publicWords(): Words {
  return {
    cvr: 'CVR-nummer',
    pNumber: 'P-nummer',
    municipality: 'Kommune',
    region: 'Region',
    address: 'Adresse',
    ownerName: 'Ejer',
    ownerType: { label: 'Ejerform', of: contentFields.ownerType.of },
    ...scopeWords,
    endsAt: notShown('validTo'),
    endGround: {
      label: 'Ophørt, fordi',
      of: {
        expired: 'Perioden er udløbet',
        unused: 'Den ikke er brugt i to år',
        'general-approval-ended': 'Den generelle godkendelse er ophørt',
        'given-up': 'Tilbuddet har opgivet den',
        revoked: 'Den er tilbagekaldt',
      },
    },
    intensifiedSupervision: { label: 'Skærpet tilsyn', within: { from: 'Fra', to: 'Til og med' } },
    lastReport: { label: 'Seneste tilsynsrapport', within: { on: 'Endelig den', text: 'Offentlig tekst' } },
    underRenewal: 'Fornyelse er under behandling',
    note: 'Bemærkning',
    specialfunktionId: notShown('specialfunktionName'),
  }
}
