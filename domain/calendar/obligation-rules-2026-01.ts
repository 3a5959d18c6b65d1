import type { DeadlineLength } from './deadline-length'
import type { RuleTerms } from './rule-terms'

/* The rules of an advisory obligation and of the advice under it (docs/law.md §§ 9.10 and 9.11), as they stand from 1 January 2026. */

const administration = { direction: 'forward', calendar: 'administration', rolls: true } as const

/** The deadline rules of obligations in the set `2026-01`, by key. */
export const obligationRules202601 = {
  'follow-up-report': {
    ...administration,
    length: { days: 30 },
    danishName: 'Årlig opfølgning',
    danishSubject: 'Fristen for leverandørens årlige opfølgning',
    law: 'kontraktens bestemmelse om opfølgning',
    tag: 'D',
    startsOn: 'årsdagen for kontraktens begyndelse',
    consequence: 'Leverandøren rykkes to gange; derefter er den manglende opfølgning en afvigelse.',
  },
  'follow-up-again': {
    ...administration,
    length: { days: 14 },
    danishName: 'Rykket opfølgning',
    danishSubject: 'Den nye frist for leverandørens opfølgning',
    law: 'kontraktens bestemmelse om opfølgning',
    tag: 'D',
    startsOn: 'den dag, hvor leverandøren er rykket, eller hvor opfølgningen er sendt tilbage',
    consequence: 'Der rykkes igen; efter anden rykker er den manglende opfølgning en afvigelse.',
  },
  'closing-report': {
    ...administration,
    length: { days: 30 },
    danishName: 'Slutrapport',
    danishSubject: 'Fristen for leverandørens slutrapport',
    law: 'kontraktens bestemmelse om opfølgning',
    tag: 'D',
    startsOn: 'kontraktens sidste dag',
    consequence: 'Leverandøren rykkes to gange; derefter er den manglende slutrapport en afvigelse.',
  },
  'breach-remedy': {
    ...administration,
    length: { days: 30 },
    danishName: 'Afhjælpning af misligholdelse',
    danishSubject: 'Fristen for at afhjælpe misligholdelsen',
    law: 'kontraktens bestemmelse om misligholdelse',
    tag: 'D',
    startsOn: 'den dag, hvor misligholdelsen er meddelt leverandøren',
    consequence: 'Der tages stilling til, om misligholdelsen er afhjulpet; er den ikke, kan kontrakten opsiges.',
    authoritySet: { atLeast: { days: 14 } },
  },
  'advice-answer': {
    ...administration,
    length: { workingDays: 10 },
    danishName: 'Svar på en anmodning om rådgivning',
    danishSubject: 'Fristen for at svare på anmodningen om rådgivning',
    law: 'kontraktens bestemmelse om svartid',
    tag: 'D',
    startsOn: 'den dag, hvor anmodningen er modtaget',
    consequence: 'Leverandøren og myndigheden får besked, og svaret tæller som for sent.',
  },
  'advice-rating': {
    ...administration,
    length: { days: 30 },
    danishName: 'Kommunens bedømmelse af rådgivningen',
    danishSubject: 'Kommunens tid til at bedømme rådgivningen',
    law: 'kontraktens bestemmelse om opfølgning',
    tag: 'D',
    startsOn: 'den dag, hvor anmodningen er besvaret',
    consequence: 'Anmodningen afsluttes uden bedømmelse.',
  },
  'retender-24': retenderReminder({ months: 24 }, 'Udbuddet af den næste forpligtelse oprettes.'),
  'retender-18': retenderReminder(
    { months: 18 },
    'Er udbuddet ikke offentliggjort, får de ansvarlige og deres leder besked.',
  ),
} as const satisfies Readonly<Record<string, RuleTerms>>

function retenderReminder(length: DeadlineLength & { readonly months: number }, consequence: string): RuleTerms {
  return {
    direction: 'backward',
    calendar: 'administration',
    rolls: false,
    length,
    sentAt: '08:00',
    danishName: `Genudbud (${length.months} måneder før)`,
    danishSubject: 'Påmindelsen om genudbud',
    law: 'kontraktens varighed på højst otte år',
    tag: 'D',
    startsOn: 'kontraktens sidste dag',
    consequence,
  }
}
