import type { LetterContent, RevocationContent, SupervisionDecisionContent } from '../../domain/letter/letter-content'
import type { LetterFrame } from '../../domain/letter/letter-frame'
import {
  standardComplaint,
  standardPublicationOfEnd,
  standardPublicationOfMeasures,
  standardPublicationOfPart,
} from '../../domain/letter/standard-parts'
import { without } from '../../domain/process/without'

/** A letter of each decision that goes against an approved provider, in a frame that they share with all others. */
export function measureLetters(frame: LetterFrame): Readonly<Record<string, LetterContent>> {
  const measures: SupervisionDecisionContent = {
    ...frame,
    kind: 'supervision-decision',
    date: '2028-03-06',
    order: {
      text: 'I skal ansætte en leder med relevant uddannelse og mindst tre års erfaring i Afdeling Syd.',
      fulfilledBy: 'I sender os ansættelsesaftale og eksamensbevis.',
      due: '2028-06-30',
      department: 'Afdeling Syd',
      noNewResidents: true,
    },
    intensified: { from: '2028-03-06', to: '2028-09-06' },
    legalBasis: ['Socialtilsynsloven § 8, stk. 1 og 2'],
    facts: 'Ved tilsynsbesøget 15. februar 2028 var der ingen leder i Afdeling Syd.',
    mainConsiderations: 'Borgerne har brug for faglig ledelse hver dag.',
    hearing: {
      kind: 'held',
      sentOn: '2028-02-18',
      due: '2028-03-03',
      remarks: 'Vi har slået stillingen op.',
      weighed: 'Opslaget ændrer ikke, at der mangler en leder nu.',
    },
    publication: standardPublicationOfMeasures,
    complaint: standardComplaint({
      office: 'MIDT',
      ruleSet: '2026-01',
      date: '2028-03-06',
      suspensiveEffect: 'stay-possible',
    }),
  }

  const revocation: RevocationContent = {
    ...frame,
    kind: 'revocation',
    date: '2027-04-08',
    ground: 'criteria',
    criteria: [
      {
        criterionId: 'autisme-viden',
        title: 'Specialiseret viden om autisme',
        text: 'Ingen medarbejdere har den krævede efteruddannelse.',
      },
    ],
    considered: [
      { means: 'condition', notEnoughBecause: 'Et vilkår skaffer ikke borgerne kvalificeret hjælp nu.' },
      { means: 'order', notEnoughBecause: 'Påbuddet af 12. november 2026 er ikke efterkommet.' },
      { means: 'intensified-supervision', notEnoughBecause: 'Flere besøg skaffer ikke de manglende kompetencer.' },
      { means: 'part', notEnoughBecause: 'Manglerne angår hele tilbuddet.' },
    ],
    effectiveFrom: '2027-07-01',
    citizens: 'Viborg og Skive Kommuner er orienteret, og der er lagt en plan for flytning inden 1. juli 2027.',
    quarantineYears: 5,
    legalBasis: ['Socialtilsynsloven § 5, stk. 6'],
    facts: 'Ved tilsynet 1. marts 2027 havde ingen medarbejdere den krævede efteruddannelse.',
    mainConsiderations: 'Borgerne får ikke den specialiserede hjælp, som godkendelsen forudsætter.',
    hearing: {
      kind: 'held',
      sentOn: '2027-03-08',
      due: '2027-03-22',
      remarks: 'Vi har slået to stillinger op.',
      weighed: 'Opslagene ændrer ikke, at kompetencerne mangler nu.',
    },
    publication: standardPublicationOfEnd,
    complaint: standardComplaint({
      office: 'MIDT',
      ruleSet: '2026-01',
      date: '2027-04-08',
      suspensiveEffect: 'suspends',
    }),
  }

  return {
    revocation,
    'revocation-in-part': {
      ...without(revocation, 'quarantineYears', 'effectiveFrom', 'citizens'),
      ground: 'order',
      unmet: { text: 'Ansæt en leder i Afdeling Syd.', due: '2027-01-11' },
      part: { text: 'Afdeling Syd er ikke længere omfattet. Resten består.', department: 'Afdeling Syd', places: 8 },
      considered: revocation.considered.filter(({ means }) => means !== 'part'),
      criteria: [],
      publication: standardPublicationOfPart,
    },
    'order-and-intensified-supervision': measures,
    'conditions-after-supervision': {
      ...without(measures, 'order', 'intensified'),
      conditions: [
        {
          text: 'Den faste supervision skal være genoptaget hver anden uge.',
          due: '2028-09-01',
          fulfilledBy: 'I sender os aftalen med supervisor.',
        },
        {
          text: 'Mindst 60 procent af det faste personale skal have efteruddannelse i autisme.',
          due: '2029-03-01',
          fulfilledBy: 'I sender os en oversigt over personalets efteruddannelse.',
        },
      ],
      legalBasis: ['Socialtilsynsloven § 5, stk. 5'],
      complaint: standardComplaint({
        office: 'MIDT',
        ruleSet: '2026-01',
        date: '2028-03-06',
        suspensiveEffect: 'none',
      }),
    },
    'intensified-supervision-prolonged': {
      ...frame,
      kind: 'supervision-decision',
      date: '2028-09-04',
      intensified: {
        from: '2028-09-04',
        to: '2029-03-04',
        prolongs: true,
        withoutOrderBecause: 'Det påbud, der er givet, er endnu ikke udløbet.',
      },
      legalBasis: ['Socialtilsynsloven § 8, stk. 1'],
      facts: 'Den nye leder er tiltrådt, og personalet er under oplæring.',
      mainConsiderations: 'Forbedringerne er nye og skal følges.',
      hearing: {
        kind: 'waived',
        legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1',
        reason: 'I har selv oplyst det.',
      },
      publication: standardPublicationOfMeasures,
      complaint: standardComplaint({
        office: 'MIDT',
        ruleSet: '2026-01',
        date: '2028-09-04',
        suspensiveEffect: 'stay-possible',
      }),
    },
  }
}
