import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import { lapseReason } from '../../domain/letter/lapse-reason'
import type { EndGround, RegisterEntry, RegisterOrder } from '../../domain/process/procedure'
import type { WithdrawalToTell } from '../../store/municipal-notices/changes-to-tell'

/** One thing that a municipality is told of an approval: what its e-mail is about, and what it says. */
export interface News {
  /** Names it among what one event tells: part of the e-mail's key (I11). */
  readonly key: string
  readonly template: 'approval-ended' | 'approval-news'
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** It may move citizens, whom municipalities answer for. */
  readonly concernsCitizens?: true
}

const grounds: Readonly<Record<EndGround, string>> = {
  expired: 'Den er udløbet',
  unused: `Den er bortfaldet, ${lapseReason.unused}`,
  'general-approval-ended': `Den er bortfaldet, ${lapseReason['general-approval-ended']}`,
  'given-up': 'Tilbuddet har opgivet den',
  revoked: 'Den er tilbagekaldt',
}

/** Added for a municipality to what may move citizens. */
export const citizensText =
  'Bor der borgere fra jeres kommune på pladserne, så tag stilling til, hvad det betyder for dem.'

/** What is told when the register shows another entry: a new one, one that ended or standing again, orders and skærpet tilsyn that begin and end. */
export function newsOf(before: RegisterEntry | undefined, after: RegisterEntry): readonly News[] {
  if (before === undefined) return after.status === 'in-force' ? [approved(after)] : []
  if (before.status === 'in-force' && after.status === 'ended') return [ended(after)]
  if (before.status === 'ended' && after.status === 'in-force') return [standsAgain(after)]
  if (after.status === 'ended') return []
  return [...ordersNews(before, after), ...intensifiedNews(before, after)]
}

/** What a municipality is told of a withdrawal that the register does not tell. */
export function withdrawalNews({
  what,
  inPart,
  entry,
}: Pick<WithdrawalToTell, 'what' | 'inPart' | 'entry'>): readonly News[] {
  const { specialfunktionName: about } = entry
  const told = (key: string, subject: string, ...paragraphs: readonly string[]): readonly News[] => [
    { key, template: 'approval-news', subject: `${subject}: ${about}`, paragraphs, concernsCitizens: true },
  ]
  switch (what) {
    case 'decided':
      return told(
        'withdrawal-decided',
        'Afgørelse om tilbagekaldelse (ikke trådt i kraft)',
        `Der er truffet afgørelse om at tilbagekalde ${inPart ? 'en del af godkendelsen' : 'godkendelsen'} af ${whose(entry)}.`,
        'Afgørelsen kan påklages og er ikke trådt i kraft. Godkendelsen gælder, indtil klagefristen er gået, eller klagen er afgjort.',
      )
    case 'off':
      return told(
        'withdrawal-off',
        'Tilbagekaldelsen gælder ikke',
        `Afgørelsen om at tilbagekalde godkendelsen af ${whose(entry)} gælder ikke længere. Godkendelsen består.`,
      )
    case 'in-part':
      return told(
        'withdrawn-in-part',
        'En del af en godkendelse er tilbagekaldt',
        `En del af godkendelsen af ${whose(entry)} er tilbagekaldt. Registret viser, hvad der er tilbage.`,
      )
  }
}

const whose = ({ providerName, municipality, specialfunktionName }: RegisterEntry): string =>
  `${providerName} i ${municipality} Kommune til specialfunktionen »${specialfunktionName}«`

function ended(entry: RegisterEntry): News {
  const { providerName, municipality, specialfunktionName, validTo, endGround = 'expired' } = entry
  return {
    key: 'approval-ended',
    template: 'approval-ended',
    subject: `En godkendelse er ophørt: ${specialfunktionName}`,
    paragraphs: [
      `${providerName} i ${municipality} Kommune er ikke længere godkendt til specialfunktionen »${specialfunktionName}«. ${grounds[endGround]}. Sidste dag var ${danishLongDate(validTo)}.`,
    ],
    concernsCitizens: true,
  }
}

