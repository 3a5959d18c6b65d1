import type { DeadlineLength } from './deadline-length'
import type { RuleSettings, RuleTerms } from './rule-terms'

/* The rules of domain.md §3.4 as they stand from 1 January 2026. New law is a new file beside this one; open cases stay with theirs. */

const administration = { direction: 'forward', calendar: 'administration', rolls: true } as const
const procurement = { direction: 'forward', calendar: 'procurement', rolls: true } as const
const longestPeriod = { direction: 'forward', calendar: 'administration', rolls: false } as const

const letterAvailable = 'dagen, hvor brevet er tilgængeligt i Digital Post'

/** The deadline rules of the set `2026-01`, by key. */
export const rules202601 = {
  'complaint': {
    ...administration, length: { weeks: 4 }, danishName: 'Klagefrist', danishSubject: 'Klagefristen',
    law: 'retssikkerhedsloven § 67', tag: 'V', startsOn: `${letterAvailable}, for hver part for sig`, consequence: 'Afgørelsen er endelig.',
  },
  'party-hearing': {
    ...administration, length: { days: 14 }, danishName: 'Partshøring', danishSubject: 'Fristen for at svare på partshøringen',
    law: 'forvaltningsloven § 19', tag: 'D', startsOn: letterAvailable, consequence: 'Der kan træffes afgørelse.',
    authoritySet: { atLeast: { days: 7 } },
  },
  'missing-information': {
    ...administration, length: { days: 14 }, danishName: 'Manglende oplysninger', danishSubject: 'Fristen for at indsende de manglende oplysninger',
    law: 'socialtilsynsloven § 12', tag: 'D', startsOn: letterAvailable, consequence: 'Der rykkes én gang med en ny frist; derefter kan sagen henlægges.',
    authoritySet: {},
  },
  'processing': {
    ...administration, length: { weeks: 24 }, danishName: 'Sagsbehandlingsfrist', danishSubject: 'Sagsbehandlingsfristen',
    law: 'retssikkerhedsloven § 3, stk. 2', tag: 'V/D', startsOn: 'den dag, hvor gebyret er betalt og ansøgningen er fuldstændig',
    consequence: 'Ansøgeren får skriftlig besked om, hvornår afgørelsen kan ventes.',
  },
  'processing-delay': {
    ...administration, length: { weeks: 8 }, danishName: 'Ny forventet dato for afgørelse', danishSubject: 'Den nye forventede sagsbehandlingsfrist',
    law: 'retssikkerhedsloven § 3, stk. 2', tag: 'D', startsOn: 'den dag, hvor den hidtidige sagsbehandlingsfrist udløb',
    consequence: 'Ansøgeren får på ny skriftlig besked om, hvornår afgørelsen kan ventes.',
  },
  'reassessment': {
    ...administration, length: { weeks: 4 }, danishName: 'Genvurdering', danishSubject: 'Fristen for at genvurdere afgørelsen',
    law: 'retssikkerhedsloven § 66', tag: 'M', startsOn: 'den dag, hvor klagen er modtaget', consequence: 'Klagen sendes videre til Ankestyrelsen.',
  },
  'access-request': {
    ...administration, length: { workingDays: 7 }, danishName: 'Aktindsigt', danishSubject: 'Fristen for at svare på en anmodning om aktindsigt',
    law: 'forvaltningsloven § 16, stk. 2, og offentlighedsloven § 36, stk. 2', tag: 'V', startsOn: 'den dag, hvor anmodningen er modtaget',
    consequence: 'Den, der har bedt om aktindsigt, får besked om grunden og om, hvornår svaret kan ventes.',
  },
  'fact-hearing': {
    ...administration, length: { days: 14 }, danishName: 'Faktahøring', danishSubject: 'Fristen for at svare på faktahøringen over rapportudkastet',
    law: 'socialtilsynets praksis for høring over tilsynsrapporter', tag: 'M', startsOn: letterAvailable, consequence: 'Rapporten kan gøres endelig.',
    authoritySet: {},
  },
  'order': {
    ...administration, length: { days: 28 }, danishName: 'Påbud', danishSubject: 'Fristen for at efterkomme påbuddet',
    law: 'socialtilsynsloven § 8, stk. 2', tag: 'D', startsOn: letterAvailable, consequence: 'Der følges op, og der kan rejses sag om tilbagekaldelse.',
    authoritySet: {},
  },
  'intensified-supervision': {
    ...longestPeriod, length: { months: 6 }, danishName: 'Skærpet tilsyn', danishSubject: 'Den længste varighed af skærpet tilsyn',
    law: 'socialtilsynsloven § 8, stk. 1', tag: 'V', startsOn: 'den dag, hvor afgørelsen er truffet', consequence: 'Det skærpede tilsyn ophører, medmindre der er truffet en ny afgørelse.',
  },
  'lapse': {
    ...longestPeriod, length: { years: 2 }, danishName: 'Bortfald', danishSubject: 'Den periode uden brug, efter hvilken godkendelsen bortfalder,',
    law: 'socialtilsynsloven § 5, stk. 7', tag: 'V', startsOn: 'den dag, hvor godkendelsen sidst blev brugt', consequence: 'Godkendelsen bortfalder.',
  },
  'visit-notice': {
    ...longestPeriod, length: { weeks: 4 }, danishName: 'Anmeldt tilsynsbesøg', danishSubject: 'Det længste varsel for et anmeldt tilsynsbesøg',
    law: 'socialtilsynsloven § 7', tag: 'V', startsOn: 'den dag, hvor besøget anmeldes', consequence: 'Et senere besøg skal anmeldes på ny.',
  },
  'description-hearing': {
    ...administration, length: { days: 28 }, danishName: 'Høring af specialebeskrivelse', danishSubject: 'Fristen for at svare på høringen over specialebeskrivelsen',
    law: 'høringsbrevet', tag: 'D', startsOn: 'den dag, hvor udkastet er offentliggjort', consequence: 'Høringsnotatet skrives; senere svar mærkes som for sent modtaget.',
    authoritySet: { atLeast: { weeks: 4 }, atMost: { weeks: 6 } },
  },
  'standstill-electronic': {
    ...procurement, length: { days: 10 }, danishName: 'Standstill (elektronisk underretning)', danishSubject: 'Standstill-perioden ved elektronisk underretning',
    law: 'klagenævnsloven § 3, stk. 1', tag: 'V', startsOn: 'den dag, hvor underretningen er afsendt', consequence: 'Kontrakten kan underskrives.',
  },
  'standstill-letter': {
    ...procurement, length: { days: 15 }, danishName: 'Standstill (underretning pr. brev)', danishSubject: 'Standstill-perioden ved underretning pr. brev',
    law: 'klagenævnsloven § 3, stk. 1', tag: 'V', startsOn: 'den dag, hvor underretningen er afsendt', consequence: 'Kontrakten kan underskrives.',
  },
  'award-notice': {
    ...procurement, length: { days: 30 }, danishName: 'Bekendtgørelse om indgået kontrakt', danishSubject: 'Fristen for at bekendtgøre den indgåede kontrakt',
    law: 'udbudsloven § 129', tag: 'V', startsOn: 'den dag, hvor kontrakten er underskrevet, eller kvartalets sidste dag, når bekendtgørelser samles',
    consequence: 'Den kontraktansvarlige og dennes leder får besked.',
  },
  'board-prequalification': {
    ...procurement, length: { days: 20 }, danishName: 'Klage over prækvalifikation', danishSubject: 'Fristen for at klage over prækvalifikationen til Klagenævnet for Udbud',
    law: 'klagenævnsloven § 7', tag: 'V', startsOn: 'den dag, hvor underretningen er afsendt', consequence: 'En klage er for sen.',
  },
  'board-award': {
    ...procurement, length: { days: 45 }, danishName: 'Klage over tildeling', danishSubject: 'Fristen for at klage over tildelingen til Klagenævnet for Udbud',
    law: 'klagenævnsloven § 7', tag: 'V', startsOn: 'den dag, hvor bekendtgørelsen er offentliggjort på TED', consequence: 'En klage er for sen.',
  },
  'board-call-off': {
    ...procurement, length: { days: 30 }, danishName: 'Klage over tildeling under rammeaftale eller dynamisk indkøbssystem',
    danishSubject: 'Fristen for at klage til Klagenævnet for Udbud over en tildeling under en rammeaftale eller et dynamisk indkøbssystem',
    law: 'klagenævnsloven § 7', tag: 'V', startsOn: 'den dag, hvor underretningen er afsendt', consequence: 'En klage er for sen.',
  },
  'board-framework': {
    ...procurement, length: { months: 6 }, danishName: 'Klage over rammeaftale', danishSubject: 'Fristen for at klage over en rammeaftale til Klagenævnet for Udbud',
    law: 'klagenævnsloven § 7', tag: 'V', startsOn: 'den dag, hvor underretningen er afsendt', consequence: 'En klage er for sen.',
  },
  'board-standstill-exempt': {
    ...procurement, length: { days: 20 }, danishName: 'Klage over beslutning efter udbudslovens § 185, stk. 2',
    danishSubject: 'Fristen for at klage til Klagenævnet for Udbud over en beslutning efter udbudslovens § 185, stk. 2,',
    law: 'klagenævnsloven § 7', tag: 'V', startsOn: 'den dag, hvor underretningen er afsendt', consequence: 'En klage er for sen.',
  },
  'suspension-ruling': {
    ...procurement, length: { days: 30 }, danishName: 'Kendelse om opsættende virkning', danishSubject: 'Fristen for Klagenævnet for Udbuds kendelse om opsættende virkning',
    law: 'klagenævnsloven § 12', tag: 'M', startsOn: 'den dag, hvor klagen er modtaget', consequence: 'Klagenævnet spørges, om kontrakten kan underskrives.',
  },
  'renewal-cutoff': {
    direction: 'backward', calendar: 'administration', rolls: false, length: { months: 6 }, danishName: 'Ansøgning om fornyelse', danishSubject: 'Fristen for at søge om fornyelse',
    law: 'fornyelsesbestemmelsen i godkendelsen', tag: 'D', startsOn: 'godkendelsens sidste dag',
    consequence: 'Godkendelsen fortsætter ikke af sig selv, mens en senere ansøgning behandles.',
  },
  'hearing-reminder': {
    direction: 'backward', calendar: 'administration', rolls: false, length: { days: 3 }, sentAt: '08:00', danishName: 'Påmindelse om høringsfrist', danishSubject: 'Påmindelsen om høringsfristen',
    law: 'god forvaltningsskik', tag: 'D', startsOn: 'høringsfristens sidste dag', consequence: 'Parten får en e-mail.',
  },
  'renewal-reminder-12': renewalReminder({ months: 12 }),
  'renewal-reminder-6': renewalReminder({ months: 6 }),
  'renewal-reminder-3': renewalReminder({ months: 3 }),
  'renewal-reminder-1': renewalReminder({ months: 1 }),
} as const satisfies Readonly<Record<string, RuleTerms>>

/** The settings of the set `2026-01` (domain.md §§6.2–6.6 and 8). */
export const settings202601: RuleSettings = {
  approvalYears: 4,
  obligationYears: 8,
  renewalReminderMonths: [12, 6, 3, 1],
  informationRounds: 2,
  delayNoticePercent: [90, 100],
  conditionReminderDays: [30, 7],
  lapseWarningMonths: [18, 23],
  retenderMonths: [24, 18],
}

function renewalReminder(length: DeadlineLength & { readonly months: number }): RuleTerms {
  return {
    direction: 'backward', calendar: 'administration', rolls: false, length, sentAt: '08:00',
    danishName: `Påmindelse om fornyelse (${length.months} ${length.months === 1 ? 'måned' : 'måneder'} før)`,
    danishSubject: 'Påmindelsen om, at godkendelsen udløber,',
    law: 'fornyelsesbestemmelsen i godkendelsen', tag: 'D', startsOn: 'godkendelsens sidste dag', consequence: 'Tilbuddet får en e-mail.',
  }
}
