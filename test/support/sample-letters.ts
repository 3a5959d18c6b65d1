import { accessAnswers } from './sample-access-answers'
import { criteriaOf, descriptionAt } from '../../domain/catalogue/description-at'
import type {
  CoverContent,
  DecisionContent,
  ExpiryContent,
  FactHearingContent,
  HearingContent,
  InformationRequestContent,
  InterimExtensionContent,
  LetterContent,
  ShelvingContent,
} from '../../domain/letter/letter-content'
import type { OfferFrame } from '../../domain/letter/letter-frame'
import {
  senderOf,
  standardComplaint,
  standardConsequence,
  standardDutyToReport,
  standardPublication,
  standardPublicationOfEnd,
} from '../../domain/letter/standard-parts'
import { complaintLetters } from './sample-complaint-letters'
import { measureLetters } from './sample-measures'
import { contractLetters } from './sample-contract-letters'
import { tenderLetters } from './sample-tender-letters'

const frame: OfferFrame = {
  sender: senderOf('MIDT'),
  recipient: { name: 'Fonden Åhuset', cvr: '12345678', attention: 'Anne Leder' },
  caseNumber: '27.06.00-G01-42-27',
  date: '2027-03-01',
  about: {
    specialfunktionName: 'Autisme hos børn med alvorlig skolevægring',
    offerName: 'Åhuset',
    pNumber: '1234567890',
  },
  signer: { name: 'Helle Chef', title: 'Tilsynschef', impartial: true },
  attachments: [],
}

const description = descriptionAt('autisme', '2027-01-04')
const criteria = criteriaOf(description?.version ?? '', 'autisme-boern-skolevaegring')

const complaint = standardComplaint({
  office: 'MIDT',
  ruleSet: '2026-01',
  date: '2027-03-01',
  suspensiveEffect: 'none',
})

/** A decision in which nothing is missing: fully favourable. */
export const granted: DecisionContent = {
  ...frame,
  kind: 'decision',
  outcome: 'granted',
  renewal: false,
  appliedOn: '2027-01-04',
  legalBasis: [],
  criteria: [],
  conditions: [],
  validity: { from: '2027-03-01', to: '2031-02-28' },
  descriptionVersion: description?.version ?? '',
  renewBy: '2030-08-31',
  dutyToReport: standardDutyToReport,
  publication: standardPublication,
}

const reasons = {
  legalBasis: [
    'Socialtilsynsloven § 5, stk. 1 og 5, og § 6',
    `Specialebeskrivelsen for autisme, version ${description?.version ?? ''}`,
  ],
  facts:
    'Åhuset har siden 2019 drevet døgn- og dagtilbud til børn og unge med autisme. Tilbuddet har 14 pladser og har i de seneste tre år gennemført 9, 11 og 12 forløb med børn med alvorlig skolevægring.\n\nVed besøget den 9. februar 2027 talte vi med lederen, fire medarbejdere og to forældre. To af seks medarbejdere havde ikke afsluttet den videreuddannelse, som specialebeskrivelsen forudsætter.',
  mainConsiderations:
    'Vi har lagt vægt på, at tilbuddet har solid erfaring med målgruppen, og at de pårørende oplever et tæt samarbejde.\nVi har desuden lagt vægt på, at manglen i uddannelse er afgrænset og kan afhjælpes inden for et halvt år. Afslag ville derfor være et mere indgribende middel end nødvendigt.',
  criteria: criteria.map(({ id, title }, n) => ({
    criterionId: id,
    title,
    fulfilled: n === 1 ? ('partly' as const) : ('yes' as const),
    text:
      n === 1
        ? 'Fire af seks medarbejdere har den krævede videreuddannelse. De to sidste er tilmeldt et forløb, der slutter i august 2027.'
        : 'Kriteriet er opfyldt. Vurderingen bygger på ansøgningens oplysninger, som er bekræftet ved besøget og i interview med medarbejderne.',
  })),
  hearing: {
    kind: 'held' as const,
    sentOn: '2027-02-10',
    due: '2027-02-24',
    remarks:
      'I anfører, at de to medarbejdere har mange års praktisk erfaring, og at et vilkår om uddannelse derfor ikke er nødvendigt.',
    weighed:
      'Erfaringen er indgået med vægt i vurderingen af kriteriet om kompetencer. Den ændrer ikke, at specialebeskrivelsen kræver afsluttet videreuddannelse.',
  },
  complaint,
}

