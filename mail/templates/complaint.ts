import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { TemplatesOf } from '../mail-body'

/** E-mails about complaints. None of them says how it went: that stands in the letter and on the case. */
export const complaintTemplates: TemplatesOf<
  | 'complaint-received'
  | 'complaint-to-handle'
  | 'complaint-reassessed'
  | 'complaint-overdue'
  | 'complaint-forwarded'
  | 'complaint-stay'
  | 'complaint-concluded'
  | 'complaint-withdrawn'
  | 'case-reopened'
  | 'approval-amended'
> = {
  'complaint-received': ({ caseNumber, about }) => ({
    subject: 'Vi har modtaget jeres klage',
    paragraphs: [
      `Vi har modtaget jeres klage i sagen om »${about}«. Klagesagen har nummer ${caseNumber}.`,
      'På sagen kan I se, hvornår klagen er modtaget, og hvad der sker nu.',
    ],
    link: 'Se klagesagen',
  }),
  'complaint-to-handle': ({ caseNumber, about, due, appealsBody = 'Ankestyrelsen' }) => ({
    subject: `Ny klage – sag ${caseNumber}`,
    paragraphs: [
      `Der er klaget over en afgørelse om »${about}«, sag ${caseNumber}.`,
      due === undefined
        ? `Klagen skal sendes videre til ${appealsBody}.`
        : `Afgørelsen skal være genvurderet senest ${danishLongDate(due)} af en, der ikke deltog i den.`,
    ],
    link: 'Åbn klagesagen',
  }),
  'complaint-reassessed': ({ about, due, appealsBody = 'Ankestyrelsen' }) => ({
    subject:
      due === undefined
        ? 'Vi har genvurderet afgørelsen'
        : `Vi har genvurderet afgørelsen – svar senest ${danishDate(due)}`,
    paragraphs: [
      `Vi har vurderet vores afgørelse om »${about}« igen på grund af jeres klage. Brevet ligger i jeres Digital Post og på sagen.`,
      ...(due === undefined
        ? []
        : [
            `I kan til og med ${danishLongDate(due)} skrive, om I fastholder klagen. Hører vi ikke fra jer, sender vi den til ${appealsBody}.`,
          ]),
    ],
    link: 'Se klagesagen',
  }),
  'complaint-overdue': ({ caseNumber, about, appealsBody = 'Ankestyrelsen' }) => ({
    subject: `Fristen for genvurdering er gået – sag ${caseNumber}`,
    paragraphs: [
      `Afgørelsen om »${about}« er ikke genvurderet inden fire uger. Klagen skal nu sendes til ${appealsBody} uden genvurdering.`,
    ],
    link: 'Åbn klagesagen',
  }),
  'complaint-forwarded': ({ about, appealsBody = 'Ankestyrelsen' }) => ({
    subject: `Klagen er sendt til ${appealsBody}`,
    paragraphs: [
      `Vi har sendt jeres klage i sagen om »${about}« til ${appealsBody} sammen med sagens akter.`,
      `${appealsBody} skriver til jer, når klagen er afgjort.`,
    ],
    link: 'Se klagesagen',
  }),
  'complaint-stay': ({ about }) => ({
    subject: 'Der er taget stilling til klagens opsættende virkning',
    paragraphs: [
      `Der er taget stilling til, om afgørelsen om »${about}« gælder, mens klagen behandles. Det fremgår af klagesagen.`,
    ],
    link: 'Se klagesagen',
  }),
  'complaint-concluded': ({ about, appealsBody = 'Ankestyrelsen' }) => ({
    subject: `${appealsBody} har afgjort klagen`,
    paragraphs: [
      `${appealsBody} har afgjort klagen i sagen om »${about}«. Udfaldet og det, der følger af det, fremgår af klagesagen.`,
    ],
    link: 'Se klagesagen',
  }),
  'complaint-withdrawn': ({ caseNumber, about }) => ({
    subject: 'Klagen er trukket tilbage',
    paragraphs: [
      `Klagen i sagen om »${about}«, sag ${caseNumber}, er trukket tilbage. Afgørelsen står, som den blev truffet.`,
    ],
    link: 'Se klagesagen',
  }),
  'case-reopened': ({ about, expectedBy }) => ({
    subject: `Sagen behandles på ny – forventet afgørelse senest ${danishDate(expectedBy)}`,
    paragraphs: [
      `Afgørelsen om »${about}« gælder ikke længere efter klagen, og vi behandler sagen på ny.`,
      `Vi forventer at træffe en ny afgørelse senest ${danishLongDate(expectedBy)}. I hører fra os, hvis vi mangler noget.`,
    ],
    link: 'Følg sagen',
  }),
  'approval-amended': ({ about }) => ({
    subject: 'Godkendelsen er rettet efter klagen',
    paragraphs: [
      `Godkendelsen af »${about}« er rettet som følge af klagen. Periode, vilkår og omfang fremgår af sagen.`,
    ],
    link: 'Se godkendelsen',
  }),
}
