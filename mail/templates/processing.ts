import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import { linkPlace } from '../link-place'
import type { TemplatesOf } from '../mail-body'

/** E-mails about the handling of an application: to the party, and to the office's common mailbox. */
export const processingTemplates: TemplatesOf<
  | 'application-forwarded'
  | 'fee-charged'
  | 'delay-foreseen'
  | 'processing-paused'
  | 'processing-resumed'
  | 'information-unanswered'
  | 'more-time-requested'
  | 'arrival-corrected'
  | 'decision-not-final'
  | 'deadline-never-began'
  | 'letter-missed'
  | 'hearing-extended'
  | 'representative-invited'
> = {
  'application-forwarded': ({ caseNumber, about, from, to }) => ({
    subject: `Ansøgningen er sendt videre til ${to}`,
    paragraphs: [
      `Ansøgningen om »${about}«, sag ${caseNumber}, hører under ${to} og er sendt videre dertil fra ${from}.`,
      'Ansøgningen regnes som modtaget den dag, den først blev indsendt, og skal ikke sendes igen.',
    ],
    link: 'Se sagen',
  }),
  'representative-invited': ({ organisation }) => ({
    subject: 'Få adgang til en sag, som du er partsrepræsentant i',
    greeting: 'Goddag',
    paragraphs: [
      `Du er registreret som partsrepræsentant i en sag i Specialeplan, hvor socialtilsynene behandler sager om godkendelse på det specialiserede socialområde. Parten er virksomheden med CVR-nummer ${organisation}.`,
      'Åbn linket, og følg vejledningen på siden. Så knyttes dit login til sagen, og du kan læse den og handle for parten. Koden i linket kan bruges én gang og kun i kort tid; giv den ikke til andre.',
      'Kender du ikke til det, skal du ikke gøre noget. Så får ingen adgang, og vi sender ikke mere om sagen til adressen.',
    ],
    link: 'Få adgang til sagen',
    url: linkPlace,
  }),
  'fee-charged': ({ caseNumber, about, amount }) => ({
    subject: 'Opkrævning for behandling af ansøgning',
    paragraphs: [
      `Behandlingen af ansøgningen om »${about}« koster ${kroner(amount)} kr. Angiv sag ${caseNumber} ved betalingen.`,
      'Vi begynder behandlingen, når gebyret er betalt og ansøgningen er fuldt oplyst.',
    ],
    link: 'Se sagen',
  }),
  'delay-foreseen': ({ caseNumber, about, expectedBy }) => ({
    subject: `Sagsbehandlingsfristen nærmer sig – sag ${caseNumber}`,
    paragraphs: [
      `Det meste af sagsbehandlingstiden for ansøgningen om »${about}« er gået.`,
      expectedBy === undefined
        ? 'Se sagens frister.'
        : `Afgørelsen ventes senest ${danishLongDate(expectedBy)}. Kan fristen ikke holdes, får ansøgeren besked den dag.`,
    ],
    link: 'Åbn sagen',
  }),
  'processing-paused': ({ about }) => ({
    subject: 'Behandlingen af ansøgningen er stillet i bero',
    paragraphs: [
      `Behandlingen af ansøgningen om »${about}« er stillet i bero. Grunden fremgår af sagen.`,
      'I hører fra os, når behandlingen genoptages.',
    ],
    link: 'Se sagen',
  }),
  'processing-resumed': ({ about, expectedBy }) => ({
    subject: `Behandlingen er genoptaget – forventet afgørelse senest ${danishDate(expectedBy)}`,
    paragraphs: [
      `Behandlingen af ansøgningen om »${about}« er genoptaget.`,
      `Vi forventer at træffe afgørelse senest ${danishLongDate(expectedBy)}.`,
    ],
    link: 'Følg sagen',
  }),
  'information-unanswered': ({ caseNumber, about }) => ({
    subject: `Der er ikke svaret på anmodningen om oplysninger – sag ${caseNumber}`,
    paragraphs: [
      `Fristen for at svare på anmodningen om flere oplysninger til ansøgningen om »${about}« er udløbet.`,
      'Anmodningen skal besvares eller lukkes med en begrundelse, før der træffes afgørelse.',
    ],
    link: 'Åbn sagen',
  }),
  'more-time-requested': ({ caseNumber, about }) => ({
    subject: `Der er bedt om længere høringsfrist – sag ${caseNumber}`,
    paragraphs: [
      `Parten har bedt om længere frist til at svare på partshøringen om »${about}«. Grunden fremgår af sagen.`,
    ],
    link: 'Åbn sagen',
  }),
  'arrival-corrected': ({ caseNumber, about }) => ({
    subject: `Dagen for et brev er rettet – sag ${caseNumber}`,
    paragraphs: [
      `Det er rettet, hvilken dag et brev i sagen om »${about}« kom frem. Brevet kom senere frem, end der var registreret, og fristen var da allerede regnet som udløbet.`,
      'Det, der er sket efter fristen, er ikke ændret. Socialtilsynet tager stilling til, om det skal gøres om. Bemærkninger kan sendes på sagen.',
    ],
    link: 'Åbn sagen',
  }),
  'decision-not-final': ({ caseNumber, about }) => ({
    subject: `Afgørelsen er alligevel ikke endelig – sag ${caseNumber}`,
    paragraphs: [
      `Det har vist sig, at brevet med en afgørelse i sagen om »${about}« ikke er kommet frem med Digital Post. Klagefristen er derfor ikke begyndt, og afgørelsen er ikke endelig.`,
      'Brevet bliver sendt med posten, og klagefristen regnes fra den dag, hvor det er kommet frem. Der kan klages allerede nu.',
    ],
    link: 'Åbn sagen',
  }),
  'deadline-never-began': ({ caseNumber, about }) => ({
    subject: `Fristen er ikke begyndt, og sagen går videre – sag ${caseNumber}`,
    paragraphs: [
      `Det har vist sig, at et brev i sagen om »${about}« ikke er kommet frem med Digital Post. Fristen i brevet er derfor aldrig begyndt, selv om den var regnet som udløbet, og sagen går videre, hvor den stod.`,
      'Brevet bliver sendt med posten, og fristen regnes fra den dag, hvor det er kommet frem. Der kan svares allerede nu.',
    ],
    link: 'Åbn sagen',
  }),
  'letter-missed': ({ caseNumber, about }) => ({
    subject: `Et brev er ikke kommet frem – sag ${caseNumber}`,
    paragraphs: [
      `Det har vist sig, at et brev i sagen om »${about}« ikke er kommet frem med Digital Post. Fristen i brevet var da allerede regnet som udløbet, og sagen er gået videre uden svar.`,
      'Brevet bliver sendt med posten. Det, der er sket efter fristen, er ikke ændret. Socialtilsynet tager stilling til, om det skal gøres om. Bemærkninger kan sendes på sagen.',
    ],
    link: 'Åbn sagen',
  }),
  'hearing-extended': ({ about, due }) => ({
    subject: `Høringsfristen er forlænget – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Fristen for at svare på høringen om ansøgningen om »${about}« er forlænget.`,
      `I kan svare til og med ${danishLongDate(due)} kl. 24.00.`,
    ],
    link: 'Læs og svar',
  }),
}

const kroner = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
