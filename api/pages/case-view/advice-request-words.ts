import { accessWords, contactWord, heading } from './shared-words'
import { notShown, type WordSection } from './word'

/** What stands in a request for advice. */
export const adviceRequestWords: readonly WordSection[] = [
  {
    title: 'Henvendelsen',
    words: {
      ...heading,
      specialeName: 'Speciale',
      specialeId: notShown('specialeName'),
      municipality: { label: 'Kommune', within: { name: 'Navn', code: notShown('name') } },
      contact: contactWord('Kontaktperson'),
      supplier: {
        label: 'Rådgiver',
        within: { name: 'Navn', cvr: 'CVR-nummer', contact: contactWord('Kontaktperson') },
      },
      obligationId: notShown('related cases'),
      topic: 'Emne',
      question: 'Spørgsmål',
      askedAt: 'Spurgt',
      due: 'Svar senest',
      late: 'Fristen er overskredet',
    },
  },
  {
    title: 'Rådgivningen',
    words: {
      adviser: 'Rådgiver',
      entries: { label: 'Tid brugt', within: { on: 'Dag', minutes: 'Minutter', what: 'Hvad' } },
      minutes: 'Minutter i alt',
      answer: { label: 'Svar', within: { text: 'Svar', at: 'Givet' } },
      referral: { label: 'Henvist', within: { to: 'Til', reason: 'Begrundelse' } },
      rating: { label: 'Vurdering', within: { score: 'Fra 1 til 5', text: 'Bemærkning' } },
      ...accessWords,
    },
  },
]
