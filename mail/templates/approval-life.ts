import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { lapseReason } from '../../domain/letter/lapse-reason'
import type { MailTemplates } from '../../domain/mail/mail-message'
import type { MailBody, TemplatesOf } from '../mail-body'

type Names =
  | 'approval-lapsed'
  | 'approval-lapse-annulled'
  | 'approval-expiry-undone'
  | 'approval-lapse-final'
  | 'approval-given-up'
  | 'giving-up-received'
  | 'giving-up-taken-back'
  | 'approval-handed-over'
  | 'lapse-warning'
  | 'out-of-use-noted'
  | 'use-unknown'
  | 'silent-lapse'
  | 'condition-reminder'
  | 'condition-passed'
  | 'condition-missed'
  | 'condition-reported'
  | 'conditions-set'
  | 'condition-closed'
  | 'change-reported'
  | 'change-withdrawn'
  | 'change-accepted'
  | 'change-needs-application'
  | 'change-blocked'
  | 'interim-extended'
  | 'supervision-started'
  | 'supervision-ended'
  | 'message-undelivered'

const link = 'Se godkendelsen'
const closed = {
  met: 'Vi har noteret, at vilkåret er opfyldt.',
  'not-met':
    'Vi vurderer, at vilkåret ikke er opfyldt. Begrundelsen fremgår af sagen. Vi kontakter jer om det videre forløb.',
  extended: 'Vilkåret har fået en ny frist. Begrundelsen fremgår af sagen.',
}

/** The answer to the question about use: it needs nothing but a click. */
const answer = { link: 'Svar, at specialfunktionen bruges', command: 'reportUse' } as const

const untilLapse = (lapsesOn: CivilDate): string =>
  `Tages den ikke i brug, bortfalder godkendelsen efter ${danishLongDate(lapsesOn)}. Er den i brug, skal I svare det på sagen.`

function lapseWarning({ about, lastUsed, lapsesOn }: MailTemplates['lapse-warning']): MailBody {
  return {
    subject:
      lapsesOn === undefined
        ? 'Specialfunktionen er oplyst ude af brug – bruges den nu?'
        : `Godkendelsen bortfalder ${danishDate(lapsesOn)}, hvis den ikke bruges`,
    paragraphs: [
      `Specialfunktionen »${about}« er oplyst ude af brug${lastUsed === undefined ? '' : ` siden ${danishLongDate(lastUsed)}`}. En godkendelse, der ikke bruges i to år i træk, bortfalder.`,
      lapsesOn === undefined ? 'Er den i brug, skal I svare det på sagen.' : untilLapse(lapsesOn),
    ],
    ...answer,
  }
}

function useQuestion({ about, lastUsed }: MailTemplates['lapse-warning']): MailBody {
  return {
    subject: 'Bruges specialfunktionen? Svar på sagen',
    paragraphs: [
      lastUsed === undefined
        ? `Vi har ikke fået oplyst, at specialfunktionen »${about}« bruges.`
        : `Vi har ikke fået oplyst, at specialfunktionen »${about}« er brugt efter ${danishLongDate(lastUsed)}.`,
      'Er den i brug, så svar det med et klik. Er den ikke, skal I oplyse, hvornår den sidst blev brugt. Godkendelsen gælder uændret, så længe ingen har oplyst, at den ikke bruges.',
    ],
    ...answer,
  }
}

