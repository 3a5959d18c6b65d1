import type { AddressInput, PostalAddress } from '../../address/postal-address'
import { readAddress } from '../../address/read-address'
import {
  address,
  choice,
  date,
  flag,
  group,
  integer,
  list,
  name,
  optional,
  prose,
  reference,
  text,
  type DataOf,
} from '../../process/fields'
import { emailContact, ownerContact } from './contact-fields'
import { jurisdictionFields } from './jurisdiction-fields'

/** Legal forms of a provider. A business owned by one person is no legal person and cannot be approved (see `checkApplicant`). */
const legalForms = {
  public: 'Kommune eller region',
  foundation: 'Fond',
  association: 'Forening',
  company: 'Selskab',
  'sole-proprietorship': 'Personligt ejet virksomhed',
} as const

/** Who leads the offer, and whether they declare to be in no quarantine (socialtilsynsloven § 5). */
export const leaderField = group('Leder', {
  name: name('Navn'),
  noQuarantine: flag('Lederen er ikke i karantæne efter socialtilsynsloven'),
})

/**
 * What an application tells (docs/law.md § 6.1). Nothing here is required to hand it in: the office answers with
 * what is missing instead. Only counts about citizens, never who they are.
 */
export const contentFields = {
  offerName: optional(name('Tilbuddets navn')),
  address: optional(address('Adresse')),
  ownerType: optional(
    choice('Ejerform', {
      municipal: 'Kommunal',
      regional: 'Regional',
      'self-governing': 'Selvejende',
      private: 'Privat',
    }),
  ),
  legalForm: optional(choice('Virksomhedsform', legalForms)),
  ...jurisdictionFields,
  owner: optional(ownerContact),
  secondContact: optional(emailContact('Anden kontaktperson, hvis e-mails ikke kommer frem')),
  digitalPostExempt: optional(flag('Virksomheden er fritaget for Digital Post')),
  generalApproval: optional(
    group('Generel godkendelse efter socialtilsynsloven § 5', {
      authority: text('Godkendt af'),
      reference: optional(text('Sagsnummer')),
      date: date('Godkendt den'),
    }),
  ),
  targetGroup: optional(prose('Målgruppe', { max: 4000 })),
  places: optional(integer('Antal pladser', 0, 1000)),
  outreachHours: optional(integer('Timer til udgående indsats om året', 0, 100_000)),
  activePractice: optional(list('Antal forløb i hvert af de seneste tre år', integer('Forløb', 0, 10_000), { max: 3 })),
  staff: optional(
    list(
      'Personale',
      group('Faggruppe', {
        profession: text('Faggruppe'),
        education: optional(text('Efteruddannelse', { max: 1000 })),
        persons: integer('Antal medarbejdere', 1, 1000),
      }),
      { max: 50 },
    ),
  ),
  leader: optional(leaderField),
  methods: optional(prose('Faglige metoder', { max: 8000 })),
  cooperation: optional(prose('Samarbejde', { max: 8000 })),
  premises: optional(prose('Fysiske rammer', { max: 8000 })),
  economy: optional(
    group('Økonomi i hele kroner', {
      operatingBudget: integer('Driftsbudget', 0, 2_000_000_000),
      fullBudget: integer('Samlet budget', 0, 2_000_000_000),
    }),
  ),
  startDate: optional(date('Ønsket begyndelse')),
  criteriaAnswers: optional(
    list(
      'Svar på specialebeskrivelsens kriterier',
      group('Svar', {
        criterionId: reference('Kriterium', 'criterion', { max: 80 }),
        text: prose('Sådan opfylder tilbuddet kriteriet', { max: 8000 }),
        evidence: optional(list('Dokumentation', text('Dokument'), { max: 20 })),
      }),
      { max: 60 },
    ),
  ),
  consentToPublication: optional(flag('Samtykke til offentliggørelse på Tilbudsportalen')),
} as const

export type ApplicationContent = DataOf<typeof contentFields>

/** `data` without what is no content, so that a submission's other fields do not end up in it. */
export function contentOf(data: ApplicationContent): ApplicationContent {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name in contentFields))
}

/** What is told with its address in parts: journals and states from before schema 4 hold it as text. */
export function withAddressRead<Told extends { readonly address?: AddressInput }>(
  told: Told,
): Omit<Told, 'address'> & { readonly address?: PostalAddress } {
  const { address: given, ...rest } = told
  const read = readAddress(given)
  return { ...rest, ...(read === undefined ? {} : { address: read }) }
}
