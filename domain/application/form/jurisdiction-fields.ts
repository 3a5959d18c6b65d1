import type { CivilDate } from '../../calendar/civil-date'
import { jurisdictionOf, type Jurisdiction, type JurisdictionStep } from '../../catalogue/jurisdiction'
import { specialCategories } from '../../catalogue/jurisdiction-rules'
import { municipalityNames } from '../../catalogue/municipalities'
import { address, choice, date, group, name, optional, text, type DataOf } from '../../process/fields'

const municipalityChoice = (label: string) => choice(label, municipalityNames)

/** What decides which socialtilsyn is competent, beside the offer's municipality (docs/law.md § 3.2). */
export const jurisdictionFields = {
  specialCategory: optional(choice('Særlig tilbudstype', specialCategories)),
  concern: optional(group('Koncern', { municipality: municipalityChoice('Kommune, hvor koncernen har hovedadresse') })),
  concernAbroad: optional(
    group('Koncern med hovedsæde uden for Danmark', {
      organisation: name('Navn'),
      registrationNumber: text('Registreringsnummer i hjemlandet', { max: 60 }),
      address: address('Hovedadresse'),
    }),
  ),
  operatingAgreement: optional(municipalityChoice('Kommune, som tilbuddet har driftsaftale med')),
  moved: optional(group('Flytning', { from: municipalityChoice('Flyttet fra kommune'), on: date('Flyttet den') })),
} as const

/** Why an office is competent. */
export interface Competence {
  readonly step: JurisdictionStep
  readonly explanation: string
}

/** The competent authority for an application with this municipality and content; undefined for a name that is no municipality's. */
export function jurisdictionFor(
  municipality: string,
  { specialCategory, concern, concernAbroad, operatingAgreement, moved }: DataOf<typeof jurisdictionFields>,
  today: CivilDate,
): Jurisdiction | undefined {
  return jurisdictionOf(
    {
      municipality,
      ...(specialCategory === undefined ? {} : { specialCategory }),
      ...(concern === undefined ? {} : { concern }),
      ...(concernAbroad === undefined ? {} : { concernAbroad: concernAbroad.address.country }),
      ...(operatingAgreement === undefined ? {} : { operatingAgreement }),
      ...(moved === undefined ? {} : { moved }),
    },
    today,
  )
}