export const grantedWithConditions: DecisionContent = {
  ...granted,
  ...reasons,
  outcome: 'granted-with-conditions',
  attachments: ['Tilsynsrapport af 8. februar 2027', 'Jeres bemærkninger af 20. februar 2027'],
  conditions: [
    {
      text: 'De to medarbejdere uden videreuddannelse i autisme gennemfører den.',
      due: '2027-09-01',
      fulfilledBy: 'I sender kopi af eksamensbeviserne på sagen.',
    },
    {
      text: 'Tilbuddet har en skriftlig plan for samarbejdet med skolerne om hvert barn.',
      due: '2027-06-01',
      fulfilledBy: 'I sender planen på sagen. Vi drøfter den med jer ved næste tilsyn.',
    },
  ],
}

export const partial: DecisionContent = {
  ...granted,
  ...reasons,
  outcome: 'partial',
  granted: { targetGroup: 'Børn fra 10 år med autisme og langvarig skolevægring.', places: 8, appliedPlaces: 12 },
  scope:
    'I får medhold i, at specialfunktionen godkendes for børn fra 10 år.\nI får ikke medhold i, at specialfunktionen også godkendes for børn under 10 år.',
}

export const refused: DecisionContent = {
  ...frame,
  ...reasons,
  kind: 'decision',
  outcome: 'refused',
  renewal: true,
  appliedOn: '2026-08-14',
  conditions: [],
  descriptionVersion: granted.descriptionVersion ?? '',
  hearing: { kind: 'held', sentOn: '2027-02-10', due: '2027-02-24' },
}

export const dismissed: DecisionContent = {
  ...frame,
  kind: 'decision',
  outcome: 'dismissed',
  renewal: false,
  appliedOn: '2027-01-04',
  conditions: [],
  criteria: [],
  complaint,
  legalBasis: ['Socialtilsynsloven § 5, stk. 1'],
  facts: 'Tilbuddet er ikke generelt godkendt efter socialtilsynsloven § 5.',
  mainConsiderations:
    'En specialfunktion kan kun godkendes hos et tilbud, der er generelt godkendt. Vi har derfor ikke vurderet kriterierne.',
  hearing: {
    kind: 'waived',
    legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1',
    reason: 'I har selv oplyst, at tilbuddet ikke er generelt godkendt.',
  },
}

export const hearing: HearingContent = {
  ...frame,
  kind: 'hearing',
  date: '2027-02-10',
  due: '2027-02-24',
  attachments: ['Udkast til tilsynsrapport'],
  legalBasis: ['Socialtilsynsloven § 5, stk. 5', 'Forvaltningsloven § 19'],
  intended:
    'Vi påtænker at godkende specialfunktionen på vilkår af, at to medarbejdere gennemfører videreuddannelse inden den 1. september 2027.',
  facts: 'Ved besøget den 9. februar 2027 oplyste to af seks medarbejdere, at de ikke har afsluttet videreuddannelsen.',
}

export const informationRequest: InformationRequestContent = {
  ...frame,
  kind: 'information-request',
  date: '2027-01-11',
  due: '2027-01-25',
  reminder: false,
  consequence: standardConsequence,
  legalBasis: ['Socialtilsynsloven § 12', 'Retssikkerhedsloven § 10'],
  items: [
    'Driftsbudget for 2027',
    'Oplysning om de ansattes uddannelse, opgjort på faggrupper',
    'Antal forløb i hvert af de seneste tre år',
  ],
}

export const expiry: ExpiryContent = {
  ...frame,
  kind: 'expiry',
  ground: 'unused',
  date: '2029-03-01',
  lastDay: '2029-02-28',
  legalBasis: ['Socialtilsynsloven § 5, stk. 7'],
  facts: 'I har oplyst, at specialfunktionen ikke har været udført siden den 28. februar 2027.',
  publication: standardPublicationOfEnd,
  complaint: standardComplaint({ office: 'MIDT', ruleSet: '2026-01', date: '2029-03-01', suspensiveEffect: 'none' }),
}

