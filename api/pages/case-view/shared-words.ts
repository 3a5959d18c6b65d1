import { accessEnds } from '../../../domain/access/access-end'
import { requesterKinds } from '../../../domain/access/requester'
import { addressInOneLine } from '../../../domain/address/address-lines'
import type { AddressInput } from '../../../domain/address/postal-address'
import { readAddress } from '../../../domain/address/read-address'
import { officeOf } from '../../../domain/catalogue/offices'
import { recipientRoles } from '../../../domain/delivery/recipient'
import { complaintEnds } from '../../../domain/remedy/complaint-end'
import { decisionKinds } from '../../../domain/remedy/decision-kinds'
import { timelinesses } from '../../../domain/remedy/timeliness'
import { judgements } from '../../../domain/review/assessment/judgements'
import { recommendationKinds } from '../../../domain/review/assessment/recommendations'
import { notShown, type Names, type ViewReading, type Word, type Words, type WordSection } from './word'

type Titled = { readonly id: string; readonly title?: string; readonly name?: string }

/** Somebody of an authority, or several, whom the view knows by their logins. */
export const people = (label: string): Word => ({ label, tell: (value, { nameOf }) => named(value, nameOf) })

const named = (value: unknown, nameOf: ViewReading['nameOf']): string | undefined => {
  const subjects = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  return subjects.length === 0 ? undefined : subjects.map(nameOf).join(', ')
}

/** Somebody who is noted with their name. */
export const namedPerson = (label: string): Word => ({
  label,
  within: { name: 'Navn', subject: notShown('login'), email: 'E-mail' },
})

/** An address, as text or in its parts. */
export const addressWord = (label: string): Word => ({ label, tell: (value) => addressText(value as AddressInput) })

const addressText = (value: AddressInput): string | undefined => {
  const address = readAddress(value)
  return address === undefined ? undefined : addressInOneLine(address)
}

/** Files by their names. */
export const fileNames = (label: string): Word => ({
  label,
  tell: (value) => {
    const names = (value as readonly { readonly name: string }[]).map(({ name }) => name)
    return names.length === 0 ? undefined : { kind: 'list', of: names }
  },
})

/** What a criterion is called that another part of the view knows by its id. */
export const criterionTitle = (id: string, { view }: ViewReading): string | undefined => {
  const held = view['criteria'] as readonly Titled[] | undefined
  return held?.find((one) => one.id === id)?.title
}

/** … or that it is no longer among them. */
export const titleOrEarlier = (id: string, reading: ViewReading): string =>
  criterionTitle(id, reading) ?? 'Et kriterium i en tidligere udgave'

/** The criterion that something is about. */
export const aboutCriterion: Word = {
  label: 'Kriterium',
  tell: (value, reading) => titleOrEarlier(String(value), reading),
}

/** The criteria that the case is judged by, by their titles. */
export const criteriaWord: Word = {
  label: 'Kriterier i specialebeskrivelsen',
  tell: (value) => ({ kind: 'list', of: (value as readonly Required<Titled>[]).map(({ title }) => title) }),
}

export const contactWord = (label: string): Word => ({
  label,
  within: { name: 'Navn', email: 'E-mail', phone: 'Telefon' },
})

const roleName = (role: unknown): string => (recipientRoles as Names)[String(role)] ?? 'Tilbudsgiver'
const role: Word = { label: 'Modtager', tell: roleName }

export const decisionKindNames: Names = Object.fromEntries(
  Object.entries(decisionKinds).map(([kind, { danishName }]) => [kind, danishName]),
)

/** Members that the page's head shows, or that only the machine reads. */
export const heading: Words = {
  caseId: notShown('address of the page'),
  caseNumber: notShown('head of the page'),
  status: notShown('head of the page'),
  title: notShown('head of the page'),
  ruleSet: notShown('told by each deadline'),
  decisiveSeq: notShown('number of an event'),
  office: notShown('officeName'),
}