const approved = (entry: RegisterEntry): News => ({
  key: 'approved',
  template: 'approval-news',
  subject: `Ny godkendt specialfunktion: ${entry.specialfunktionName}`,
  paragraphs: [
    `Der er givet godkendelse til ${whose(entry)}. Den gælder fra ${danishLongDate(entry.validFrom)} til og med ${danishLongDate(entry.validTo)}.`,
  ],
})

const standsAgain = (entry: RegisterEntry): News => ({
  key: 'approval-stands-again',
  template: 'approval-news',
  subject: `En godkendelse gælder igen: ${entry.specialfunktionName}`,
  paragraphs: [
    `Godkendelsen af ${whose(entry)} gælder igen. Den har været vist som ophørt.`,
    `Den gælder til og med ${danishLongDate(entry.validTo)}, hvis intet andet sker.`,
  ],
})

/** An order is known by its day and its department: its words and its last day can become others while it is in force. */
const orderName = ({ from, department = '' }: RegisterOrder): string => `${from}/${department}`

/** The orders of one entry that another does not have; two of a day are two. */
const missingIn = (orders: readonly RegisterOrder[], others: readonly RegisterOrder[]): readonly RegisterOrder[] =>
  orders.filter((order, n) => {
    const same = (one: RegisterOrder): boolean => orderName(one) === orderName(order)
    return orders.slice(0, n + 1).filter(same).length > others.filter(same).length
  })

function ordersNews(before: RegisterEntry, after: RegisterEntry): readonly News[] {
  const [were, are] = [before.orders ?? [], after.orders ?? []]
  const begun = missingIn(are, were).map(({ from, department, text, due, noNewResidents }, n): News => ({
    key: `order-begun-${n + 1}`,
    template: 'approval-news',
    subject: `Påbud – frist ${danishDate(due)}: ${after.specialfunktionName}`,
    paragraphs: [
      `Der er den ${danishDate(from)} givet påbud til ${whose(after)}${department === undefined ? '' : `, ${department}`}: ${text}`,
      `Påbuddet skal være efterkommet senest ${danishLongDate(due)}.${noNewResidents === true ? ' Tilbuddet må ikke optage nye borgere, så længe det gælder.' : ''}`,
    ],
    concernsCitizens: true,
  }))
  const over = missingIn(were, are).map(({ from, department }, n): News => ({
    key: `order-over-${n + 1}`,
    template: 'approval-news',
    subject: `Et påbud gælder ikke længere: ${after.specialfunktionName}`,
    paragraphs: [
      `Påbuddet af ${danishDate(from)} til ${whose(after)}${department === undefined ? '' : `, ${department}`}, gælder ikke længere.`,
    ],
  }))
  return [...begun, ...over]
}

function intensifiedNews(before: RegisterEntry, after: RegisterEntry): readonly News[] {
  const [was, is] = [before.intensifiedSupervision, after.intensifiedSupervision]
  if (was?.from === is?.from && was?.to === is?.to) return []
  if (is === undefined)
    return [
      {
        key: 'intensified-over',
        template: 'approval-news',
        subject: `Skærpet tilsyn ophørt: ${after.specialfunktionName}`,
        paragraphs: [`Det skærpede tilsyn med ${whose(after)} er ophørt.`],
      },
    ]
  const last = danishLongDate(is.to)
  return [
    {
      key: 'intensified-begun',
      template: 'approval-news',
      subject: `Skærpet tilsyn ${was === undefined ? 'iværksat' : 'ændret'}: ${after.specialfunktionName}`,
      paragraphs: [
        was === undefined
          ? `Der er iværksat skærpet tilsyn med ${whose(after)} fra ${danishLongDate(is.from)} til og med ${last}.`
          : `Det skærpede tilsyn med ${whose(after)} varer nu til og med ${last}.`,
      ],
      concernsCitizens: true,
    },
  ]
}
