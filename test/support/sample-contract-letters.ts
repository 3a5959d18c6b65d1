import type { ContractLetterContent } from '../../domain/letter/letter-content'
import { senderOf } from '../../domain/letter/standard-parts'

const frame = {
  sender: senderOf('SBST'),
  recipient: { name: 'Fyrtårnet', cvr: '12345678', attention: 'Anne Leder' },
  caseNumber: '27.09.00-G01-7-27',
  date: '2029-03-05',
  about: { tender: 'Rådgivning om autisme', lot: '1', specialeName: 'Autisme' },
  signer: { name: 'Kaj Kontrakt', title: 'Kontraktansvarlig', impartial: true },
  attachments: [],
  kind: 'contract-letter',
} as const satisfies Partial<ContractLetterContent>

/** What the supplier of an obligation is told of its contract. */
export const contractLetters: Readonly<Record<string, ContractLetterContent>> = {
  'contract-changed': {
    ...frame,
    told: 'changed',
    ground: 'Ændring efter en klar ændringsklausul: Timetallet kan sættes op med højst 20 procent.',
    text: 'Kommunerne spørger mere, end kontrakten regner med.',
    terms: ['Rådgivningstimer om året: 1440'],
    legalBasis: ['Udbudsloven § 179'],
  },
  'contract-breach': {
    ...frame,
    told: 'breach',
    text: 'Fem anmodninger om rådgivning er ikke besvaret inden for svartiden.\nDer er ikke svaret på vores henvendelser om det.',
    day: '2029-04-04',
    legalBasis: ['Kontraktens bestemmelse om misligholdelse'],
  },
  'contract-terminated': {
    ...frame,
    told: 'terminated',
    ground: 'Misligholdelse, der ikke er afhjulpet',
    text: 'Anmodninger besvares fortsat ikke.',
    day: '2029-09-30',
    legalBasis: ['Kontraktens bestemmelse om misligholdelse'],
  },
  'contract-termination-withdrawn': {
    ...frame,
    told: 'withdrawn',
    text: 'Parterne er blevet enige om at fortsætte.',
    day: '2035-09-30',
    legalBasis: ['Kontraktens bestemmelse om opsigelse'],
  },
  'contract-closed': {
    ...frame,
    date: '2035-11-20',
    told: 'closed',
    text: 'Overdraget til Strandhuset.',
    day: '2035-09-30',
    legalBasis: ['Kontraktens bestemmelse om ophør og overdragelse'],
  },
}