/** Who has to do with it, of any case. */
export const officeWords: Words = {
  officeName: 'Myndighed',
  specialfunktionName: 'Specialfunktion',
}

export const reasonsWord: Word = {
  label: 'Begrundelse',
  within: { legalBasis: 'Retsgrundlag', mainConsiderations: 'Hovedhensyn', facts: 'Faktiske forhold' },
}

export const waiverWord: Word = {
  label: 'Partshøring undladt',
  within: { legalGround: 'Hjemmel', reason: 'Begrundelse' },
}

export const recipientsWord: Word = {
  label: 'Modtagere',
  within: {
    role,
    name: 'Navn',
    cvr: 'CVR-nummer',
    channel: { label: 'Sendes med', of: { 'digital-post': 'Digital Post', post: 'Almindelig post' } },
    availableOn: 'Kommet frem',
    servedNote: 'Sådan vides det',
    complaintDue: 'Klagefrist til og med',
    over: 'Klagefristen er udløbet',
    address: addressWord('Adresse'),
  },
}

export const guidanceWord: Word = {
  label: 'Klagevejledning',
  within: { body: 'Klageinstans', due: 'Klage senest', text: 'Vejledning' },
}

export const conditionWords: Words = {
  text: 'Vilkår',
  due: 'Skal være opfyldt senest',
  fulfilledBy: 'Sådan opfyldes vilkåret',
}

export const judgedWord: Word = {
  label: 'Vurdering af kriterierne',
  within: { criterionId: aboutCriterion, fulfilled: { label: 'Opfyldt', of: judgements }, text: 'Vurdering' },
}

export const recommendationWords: Words = {
  reviewer: notShown('reviewerName'),
  reviewerName: 'Tilsynskonsulent',
  recommendation: { label: 'Indstilling', of: recommendationKinds },
  reasons: 'Begrundelse',
}

export const changedWords: Words = {
  complaintId: notShown('related cases'),
  text: 'Ændring',
  at: 'Ændret',
}

/** Complaints over decisions of the case. */
export const complaintsWord: Word = {
  label: 'Klager',
  within: {
    complaintId: notShown('related cases'),
    kind: { label: 'Klage over', of: decisionKindNames },
    decision: notShown('number of an event'),
    receivedOn: 'Modtaget',
    timeliness: { label: 'Klagefristen', of: timelinesses },
    admitted: 'Behandles, selv om den er kommet for sent',
    stayedBy: {
      label: 'Opsættende virkning givet af',
      of: { office: 'Myndigheden', 'appeals-body': 'Klageinstansen' },
    },
    end: { label: 'Resultat', of: complaintEnds },
  },
}

/** Requests for access to the case. */
export const accessWords: Words = {
  accessRequests: {
    label: 'Anmodninger om aktindsigt',
    within: {
      requestId: notShown('related cases'),
      by: { label: 'Bedt om af', of: requesterKinds },
      cvr: 'CVR-nummer',
      end: { label: 'Svar', of: accessEnds },
      readingUntil: 'Tid til at bruge svaret til og med',
    },
  },
  readingUntil: 'Parten har tid til at bruge svaret til og med',
}

/** Letters that the case follows, and where they go. */
export const deliveryWords: Words = {
  byPost: {
    label: 'Breve med almindelig post',
    within: {
      letterId: notShown('page of letters'),
      to: role,
      matter: notShown('page of letters'),
      since: 'Skrevet',
      addressed: notShown('postal address'),
      postedOn: 'Lagt i posten',
      arrivedOn: 'Kommet frem',
    },
  },
  postalAddresses: {
    label: 'Postadresser',
    tell: (value) => ({
      kind: 'facts',
      of: Object.entries(value as Readonly<Record<string, AddressInput>>).flatMap(([key, one]) => {
        const text = addressText(one)
        return text === undefined ? [] : [[roleName(key), text] as const]
      }),
    }),
  },
  unreachable: notShown('channel of each recipient'),
  lettersFollowed: notShown('version of the software that began the case'),
}