/** E-mails about what happens to an approval while it holds, and about the ends that are not its last day. */
export const approvalLifeTemplates: TemplatesOf<Names> = {
  'approval-lapsed': ({ about, lastDay, ground, neverBegan }) => ({
    subject: 'Godkendelsen er bortfaldet – se Digital Post',
    paragraphs: [
      `Godkendelsen af specialfunktionen »${about}« er bortfaldet, ${lapseReason[ground]}. ${neverBegan === true ? 'Den træder ikke i kraft.' : `Den gjaldt til og med ${danishLongDate(lastDay)}.`}`,
      'Brevet i Digital Post fortæller, hvordan I kan klage.',
    ],
    link,
  }),
  'approval-lapse-annulled': ({ about, usedOn, over }) => ({
    subject: 'Godkendelsen er alligevel ikke bortfaldet',
    paragraphs: [
      usedOn === undefined
        ? `Vi har fastslået, at godkendelsen af specialfunktionen »${about}« ikke er bortfaldet.`
        : `Det er nu oplyst, at specialfunktionen »${about}« har været i brug. Godkendelsen er derfor ikke bortfaldet.`,
      over === undefined
        ? 'Den har hele tiden været gældende og gælder uændret.'
        : 'Den gjaldt også efter den dag, som bortfaldet var sat til, men er ophørt siden. Det får I en særskilt besked om.',
    ],
    link,
  }),
  'approval-expiry-undone': ({ about, shelved }) => ({
    subject: 'Godkendelsen er alligevel ikke udløbet',
    paragraphs: [
      shelved === true
        ? `Brevet om de oplysninger, der manglede i ansøgningen om at forny godkendelsen af specialfunktionen »${about}«, er ikke kommet frem. Ansøgningen er derfor ikke henlagt. Godkendelsen er ikke udløbet, og den gælder, mens ansøgningen behandles.`
        : `Afslaget på at forny godkendelsen af specialfunktionen »${about}« er ikke kommet frem. Godkendelsen er derfor ikke udløbet, og den gælder, til klagefristen er gået fra den dag, hvor afslaget er kommet frem.`,
    ],
    link,
  }),
  'approval-lapse-final': ({ about, lastDay }) => ({
    subject: 'Bortfaldet af godkendelsen er endeligt',
    paragraphs: [
      `Klagefristen er udløbet, og det står fast, at godkendelsen af specialfunktionen »${about}« er bortfaldet. ${lastDay === undefined ? 'Den er aldrig trådt i kraft.' : `Den gjaldt til og med ${danishLongDate(lastDay)}.`}`,
    ],
    link,
  }),
  'approval-given-up': ({ about, lastDay }) => ({
    subject: 'Godkendelsen er opgivet',
    paragraphs: [
      `I har opgivet godkendelsen af specialfunktionen »${about}«. Den gjaldt til og med ${danishLongDate(lastDay)}.`,
    ],
    link,
  }),
  'giving-up-received': ({ about, from }) => ({
    subject: `Godkendelsen opgives fra ${danishDate(from)}`,
    paragraphs: [
      `Vi har modtaget jeres meddelelse om, at I opgiver godkendelsen af specialfunktionen »${about}« fra og med ${danishLongDate(from)}.`,
    ],
    link,
  }),
  'giving-up-taken-back': ({ about }) => ({
    subject: 'Godkendelsen opgives ikke',
    paragraphs: [
      `Vi har modtaget jeres meddelelse om, at I alligevel ikke opgiver godkendelsen af specialfunktionen »${about}«. Den gælder uændret.`,
    ],
    link,
  }),
  'approval-handed-over': ({ about, from, to }) => ({
    subject: `Godkendelsen hører nu under ${to}`,
    paragraphs: [
      `Tilbuddet er flyttet for et år siden. ${from} har derfor overdraget tilsynet med specialfunktionen »${about}« til ${to}.`,
    ],
    link,
  }),
  'lapse-warning': (data) => (data.outOfUse === true ? lapseWarning(data) : useQuestion(data)),
  'out-of-use-noted': ({ about, lastUsed, lapsesOn }) => ({
    subject: 'Vi har noteret, at specialfunktionen ikke bruges',
    paragraphs: [
      `Det er oplyst, at specialfunktionen »${about}« sidst er brugt ${danishLongDate(lastUsed)}. En godkendelse, der ikke bruges i to år i træk, bortfalder.`,
      ...(lapsesOn === undefined ? [] : [untilLapse(lapsesOn)]),
    ],
    ...answer,
  }),
  'use-unknown': ({ about }) => ({
    subject: 'Brug er ikke oplyst i to år – undersøg det',
    paragraphs: [
      `Ingen har i to år oplyst, at specialfunktionen »${about}« bruges. Intet er afgjort dermed: godkendelsen gælder. Find ud af, om den bruges, og registrér det på sagen.`,
    ],
    link,
  }),
  'silent-lapse': ({ about }) => ({
    subject: 'Godkendelsen er bortfaldet ved tavshed – tag stilling',
    paragraphs: [
      `Godkendelsen af specialfunktionen »${about}« er bortfaldet, alene fordi brug ikke var oplyst. Tavshed er ikke bortfald: undersøg, om den har været i brug, og tag stilling på sagen.`,
    ],
    link,
  }),
  'condition-reminder': ({ about, due, more = [] }) => ({
    subject: `Vilkår skal være opfyldt senest ${danishDate(due)}`,
    paragraphs: [
      `Et vilkår for godkendelsen af specialfunktionen »${about}« skal være opfyldt senest ${danishLongDate(due)} kl. 24.00.`,
      ...more.map((next) => `Et andet vilkår skal være opfyldt senest ${danishLongDate(next)} kl. 24.00.`),
      'Oplys på sagen, når det er opfyldt. Vilkåret fremgår dér.',
    ],
    link: 'Se vilkåret',
  }),
  'condition-passed': ({ about, due }) => ({
    subject: `Fristen for et vilkår er gået ${danishDate(due)}`,
    paragraphs: [
      `Et vilkår for godkendelsen af specialfunktionen »${about}« er ikke afsluttet inden fristen. Intet er afgjort dermed: tag stilling til vilkåret på sagen.`,
    ],
    link: 'Tag stilling til vilkåret',
  }),
  'condition-reported': ({ about, due }) => ({
    subject: `Vilkår meldt opfyldt (frist ${danishDate(due)})`,
    paragraphs: [`Tilbuddet oplyser, at et vilkår for godkendelsen af specialfunktionen »${about}« er opfyldt.`],
    link: 'Vurdér vilkåret',
  }),
  'condition-missed': ({ about, due }) => ({
    subject: `Fristen for et vilkår er gået (${danishDate(due)})`,
    paragraphs: [
      `Godkendelsen af specialfunktionen »${about}« er givet på et vilkår, som skulle være opfyldt senest ${danishLongDate(due)}.`,
      'Er det opfyldt, skal I melde det på sagen. Vi tager stilling til vilkåret; indtil da gælder godkendelsen uændret.',
    ],
    link: 'Se vilkåret',
  }),
  'conditions-set': ({ about, due }) => ({
    subject: `Nye vilkår for godkendelsen – frist ${danishDate(due)}`,
    paragraphs: [
      `Der er stillet vilkår for godkendelsen af specialfunktionen »${about}«. De står i afgørelsen, som I har fået i tilsynssagen.`,
      `Det første skal være opfyldt senest ${danishLongDate(due)}.`,
    ],
    link: 'Se vilkårene',
  }),
  'condition-closed': ({ about, due, result }) => ({
    subject:
      result === 'extended' ? `Vilkår har fået ny frist ${danishDate(due)}` : 'Vi har taget stilling til et vilkår',
    paragraphs: [
      `Det gælder godkendelsen af specialfunktionen »${about}«.`,
      closed[result],
      ...(result === 'extended' ? [`Den nye frist er ${danishLongDate(due)} kl. 24.00.`] : []),
    ],
    link: 'Se vilkåret',
  }),
  'change-reported': ({ about }) => ({
    subject: 'Ændring oplyst af tilbuddet',
    paragraphs: [
      `Tilbuddet har oplyst en ændring af de forhold, som godkendelsen af specialfunktionen »${about}« bygger på.`,
    ],
    link: 'Se ændringen',
  }),
  'change-withdrawn': ({ about }) => ({
    subject: 'Tilbuddet har trukket en oplyst ændring tilbage',
    paragraphs: [
      `Tilbuddet har trukket en ændring tilbage, som det havde oplyst om specialfunktionen »${about}«. Der sker ikke mere med den.`,
    ],
    link: 'Se ændringen',
  }),
  'change-accepted': ({ about, from }) => ({
    subject: 'Ændringen er godkendt',
    paragraphs: [
      `Den ændring, I har oplyst, kan rummes i godkendelsen af specialfunktionen »${about}«.`,
      ...(from === undefined ? [] : [`Den gælder fra ${danishLongDate(from)}. Indtil da er intet ændret.`]),
    ],
    link,
  }),
  'change-needs-application': ({ about }) => ({
    subject: 'Ændringen kræver en ny ansøgning',
    paragraphs: [
      `Den ændring, I har oplyst, kan ikke rummes i godkendelsen af specialfunktionen »${about}«. Begrundelsen fremgår af sagen.`,
      'Godkendelsen gælder uændret. Skal ændringen gennemføres, må I søge om det.',
    ],
    link,
  }),
  'change-blocked': ({ about }) => ({
    subject: 'Den oplyste ændring gælder ikke endnu',
    paragraphs: [
      `En ændring, der skulle gælde fra i dag for godkendelsen af specialfunktionen »${about}«, kan ikke gælde endnu.`,
      'Godkendelsen gælder uændret. Socialtilsynet undersøger det og tager stilling til ændringen igen.',
    ],
    link,
  }),
  'interim-extended': ({ about, until }) => ({
    subject: `Godkendelsen er midlertidigt forlænget til og med ${danishDate(until)}`,
    paragraphs: [
      `Godkendelsen af specialfunktionen »${about}« gælder til og med ${danishLongDate(until)}, mens ansøgningen om fornyelse behandles.`,
    ],
    link,
  }),
  'supervision-started': ({ about, from, to }) => ({
    subject: 'Skærpet tilsyn iværksat',
    paragraphs: [
      `Der er iværksat skærpet tilsyn med specialfunktionen »${about}« fra ${danishDate(from)} til og med ${danishDate(to)}. Det fremgår af registeret, så længe det varer.`,
    ],
    link,
  }),
  'supervision-ended': ({ about, on }) => ({
    subject: 'Skærpet tilsyn ophørt',
    paragraphs: [`Det skærpede tilsyn med specialfunktionen »${about}« er ophørt ${danishDate(on)}.`],
    link,
  }),
  'message-undelivered': ({ about }) => ({
    subject: 'En e-mail om godkendelsen kunne ikke leveres',
    paragraphs: [
      `En e-mail om godkendelsen af specialfunktionen »${about}« nåede ikke frem til modtageren. Se sagen, og ret kontaktoplysningerne.`,
    ],
    link,
  }),
}
