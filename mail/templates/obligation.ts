import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import { reportName } from '../../domain/obligation/reports/report'
import type { TemplatesOf } from '../mail-body'

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** E-mails of an advisory obligation, and of the requests for advice under it. None says what is asked or answered: that stands in the case. */
export const obligationTemplates: TemplatesOf<
  | 'obligation-agreed'
  | 'obligation-begun'
  | 'follow-up-opened'
  | 'report-reminder'
  | 'report-missing'
  | 'report-received'
  | 'report-to-read'
  | 'report-returned'
  | 'report-approved'
  | 'deviation-noted'
  | 'deviation-answered'
  | 'deviation-settled'
  | 'contract-change-proposed'
  | 'contract-changed'
  | 'breach-noticed'
  | 'breach-passed'
  | 'remedy-reported'
  | 'breach-settled'
  | 'contract-terminated'
  | 'resignation-received'
  | 'termination-withdrawn'
  | 'obligation-threatened'
  | 'obligation-approval-lost'
  | 'obligation-approval-regained'
  | 'obligation-clarified'
  | 'retender-due'
  | 'retender-overdue'
  | 'obligation-ended'
  | 'obligation-gap'
  | 'obligation-closed'
  | 'advice-hours'
  | 'advice-received'
  | 'advice-asked'
  | 'advice-accepted'
  | 'advice-referred'
  | 'advice-withdrawn'
  | 'advice-late'
  | 'advice-answered'
  | 'advice-rated'