/** Who acts for the party. */
export const representativeWord: Word = {
  label: 'Partsrepræsentant',
  within: {
    name: 'Navn',
    email: 'E-mail',
    cvr: 'CVR-nummer',
    subject: notShown('login'),
    address: addressWord('Adresse'),
    powerOfAttorney: 'Fuldmagt',
    registration: notShown('number of an event'),
  },
}

/** Who of the office handles the case. */
export const handlerWords: Words = {
  allocatedTo: namedPerson('Sagsbehandler'),
  drafters: people('Har udarbejdet afgørelsen'),
  impartial: people('Har erklæret sig habil'),
  conflicted: people('Inhabil i sagen'),
  mustDeclare: notShown('rule of the case'),
}

/** One hearing, or one fact hearing. */
export const hearingWords: Words = {
  text: 'Det, der høres om',
  intended: 'Påtænkt afgørelse',
  report: 'Udkast til rapport',
  facts: 'Oplysninger, parten måske ikke kender',
  openedAt: 'Sendt',
  sentAt: 'Sendt',
  seq: notShown('number of an event'),
  due: 'Svar senest',
  extendedTo: 'Forlænget til og med',
  held: { label: 'Fristen', of: { true: 'Venter på svaret på partens anmodning om aktindsigt' } },
  moreTime: {
    label: 'Bedt om mere tid',
    within: { reason: 'Begrundelse', until: 'Ønsket til og med', at: 'Modtaget' },
  },
  extensions: { label: 'Forlængelser', within: { reason: 'Begrundelse', due: 'Forlænget til og med' } },
  answer: 'Svar',
  closedAt: 'Afsluttet',
  late: { label: 'Modtaget efter fristen', within: { answer: 'Svar', at: 'Modtaget' } },
  void: { label: 'Gælder ikke længere', of: { true: 'Udkastet er ændret, og der høres på ny' } },
}

/** One visit. */
export const visitWords = (purposes: Names): Words => ({
  id: notShown('number of a visit'),
  purpose: { label: 'Formål', of: purposes },
  date: 'Dag',
  announced: 'Anmeldt',
  persons: 'Hvem der deltager',
  note: 'Bemærkning',
  held: {
    label: 'Gennemført',
    tell: (value) => {
      if (typeof value === 'boolean') return value ? 'Ja' : 'Nej'
      const { date, persons, observations } = value as Readonly<Record<'date' | 'persons' | 'observations', string>>
      return {
        kind: 'facts',
        of: [
          ['Dag', { kind: 'day', date }],
          ['Deltagere', persons],
          ['Observationer', observations],
        ],
      }
    },
  },
  calledOff: {
    label: 'Aflyst',
    tell: (value) =>
      typeof value === 'boolean' ? (value ? 'Ja' : 'Nej') : (value as { readonly reason: string }).reason,
  },
})

/** One source of information. */
export const sourceWords = (kinds: Names): Words => ({
  id: notShown('number of a source'),
  kind: { label: 'Slags', of: kinds },
  reference: 'Henvisning',
  date: 'Dato',
  result: 'Resultat',
})

/** The party's contacts and particulars that an identity holds. */
export const officeName = (label: string): Word => ({ label, tell: (code) => officeOf(String(code)).name })

export const returnedWord: Word = { label: 'Sendt tilbage', within: { reason: 'Begrundelse' } }

/** Decisions that are taken back, of a process whose decisions have these words. */
export const annulledWord = (decision: Words): Word => ({
  label: 'Afgørelser, der er taget tilbage',
  within: {
    decision: { label: 'Afgørelse', within: decision },
    complaintId: notShown('related cases'),
    end: { label: 'Klagens resultat', of: complaintEnds },
    at: 'Taget tilbage',
  },
})

/** The decision as it is drafted, of the same. */
export const draftSection = (decision: Words): WordSection => ({
  title: 'Udkastet til afgørelse',
  words: { draftedAt: 'Senest ændret', returned: returnedWord, draft: { label: 'Udkast', within: decision } },
})
