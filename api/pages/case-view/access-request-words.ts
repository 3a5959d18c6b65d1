import { accessOutcomes } from '../../../domain/access/access-end'
import { requesterKinds } from '../../../domain/access/requester'
import { treatments } from '../../../domain/access-request/answer/answer-draft'
import { complaintsWord, deliveryWords, fileNames, heading, officeWords, people, returnedWord } from './shared-words'
import { notShown, type Word, type Words, type WordSection } from './word'

/** The document that a part of an answer is about. */
const aboutDocument: Word = {
  label: 'Dokument',
  tell: (value, { view }) => {
    const file = (view['file'] ?? []) as readonly { readonly documentId: string; readonly name: string }[]
    return file.find(({ documentId }) => documentId === value)?.name
  },
}

const withheldWords: Words = { what: 'Hvad', law: 'Hjemmel' }

const draftWords: Words = {
  documents: {
    label: 'Dokumenter',
    within: {
      documentId: aboutDocument,
      treatment: { label: 'Det bliver', of: treatments },
      law: 'Hjemmel',
      weighed: 'Hvorfor det kan udleveres',
      masks: {
        label: 'Overstregninger',
        within: {
          page: 'Side',
          law: 'Hjemmel',
          x: notShown('the copy shows where'),
          y: notShown('the copy shows where'),
          width: notShown('the copy shows where'),
          height: notShown('the copy shows where'),
        },
      },
    },
  },
  otherWithheld: { label: 'Andet, der undtages', within: withheldWords },
  text: 'Bemærkninger',
}

const answerWords: Words = {
  outcome: { label: 'Udfald', of: accessOutcomes },
  at: 'Givet',
  signer: notShown('letter'),
  complaintDue: 'Klagefrist til og med',
  released: { label: 'Udleveret', within: { number: 'Nummer', text: 'Dokument', laws: 'Overstreget efter' } },
  withheld: { label: 'Undtaget', within: withheldWords },
  files: notShown('released'),
  seq: notShown('number of an event'),
  releaseId: notShown('address of its files'),
}

/** What stands in a request for access. */
export const accessRequestWords: readonly WordSection[] = [
  {
    title: 'Anmodningen',
    words: {
      ...heading,
      what: 'Bedt om aktindsigt i',
      requester: {
        label: 'Bedt om af',
        within: {
          kind: { label: 'Hvem', of: requesterKinds },
          name: 'Navn',
          email: 'E-mail',
          cvr: 'CVR-nummer',
        },
      },
      receivedOn: 'Modtaget',
      typedFrom: 'Sådan kom den',
      openedAt: 'Registreret',
      due: 'Svar senest',
      overdue: 'Fristen er overskredet',
      postponed: 'Grund til at det tager længere tid',
      accessedCaseNumber: 'Sagen, der bedes om indsigt i',
      accessedCaseId: notShown('related cases'),
      party: { label: 'Sagens part', within: { offerName: 'Tilbud', cvr: 'CVR-nummer', pNumber: 'P-nummer' } },
      ...officeWords,
      conflicted: people('Inhabil i sagen'),
    },
  },
  {
    title: 'Svaret',
    words: {
      instruction: 'Klageinstansen har pålagt',
      file: fileNames('Sagens dokumenter'),
      drafters: people('Har udarbejdet svaret'),
      returned: returnedWord,
      draft: { label: 'Udkast', within: draftWords },
      release: {
        label: 'Kopier',
        within: { fault: 'Kunne ikke laves', made: notShown('preview'), releaseId: notShown('address of its files') },
      },
      answer: { label: 'Svar', within: answerWords },
      annulled: { label: 'Svar, der er taget tilbage', within: answerWords },
      complaints: complaintsWord,
      ...deliveryWords,
    },
  },
]