const interimExtension: InterimExtensionContent = {
  ...frame,
  kind: 'interim-extension',
  date: '2031-02-02',
  validTo: '2031-03-14',
  lastDay: '2031-06-30',
  legalBasis: ['Socialtilsynsloven § 5, stk. 1'],
  facts: 'Behandlingen er næsten færdig, og borgerne kan ikke flyttes i mellemtiden.',
  publication: 'Det fremgår af registeret, at godkendelsen er midlertidigt forlænget.',
}

const byPost: OfferFrame['recipient'] = {
  ...frame.recipient,
  byPost: true,
  postalAddress: { lines: ['c/o Havnekontoret', 'Ågade 1, 2. th.'], postcode: '8000', city: 'Aarhus C', country: 'DK' },
}

const factHearing: FactHearingContent = {
  ...frame,
  kind: 'fact-hearing',
  legalBasis: ['forvaltningsloven §§ 19 og 21'],
  report: 'Tilbuddet har ni pædagoger.\nFire af dem har efteruddannelse i autisme.',
  due: '2027-03-15',
}

const shelving: ShelvingContent = {
  ...frame,
  kind: 'shelving',
  legalBasis: ['socialtilsynsloven § 12', 'retssikkerhedsloven § 10'],
  reason: 'De manglende oplysninger er ikke modtaget inden fristen.',
}

const cover: CoverContent = {
  ...frame,
  recipient: byPost,
  kind: 'cover',
  enclosed: 'partshøringen',
  countsFromArrival: true,
}

/** One letter of each template, each whole. */
export const sampleLetters: Readonly<Record<string, LetterContent>> = {
  granted: granted,
  'granted-with-conditions': grantedWithConditions,
  partial: partial,
  refused: refused,
  dismissed: dismissed,
  hearing: hearing,
  'information-request': informationRequest,
  'information-reminder': { ...informationRequest, reminder: true },
  lapsed: expiry,
  expired: { ...expiry, ground: 'period-ended' },
  'general-approval-ended': {
    ...expiry,
    ground: 'general-approval-ended',
    facts: 'Tilbuddets generelle godkendelse er ophørt.',
  },
  ...accessAnswers(frame),
  'interim-extension': interimExtension,
  'fact-hearing': factHearing,
  'further-information': { ...informationRequest, further: true },
  shelving,
  cover,
  'by-post': { ...hearing, due: '2027-03-15', recipient: byPost },
  ...complaintLetters(frame),
  ...measureLetters(frame),
  ...tenderLetters,
  ...contractLetters,
}

/** Everything that is hard to set: rows longer than a page, forty conditions, names in other scripts, words without spaces. */
export const demanding: DecisionContent = {
  ...grantedWithConditions,
  recipient: { ...frame.recipient, name: 'Łódź & Søn <Ελληνικά Дружба> ApS', onBehalfOf: 'Fonden Åhuset' },
  facts: `${'Tilbuddet har fremlagt sin dokumentation, og den er gennemgået. '.repeat(90)}\nEmoji 😀, symbol ≥ 5 og ﬁ-ligatur; 日本; nul\u0000tegn.\nLeder er هاني الرفاعي (1990) og דנה כהן.\n${'السلام عليكم ورحمة الله وبركاته، رقم ١٢ (34). '.repeat(6)}\n${'שלום עולם, 2027! '.repeat(12)}`,
  mainConsiderations: 'a'.repeat(300),
  criteria: grantedWithConditions.criteria.map((criterion) => ({
    ...criterion,
    text: `${criterion.text ?? ''}\n\nهاني: ${'Vurderingen er begrundet nærmere her. '.repeat(120)}`,
  })),
  conditions: Array.from({ length: 40 }, (_, n) => ({
    text: `Vilkår om forhold ${n + 1}, herunder specialebeskrivelsesdokumentationsforpligtelsen.`,
    due: '2027-09-01',
    fulfilledBy: 'Dokumentationen sendes på sagen.',
  })),
  attachments: Array.from({ length: 12 }, (_, n) => `Bilag nummer ${n + 1}`),
}
