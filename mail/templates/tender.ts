import { danishClock, danishDate, danishLongDate } from '../../domain/calendar/danish'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { clockOf } from '../../domain/calendar/clock-of'
import type { Moment } from '../../domain/calendar/moment'
import type { TemplatesOf } from '../mail-body'

const moment = ({ date, time }: Moment): string => `${danishLongDate(date)} ${danishClock(time)}`

/** E-mails of a tender. None says what stands in a bid, who has bid, or how the award went: that stands in letter and case. */
export const tenderTemplates: TemplatesOf<
  | 'panel-appointed'
  | 'panel-declares-again'
  | 'share-lost'
  | 'tender-followed'
  | 'tender-question'
  | 'tender-answer'
  | 'tender-changed'
  | 'tender-cancelled'
  | 'bid-received'
  | 'bid-late'
  | 'bid-withdrawn'
  | 'opening-resumed'
  | 'bids-to-open'
  | 'early-opening'
  | 'bid-missing'
  | 'bid-supplied'
  | 'award-notified'
  | 'award-withdrawn'
  | 'contract-signed'
  | 'board-complaint'
  | 'award-notice-due'
> = {
  'panel-appointed': ({ about }) => ({
    subject: 'Du er udpeget til et bedømmelsesudvalg – erklær habilitet',
    paragraphs: [
      `Du er udpeget til at bedømme tilbud i udbuddet »${about}«.`,
      'Erklær, om du er habil, før udbuddet offentliggøres. Du bliver spurgt igen, når tilbudsgiverne er kendt.',
    ],
    link: 'Erklær habilitet',
    command: 'declareImpartiality',
  }),
  'panel-declares-again': ({ about }) => ({
    subject: 'Tilbuddene er åbnet – erklær habilitet igen',
    paragraphs: [
      `Tilbuddene i udbuddet »${about}« er åbnet, og tilbudsgiverne er kendt.`,
      'Erklær igen, om du er habil. Du kan læse tilbuddene, når du har gjort det.',
    ],
    link: 'Erklær habilitet',
    command: 'declareImpartiality',
  }),
  'share-lost': ({ about, left, needed }) => ({
    subject: 'En nøgledel er meldt bortkommet',
    paragraphs: [
      `En nøgledel til udbuddet »${about}« er meldt bortkommet. ${left} åbnere har deres nøgledel, og ${needed} skal til for at åbne.`,
      left < needed
        ? 'Tilbuddene kan ikke åbnes. Annullér udbuddet, eller find en af de bortkomne nøgledele.'
        : left === needed
          ? 'Går én mere tabt, kan tilbuddene ikke åbnes.'
          : 'Tilbuddene kan stadig åbnes.',
    ],
    link: 'Åbn udbuddet',
  }),
  'tender-followed': ({ about, until }) => ({
    subject: `I følger udbuddet »${about}«`,
    paragraphs: [
      `I får besked om svar og ændringer i udbuddet »${about}«.`,
      `Tilbud skal være modtaget senest ${moment(until)}.`,
    ],
    link: 'Se udbuddet',
  }),
  'tender-question': ({ about }) => ({
    subject: `Nyt spørgsmål i udbuddet »${about}«`,
    paragraphs: [`Der er kommet et spørgsmål til udbuddet »${about}«. Svaret går til alle uden navne.`],
    link: 'Besvar spørgsmålet',
    command: 'answer',
  }),
  'tender-answer': ({ about, until }) => ({
    subject: `Nyt svar i udbuddet »${about}«`,
    paragraphs: [
      `Der er svaret på et spørgsmål i udbuddet »${about}«. Spørgsmål og svar står i udbuddet og er de samme for alle.`,
      ...(until === undefined ? [] : [`Tilbud skal være modtaget senest ${moment(until)}.`]),
    ],
    link: 'Se svaret',
  }),
  'tender-changed': ({ about, until }) => ({
    subject: `Ændring i udbuddet »${about}«`,
    paragraphs: [
      `Udbuddet »${about}« er ændret. Ændringen og begrundelsen står i udbuddet.`,
      until === undefined
        ? 'Udbuddet er sat i bero, og der kan ikke afgives tilbud. I får besked, når det går videre med en ny frist.'
        : `Tilbud skal være modtaget senest ${moment(until)}. Et tilbud, I har afgivet, står ved magt og kan erstattes.`,
    ],
    link: 'Se ændringen',
  }),
  'tender-cancelled': ({ about }) => ({
    subject: 'Udbuddet er annulleret',
    paragraphs: [
      `Udbuddet »${about}« er afsluttet uden kontrakt. Begrundelsen står i udbuddet.`,
      'Tilbud, der ikke er åbnet, bliver aldrig åbnet.',
    ],
    link: 'Se begrundelsen',
  }),
  'bid-received': ({ about, receivedAt, sha256 }) => ({
    subject: `Kvittering for tilbud ${danishDate(civilDateAt(receivedAt))} kl. ${clockOf(receivedAt)}`,
    paragraphs: [
      `Vi har modtaget jeres forseglede tilbud i udbuddet »${about}« ${danishLongDate(civilDateAt(receivedAt))} kl. ${clockOf(receivedAt)}. Det er rettidigt.`,
      `Kuvertens SHA-256 er ${sha256}. Sammenlign den med den, jeres eget program viste.`,
      'I kan erstatte tilbuddet eller trække det tilbage indtil tilbudsfristen. Ingen kan læse det før.',
    ],
    link: 'Se kvitteringen',
  }),
  'bid-late': ({ about, receivedAt, sha256 }) => ({
    subject: 'Tilbud modtaget efter fristen',
    paragraphs: [
      `Vi har modtaget jeres tilbud i udbuddet »${about}« ${danishLongDate(civilDateAt(receivedAt))} kl. ${clockOf(receivedAt)}. Det er efter tilbudsfristen.`,
      'Tilbuddet er gemt uåbnet og indgår ikke i udbuddet.',
      `Kuvertens SHA-256 er ${sha256}.`,
    ],
    link: 'Se kvitteringen',
  }),
  'bid-withdrawn': ({ about }) => ({
    subject: 'Jeres tilbud er trukket tilbage',
    paragraphs: [`I har trukket jeres tilbud i udbuddet »${about}« tilbage. Det bliver aldrig åbnet.`],
    link: 'Se udbuddet',
  }),
  'opening-resumed': ({ about }) => ({
    subject: `Åbningen i udbuddet »${about}« genoptages`,
    paragraphs: [
      `Et tilbud i udbuddet »${about}« er modtaget inden tilbudsfristen, men nåede først frem til sagen efter den. Det er rettidigt og indgår.`,
      'Tilbuddet åbnes nu, og udbuddet går videre derfra. Fristen er ikke ændret, og der kan ikke afgives nye tilbud.',
    ],
    link: 'Se udbuddet',
  }),
  'bids-to-open': ({ about }) => ({
    subject: `Tilbuddene i »${about}« kan åbnes`,
    paragraphs: [`Tilbudsfristen i udbuddet »${about}« er udløbet. To åbnere åbner tilbuddene sammen.`],
    link: 'Åbn tilbuddene',
    command: 'openBids',
  }),
  'early-opening': ({ about }) => ({
    subject: 'Et forsøg på at åbne tilbud før fristen er afvist',
    paragraphs: [
      `Nogen har forsøgt at åbne tilbuddene i udbuddet »${about}« før tilbudsfristen. Forsøget er afvist og står i journalen.`,
    ],
    link: 'Se journalen',
  }),
  'bid-missing': ({ about, due }) => ({
    subject: `Vi mangler noget til jeres tilbud – frist ${danishDate(due)}`,
    paragraphs: [
      `Der mangler noget til jeres tilbud i udbuddet »${about}«. Det står i udbuddet, hvad der mangler.`,
      `Vi skal have det senest ${danishLongDate(due)}. Selve tilbuddet kan ikke ændres.`,
    ],
    link: 'Eftersend oplysninger',
    command: 'supplyMissing',
  }),
  'bid-supplied': ({ about }) => ({
    subject: 'En tilbudsgiver har eftersendt oplysninger',
    paragraphs: [`En tilbudsgiver i udbuddet »${about}« har eftersendt det, der manglede.`],
    link: 'Åbn udbuddet',
  }),
  'award-notified': ({ about, standstillEnds }) => ({
    subject:
      standstillEnds === undefined
        ? 'Underretning om tildeling'
        : `Underretning om tildeling – standstill til ${danishDate(standstillEnds)}`,
    paragraphs: [
      `Der er truffet beslutning om tildeling i udbuddet »${about}«. Begrundelsen står i underretningen.`,
      ...(standstillEnds === undefined
        ? []
        : [
            `Kontrakten kan tidligst underskrives, når standstill er slut ${danishLongDate(standstillEnds)} kl. 24.00.`,
          ]),
    ],
    link: 'Se underretningen',
  }),
  'contract-signed': ({ about }) => ({
    subject: 'Kontrakten er underskrevet',
    paragraphs: [`Kontrakten efter udbuddet »${about}« er underskrevet. Brevet om den ligger i jeres Digital Post.`],
    link: 'Se udbuddet',
  }),
  'award-withdrawn': ({ about }) => ({
    subject: 'Tildelingen er tilbagekaldt',
    paragraphs: [
      `Beslutningen om tildeling i udbuddet »${about}« gælder ikke længere. I får besked, når der er truffet en ny.`,
    ],
    link: 'Se udbuddet',
  }),
  'board-complaint': ({ about, suspends }) => ({
    subject: suspends ? 'Klage modtaget – kontrakt kan ikke underskrives' : 'Klage over udbuddet modtaget',
    paragraphs: [
      `Der er klaget til Klagenævnet for Udbud over udbuddet »${about}«.`,
      suspends
        ? 'Klagen er modtaget i standstill. Kontrakten kan ikke underskrives, før nævnet har taget stilling.'
        : 'Klagen er modtaget efter standstill og hindrer ikke i sig selv underskrift.',
    ],
    link: 'Se udbuddet',
  }),
  'award-notice-due': ({ about, due }) => ({
    subject:
      due === undefined
        ? 'Bekendtgørelse om indgået kontrakt mangler'
        : `Bekendtgørelse om indgået kontrakt senest ${danishDate(due)}`,
    paragraphs: [
      due === undefined
        ? `Fristen for at bekendtgøre den indgåede kontrakt i udbuddet »${about}« er udløbet. Send bekendtgørelsen nu.`
        : `Kontrakten i udbuddet »${about}« er underskrevet. Den skal bekendtgøres senest ${danishLongDate(due)}.`,
    ],
    link: 'Registrér bekendtgørelsen',
    command: 'recordNotice',
  }),
}