> = {
  'obligation-agreed': ({ about, start, end }) => ({
    subject: `Kontrakten begynder ${danishDate(start)}`,
    paragraphs: [
      `Kontrakten om »${about}« er indgået. Den begynder ${danishLongDate(start)} og løber til og med ${danishLongDate(end)}.`,
    ],
    link: 'Se kontrakten',
  }),
  'obligation-begun': ({ about }) => ({
    subject: 'Kontrakten er begyndt',
    paragraphs: [`Kontrakten om »${about}« er begyndt. Kommunerne kan nu bede om rådgivning.`],
    link: 'Se kontrakten',
  }),
  'follow-up-opened': ({ about, year, due, on }) => ({
    subject: `Årlig opfølgning ${on.slice(0, 4)}`,
    paragraphs: [
      `Kontraktens ${year}. år om »${about}« er gået. Tallene for året er talt op og står i sagen.`,
      `Leverandørens opfølgning skal være modtaget senest ${danishLongDate(due)}.`,
    ],
    link: 'Se årets tal',
    command: 'submitReport',
  }),
  'report-reminder': ({ about, report, due }) => ({
    subject: `Påmindelse: ${reportName(report)} mangler`,
    paragraphs: [
      `Vi har ikke modtaget ${reportName(report)} om »${about}«.`,
      `Den skal være modtaget senest ${danishLongDate(due)}.`,
    ],
    link: 'Indsend rapporten',
    command: 'submitReport',
  }),
  'report-missing': ({ about, report }) => ({
    subject: `${sentence(reportName(report))} er ikke modtaget`,
    paragraphs: [
      `${sentence(reportName(report))} om »${about}« er ikke modtaget efter to rykkere. Det er noteret som en afvigelse fra kontrakten.`,
      'Rapporten modtages stadig.',
    ],
    link: 'Se afvigelsen',
    command: 'answerDeviation',
  }),
  'report-received': ({ about, report }) => ({
    subject: `Vi har modtaget ${reportName(report)}`,
    paragraphs: [`Vi har modtaget ${reportName(report)} om »${about}«.`],
    link: 'Se sagen',
  }),
  'report-to-read': ({ about, report }) => ({
    subject: `${sentence(reportName(report))} er modtaget`,
    paragraphs: [`Leverandøren har indsendt ${reportName(report)} om »${about}«.`],
    link: 'Læs rapporten',
    command: 'approveReport',
  }),
  'report-returned': ({ about, report, due }) => ({
    subject: `${sentence(reportName(report))} skal suppleres`,
    paragraphs: [
      `${sentence(reportName(report))} om »${about}« er sendt tilbage. Det står i sagen, hvad der mangler.`,
      `Den skal være modtaget igen senest ${danishLongDate(due)}.`,
    ],
    link: 'Se, hvad der mangler',
    command: 'submitReport',
  }),
  'report-approved': ({ about, report }) => ({
    subject: `${sentence(reportName(report))} er godkendt`,
    paragraphs: [`${sentence(reportName(report))} om »${about}« er godkendt.`],
    link: 'Se sagen',
  }),
  'deviation-noted': ({ about }) => ({
    subject: 'Der er noteret en afvigelse fra kontrakten',
    paragraphs: [`Der er noteret en afvigelse fra kontrakten om »${about}«. I kan svare på den i sagen.`],
    link: 'Se afvigelsen',
    command: 'answerDeviation',
  }),
  'deviation-answered': ({ about }) => ({
    subject: 'Svar på en afvigelse',
    paragraphs: [`Leverandøren har svaret på en afvigelse fra kontrakten om »${about}«.`],
    link: 'Tag stilling',
    command: 'settleDeviation',
  }),
  'deviation-settled': ({ about }) => ({
    subject: 'Der er taget stilling til en afvigelse',
    paragraphs: [
      `Der er taget stilling til en afvigelse fra kontrakten om »${about}«. Det står i sagen, hvad der er besluttet.`,
    ],
    link: 'Se sagen',
  }),
  'contract-change-proposed': ({ about }) => ({
    subject: 'Forslag om ændring af kontrakten',
    paragraphs: [
      `Der er foreslået en ændring af kontrakten om »${about}«. Den skal godkendes af en anden end den, der har foreslået den.`,
    ],
    link: 'Tag stilling',
    command: 'approveChange',
  }),
  'contract-changed': ({ about }) => ({
    subject: 'Kontrakten er ændret',
    paragraphs: [`Kontrakten om »${about}« er ændret. Ændringen står i sagen.`],
    link: 'Se ændringen',
  }),
  'breach-noticed': ({ about, due }) => ({
    subject: `Misligholdelse – skal afhjælpes senest ${danishDate(due)}`,
    paragraphs: [
      `Vi har meddelt en misligholdelse af kontrakten om »${about}«. Hvori den består, står i sagen.`,
      `Den skal være afhjulpet senest ${danishLongDate(due)}.`,
    ],
    link: 'Se meddelelsen',
    command: 'reportRemedy',
  }),
  'breach-passed': ({ about }) => ({
    subject: 'Fristen for at afhjælpe en misligholdelse er udløbet',
    paragraphs: [
      `Fristen for at afhjælpe en misligholdelse af kontrakten om »${about}« er udløbet. Intet sker af sig selv.`,
    ],
    link: 'Tag stilling',
    command: 'settleBreach',
  }),
  'remedy-reported': ({ about }) => ({
    subject: 'Leverandøren oplyser, at misligholdelsen er afhjulpet',
    paragraphs: [`Leverandøren oplyser, at misligholdelsen af kontrakten om »${about}« er afhjulpet.`],
    link: 'Tag stilling',
    command: 'settleBreach',
  }),
  'breach-settled': ({ about, remedied }) => ({
    subject: remedied ? 'Misligholdelsen er afhjulpet' : 'Misligholdelsen er ikke afhjulpet',
    paragraphs: [
      `Vi har taget stilling til misligholdelsen af kontrakten om »${about}«: den er ${remedied ? 'afhjulpet' : 'ikke afhjulpet'}. Begrundelsen står i sagen.`,
    ],
    link: 'Se sagen',
  }),
  'contract-terminated': ({ about, lastDay }) => ({
    subject: `Kontrakten er opsagt til ${danishDate(lastDay)}`,
    paragraphs: [
      `Kontrakten om »${about}« er opsagt. Dens sidste dag er ${danishLongDate(lastDay)}. Begrundelsen står i sagen.`,
    ],
    link: 'Se sagen',
  }),
  'resignation-received': ({ about, lastDay }) => ({
    subject: 'Vi har modtaget jeres opsigelse',
    paragraphs: [
      `Vi har modtaget jeres opsigelse af kontrakten om »${about}«. Dens sidste dag er ${danishLongDate(lastDay)}.`,
    ],
    link: 'Se sagen',
  }),
  'termination-withdrawn': ({ about }) => ({
    subject: 'Opsigelsen er trukket tilbage',
    paragraphs: [
      `Opsigelsen af kontrakten om »${about}« er trukket tilbage. Kontrakten løber til den dag, den er aftalt til.`,
    ],
    link: 'Se sagen',
  }),
  'obligation-threatened': ({ about }) => ({
    subject: 'Afgørelse om tilbagekaldelse (ikke trådt i kraft)',
    paragraphs: [
      `Godkendelsen hos leverandøren af »${about}« er besluttet tilbagekaldt eller er bortfaldet, men det er ikke endeligt.`,
      'Kontrakten gælder, som den er.',
    ],
    link: 'Se kontrakten',
  }),
  'obligation-approval-lost': ({ about }) => ({
    subject: 'Godkendelsen bag kontrakten er ophørt',
    paragraphs: [
      `Den godkendelse, som kontrakten om »${about}« hviler på, er ophørt. Det skal afklares, om kontrakten fortsætter. Den ophører ikke af sig selv.`,
      'Nye anmodninger om rådgivning modtages ikke imens.',
    ],
    link: 'Se kontrakten',
  }),
  'obligation-approval-regained': ({ about }) => ({
    subject: 'Godkendelsen bag kontrakten gælder igen',
    paragraphs: [`Den godkendelse, som kontrakten om »${about}« hviler på, gælder igen.`],
    link: 'Se kontrakten',
  }),
  'obligation-clarified': ({ about }) => ({
    subject: 'Kontrakten fortsætter',
    paragraphs: [`Det er afklaret, at kontrakten om »${about}« fortsætter. Begrundelsen står i sagen.`],
    link: 'Se kontrakten',
  }),
  'retender-due': ({ about, lastDay }) => ({
    subject: `Start genudbud – kontrakten udløber ${danishDate(lastDay)}`,
    paragraphs: [
      `Kontrakten om »${about}« udløber ${danishLongDate(lastDay)} og kan ikke forlænges. Et udbud af det, der kommer efter, er oprettet.`,
    ],
    link: 'Se kontrakten',
  }),
  'retender-overdue': ({ about, lastDay }) => ({
    subject: `Genudbud er ikke offentliggjort – kontrakten udløber ${danishDate(lastDay)}`,
    paragraphs: [
      `Kontrakten om »${about}« udløber ${danishLongDate(lastDay)} og kan ikke forlænges. Genudbuddet er ikke offentliggjort.`,
      'Den kontraktansvarlige og lederen bedes tage stilling til, hvordan udbuddet kan nås.',
    ],
    link: 'Se kontrakten',
  }),
  'obligation-ended': ({ about, lastDay, due }) => ({
    subject: `Kontrakten ophørte ${danishDate(lastDay)}`,
    paragraphs: [
      `Kontrakten om »${about}« ophørte ${danishLongDate(lastDay)}.`,
      ...(due === undefined
        ? []
        : [`Slutrapporten skal være modtaget senest ${danishLongDate(due)}, og opgaven skal overdrages.`]),
    ],
    link: 'Se kontrakten',
  }),
  'obligation-gap': ({ about }) => ({
    subject: 'Ingen har forpligtelsen efter kontraktens ophør',
    paragraphs: [`Kontrakten om »${about}« er ophørt, og der er ingen kontrakt om det, der kommer efter.`],
    link: 'Se kontrakten',
  }),
  'obligation-closed': ({ about }) => ({
    subject: 'Forpligtelsen er afsluttet',
    paragraphs: [`Slutrapporten er godkendt, og opgaven er overdraget. Sagen om »${about}« er afsluttet.`],
    link: 'Se sagen',
  }),
  'advice-hours': ({ about, percent, hoursPerYear }) => ({
    subject: `${percent} procent af årets rådgivningstimer er brugt`,
    paragraphs: [`I kontrakten om »${about}« er ${percent} procent eller mere af årets ${hoursPerYear} timer brugt.`],
    link: 'Se årets tal',
  }),
  'advice-received': ({ about, due }) => ({
    subject: 'Vi har modtaget jeres anmodning om rådgivning',
    paragraphs: [
      `Jeres anmodning om rådgivning om »${about}« er modtaget og sendt til leverandøren.`,
      `Den besvares senest ${danishLongDate(due)}.`,
    ],
    link: 'Se anmodningen',
  }),
  'advice-asked': ({ about, due }) => ({
    subject: `Ny anmodning om rådgivning – svar senest ${danishDate(due)}`,
    paragraphs: [
      `En kommune har bedt om rådgivning om »${about}«.`,
      `Den skal være besvaret senest ${danishLongDate(due)}.`,
    ],
    link: 'Tag anmodningen op',
    command: 'accept',
  }),
  'advice-accepted': ({ about }) => ({
    subject: 'Jeres anmodning om rådgivning er taget op',
    paragraphs: [`Leverandøren har taget jeres anmodning om »${about}« op.`],
    link: 'Se anmodningen',
  }),
  'advice-referred': ({ about }) => ({
    subject: 'I er henvist til anden rådgivning',
    paragraphs: [
      `Jeres anmodning om »${about}« ligger uden for leverandørens opgave. Det står i sagen, hvor I kan henvende jer.`,
    ],
    link: 'Se henvisningen',
  }),
  'advice-withdrawn': ({ about }) => ({
    subject: 'En anmodning om rådgivning er trukket tilbage',
    paragraphs: [`Kommunen har trukket sin anmodning om »${about}« tilbage.`],
    link: 'Se anmodningen',
  }),
  'advice-late': ({ about, due }) => ({
    subject: 'Svartiden for en anmodning om rådgivning er overskredet',
    paragraphs: [
      `En anmodning om rådgivning om »${about}« skulle være besvaret senest ${danishLongDate(due)}. Den er ikke besvaret.`,
    ],
    link: 'Se anmodningen',
  }),
  'advice-answered': ({ about }) => ({
    subject: 'Jeres anmodning om rådgivning er besvaret',
    paragraphs: [`Jeres anmodning om »${about}« er besvaret. I kan bedømme rådgivningen i sagen.`],
    link: 'Læs svaret',
    command: 'rate',
  }),
  'advice-rated': ({ about }) => ({
    subject: 'Kommunen har bedømt rådgivningen',
    paragraphs: [`Kommunen har bedømt rådgivningen om »${about}«.`],
    link: 'Se bedømmelsen',
  }),
}
