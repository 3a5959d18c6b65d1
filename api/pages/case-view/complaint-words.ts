import { appealOutcomes } from '../../../domain/remedy/complaint-end'
import { changeFields } from '../../../domain/remedy/change-fields'
import { reassessmentResults } from '../../../domain/complaint/reassessment/reassessment'
import { timelinesses } from '../../../domain/remedy/timeliness'
import {
  accessWords,
  addressWord,
  contactWord,
  deliveryWords,
  fileNames,
  heading,
  namedPerson,
  officeWords,
  people,
  representativeWord,
} from './shared-words'
import { notShown, type Word, type WordSection } from './word'

const changeWord: Word = { label: 'Ændring af afgørelsen', answers: changeFields }

/** What stands in a complaint. */
export const complaintWords: readonly WordSection[] = [
  {
    title: 'Klagen',
    words: {
      ...heading,
      kindName: 'Klage over',
      kind: notShown('kindName'),
      decidedAt: 'Afgørelsen er fra',
      decidedCaseNumber: 'Afgørelsens sagsnummer',
      decidedCaseId: notShown('related cases'),
      decision: notShown('number of an event'),
      receivedOn: 'Modtaget',
      timeliness: { label: 'Klagefristen', of: timelinesses },
      timelinessNote: 'Sådan er det afklaret',
      foundInTime: 'Rettidig, fordi afgørelsen ikke var kommet frem',
      admitted: { label: 'For sent', of: { true: 'Klageinstansen ser bort fra, at klagen kom for sent' } },
      text: 'Klagen',
      requestsStay: 'Beder om opsættende virkning',
      typedFrom: {
        label: 'Registreret af myndigheden',
        within: {
          via: { label: 'Kom med', of: { letter: 'Brev', 'appeals-body': 'Klageinstansen' } },
          note: 'Bemærkning',
        },
      },
      joined: {
        label: 'Flere klager over samme afgørelse',
        within: { receivedOn: 'Modtaget', text: 'Klagen', at: 'Registreret' },
      },
      offerName: 'Tilbud',
      cvr: 'CVR-nummer',
      pNumber: 'P-nummer',
      contact: contactWord('Kontaktperson'),
      representative: representativeWord,
      exempt: 'Har ikke Digital Post',
      address: addressWord('Adresse'),
      ...officeWords,
      specialfunktionId: notShown('specialfunktionName'),
      openedAt: 'Sagen er begyndt',
    },
  },
  {
    title: 'Genvurderingen',
    words: {
      reassessor: namedPerson('Genvurderes af'),
      proposed: people('Kan genvurdere'),
      tookPart: people('Deltog i afgørelsen'),
      conflicted: people('Inhabil i sagen'),
      nobodyLeft: { label: 'Ingen tilbage på kontoret', within: { reason: 'Begrundelse' } },
      overdue: 'Fristen for genvurdering er overskredet',
      reassessment: {
        label: 'Genvurdering',
        within: {
          result: { label: 'Resultat', of: reassessmentResults },
          reasons: 'Begrundelse',
          change: changeWord,
          by: namedPerson('Genvurderet af'),
          at: 'Hvornår',
        },
      },
      stayDraft: {
        label: 'Udkast om opsættende virkning',
        within: { grant: 'Gives', reason: 'Begrundelse', drafters: people('Udarbejdet af') },
      },
      stay: {
        label: 'Opsættende virkning',
        within: {
          granted: 'Givet',
          by: { label: 'Afgjort af', of: { office: 'Myndigheden', 'appeals-body': 'Klageinstansen' } },
          reason: 'Begrundelse',
          at: 'Hvornår',
        },
      },
    },
  },
  {
    title: 'Klageinstansen',
    words: {
      remarks: 'Myndighedens bemærkninger',
      file: fileNames('Sagens akter'),
      gathering: notShown('bundle that is being made'),
      bundle: {
        label: 'Samlede akter',
        within: {
          documents: 'Antal dokumenter',
          bundleId: notShown('page of documents'),
          pdfSha256: notShown('certificate'),
          zipSha256: notShown('certificate'),
        },
      },
      forwardedAt: 'Sendt til klageinstansen',
      result: {
        label: 'Klageinstansens afgørelse',
        within: {
          outcome: { label: 'Resultat', of: appealOutcomes },
          decidedOn: 'Afgjort',
          reference: 'Journalnummer',
          summary: 'Det væsentlige',
          change: changeWord,
        },
      },
      ...deliveryWords,
      ...accessWords,
    },
  },
]
