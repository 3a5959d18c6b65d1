import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { TemplatesOf } from '../mail-body'
import { byPost } from './by-post'

type Names =
  | 'supervision-opened'
  | 'supervision-stands-again'
  | 'supervision-assigned'
  | 'supervision-visit-announced'
  | 'supervision-visit-called-off'
  | 'supervision-visit-planned'
  | 'report-hearing-opened'
  | 'report-answered-late'
  | 'report-final'
  | 'measure-hearing-opened'
  | 'supervision-hearing-extended'
  | 'supervision-hearing-reminder'
  | 'intention-abandoned'
  | 'order-given'
  | 'measure-final'
  | 'order-reminder'
  | 'order-extension-requested'
  | 'order-extended'
  | 'order-extension-refused'
  | 'order-proof-received'
  | 'order-passed'
  | 'order-not-fulfilled'
  | 'order-settled'

const link = 'Se sagen'
const settled = {
  fulfilled: 'Vi har noteret, at påbuddet er efterkommet.',
  'department-closed': 'Vi har noteret, at afdelingen er lukket, og at påbuddet dermed er efterkommet.',
  lifted: 'Påbuddet er ikke længere nødvendigt og gælder ikke længere.',
}

/** E-mails of the supervision of an approved specialfunktion: visits, report, orders. */
export const supervisionTemplates: TemplatesOf<Names> = {
  'supervision-stands-again': ({ caseNumber, about }) => ({
    subject: `Tilsynet går videre – sag ${caseNumber}`,
    paragraphs: [
      `Godkendelsen af »${about}« gælder igen, og tilsynet, der ophørte med den, går videre. Det, der er truffet afgørelse om, gælder med sine egne dage.`,
      'En høring, der ikke var slut, skal holdes på ny.',
    ],
    link: 'Åbn sagen',
  }),
  'supervision-opened': ({ caseNumber, about }) => ({
    subject: 'Ny tilsynssag – udpeg tilsynshold',
    paragraphs: [
      `Der er åbnet en tilsynssag om »${about}«, sag ${caseNumber}. Udpeg dem, der skal føre tilsynet, og omtal ikke sagen over for tilbuddet, før der er noget at meddele det.`,
    ],
    link,
  }),
  'supervision-assigned': ({ caseNumber, about }) => ({
    subject: 'Ny tilsynsopgave – erklær habilitet',
    paragraphs: [
      `Du skal føre tilsyn med »${about}«, sag ${caseNumber}.`,
      'Erklær først, om du er habil. Derefter åbnes sagens oplysninger for dig.',
    ],
    link: 'Åbn tilsynet',
  }),
  'supervision-visit-announced': ({ about, date }) => ({
    subject: `Anmeldt tilsynsbesøg ${danishDate(date)}`,
    paragraphs: [
      `Vi kommer på tilsynsbesøg ${danishLongDate(date)} i forbindelse med tilsynet med »${about}«.`,
      'Giv os besked, hvis dagen ikke er mulig for jer.',
    ],
    link,
  }),
  'supervision-visit-called-off': ({ about, date }) => ({
    subject: `Tilsynsbesøget ${danishDate(date)} er aflyst`,
    paragraphs: [`Tilsynsbesøget ${danishLongDate(date)} i forbindelse med tilsynet med »${about}« er aflyst.`],
    link,
  }),
  'supervision-visit-planned': ({ caseNumber }) => ({
    subject: 'Planen for et tilsyn er ændret',
    paragraphs: [
      `Planen for tilsynet i sag ${caseNumber} er ændret. Se den på sagen, og omtal den ikke uden for holdet.`,
    ],
    link: 'Åbn tilsynet',
  }),
  'report-hearing-opened': ({ about, due }) => ({
    subject: due === undefined ? 'Høring – brev på vej med posten' : `Høring – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Vi har skrevet et udkast til rapport om tilsynet med »${about}« og beder jer se, om de faktiske oplysninger er rigtige. Udkastet ligger på sagen.`,
      due === undefined
        ? byPost
        : `I kan svare til og med ${danishLongDate(due)} kl. 24.00. Derefter kan vi gøre rapporten endelig.`,
    ],
    link: 'Læs og svar',
  }),
  'report-answered-late': ({ caseNumber, about }) => ({
    subject: `For sent svar på faktahøring – sag ${caseNumber}`,
    paragraphs: [
      `Tilbuddet har svaret på faktahøringen om »${about}«, efter at fristen er udløbet. Svaret ligger på sagen. Tag stilling til, om rapporten skal rettes.`,
    ],
    link,
  }),
  'report-final': ({ about }) => ({
    subject: 'Tilsynsrapporten er endelig',
    paragraphs: [
      `Rapporten om tilsynet med »${about}« er endelig og ligger på sagen. Den del, der offentliggøres, fremgår nu af registeret.`,
    ],
    link: 'Læs rapporten',
  }),
  'measure-hearing-opened': ({ about, due }) => ({
    subject: due === undefined ? 'Høring – brev på vej med posten' : `Høring – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Inden vi træffer afgørelse i tilsynet med »${about}«, vil vi høre jeres bemærkninger. Materialet ligger på sagen.`,
      due === undefined
        ? byPost
        : `I kan svare til og med ${danishLongDate(due)} kl. 24.00. Derefter kan vi træffe afgørelse.`,
    ],
    link: 'Læs og svar',
  }),
  'supervision-hearing-extended': ({ about, due }) => ({
    subject: `Ny frist i høringen: ${danishDate(due)}`,
    paragraphs: [
      `Fristen i høringen i tilsynet med »${about}« er flyttet.`,
      `I kan svare til og med ${danishLongDate(due)} kl. 24.00.`,
    ],
    link: 'Læs og svar',
  }),
  'supervision-hearing-reminder': ({ about, due }) => ({
    subject: `Påmindelse: høringsfrist ${danishDate(due)}`,
    paragraphs: [
      `Vi har endnu ikke fået jeres svar på høringen i tilsynet med »${about}«.`,
      `I kan svare til og med ${danishLongDate(due)} kl. 24.00. Har I ingen bemærkninger, behøver I ikke gøre noget.`,
    ],
    link: 'Læs og svar',
  }),
  'intention-abandoned': ({ about }) => ({
    subject: 'Den påtænkte afgørelse er frafaldet',
    paragraphs: [
      `Vi træffer alligevel ikke den afgørelse, som I er hørt over i tilsynet med »${about}«. Begrundelsen ligger på sagen.`,
    ],
    link,
  }),
  'order-given': ({ about, due }) => ({
    subject: `Påbud – frist ${danishDate(due)}`,
    paragraphs: [
      `Vi har givet jer et påbud i tilsynet med »${about}«. Det skal være efterkommet senest ${danishLongDate(due)} kl. 24.00. Afgørelsen ligger i jeres Digital Post.`,
      'Denne e-mail er kun en besked. Det er afgørelsen i Digital Post, som gælder, og som klagefristen regnes fra.',
    ],
    link,
  }),
  'measure-final': ({ caseNumber, about }) => ({
    subject: 'Afgørelsen i tilsynet er endelig',
    paragraphs: [
      `Klagefristen for en afgørelse i tilsynet med »${about}«, sag ${caseNumber}, er udløbet, og afgørelsen er endelig.`,
    ],
    link,
  }),
  'order-reminder': ({ about, due }) => ({
    subject: `Påmindelse: påbud skal være efterkommet ${danishDate(due)}`,
    paragraphs: [
      `Påbuddet i tilsynet med »${about}« skal være efterkommet senest ${danishLongDate(due)} kl. 24.00.`,
      'Oplys på sagen, når det er efterkommet. Er der særlige grunde, kan I bede om længere frist, inden fristen er udløbet.',
    ],
    link: 'Oplys eller bed om længere frist',
  }),
  'order-extension-requested': ({ caseNumber, about, due }) => ({
    subject: `Der er bedt om længere frist for et påbud – sag ${caseNumber}`,
    paragraphs: [
      `Tilbuddet har bedt om længere frist for påbuddet i tilsynet med »${about}«. Fristen er ${danishLongDate(due)}; den falder ikke, før der er svaret.`,
    ],
    link,
  }),
  'order-extended': ({ about, due }) => ({
    subject: `Ny frist for påbuddet: ${danishDate(due)}`,
    paragraphs: [
      `Påbuddet i tilsynet med »${about}« skal nu være efterkommet senest ${danishLongDate(due)} kl. 24.00.`,
    ],
    link,
  }),
  'order-extension-refused': ({ about, due }) => ({
    subject: 'I har ikke fået længere frist for påbuddet',
    paragraphs: [
      `Vi har ikke forlænget fristen for påbuddet i tilsynet med »${about}«. Fristen er ${danishLongDate(due)}. Begrundelsen ligger på sagen.`,
    ],
    link,
  }),
  'order-proof-received': ({ caseNumber, about }) => ({
    subject: `Et påbud er oplyst efterkommet – sag ${caseNumber}`,
    paragraphs: [
      `Tilbuddet har oplyst, at påbuddet i tilsynet med »${about}« er efterkommet. Kontrollér det, og tag stilling på sagen.`,
    ],
    link,
  }),
  'order-passed': ({ caseNumber, about, due }) => ({
    subject: `Fristen for et påbud er udløbet – sag ${caseNumber}`,
    paragraphs: [
      `Fristen for påbuddet i tilsynet med »${about}« udløb ${danishLongDate(due)}. Kontrollér, om det er efterkommet, og tag stilling på sagen.`,
    ],
    link,
  }),
  'order-not-fulfilled': ({ about }) => ({
    subject: 'Påbuddet er ikke efterkommet',
    paragraphs: [
      `Vi vurderer, at påbuddet i tilsynet med »${about}« ikke er efterkommet. Begrundelsen ligger på sagen. Påbuddet gælder fortsat, og vi kontakter jer om det videre forløb.`,
    ],
    link,
  }),
  'order-settled': ({ about, result }) => ({
    subject: 'Påbuddet er afsluttet',
    paragraphs: [
      `${settled[result]} Det gælder påbuddet i tilsynet med »${about}«, som ikke længere fremgår af registeret.`,
    ],
    link,
  }),
}
