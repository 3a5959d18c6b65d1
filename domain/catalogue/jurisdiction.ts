import { addYears, type CivilDate } from '../calendar/civil-date'
import { danishLongDate } from '../calendar/danish'
import { authorities, type Authority } from './authorities'
import {
  categoryRules,
  concernAbroadRules,
  concernRules,
  regionReforms,
  relocationRules,
  ruleAt,
  specialCategories,
  type SpecialCategory,
} from './jurisdiction-rules'
import { countries, type CountryCode } from './countries'
import { regionAt } from './municipalities'

/** What jurisdiction depends on. Municipalities by name. */
export interface JurisdictionFacts {
  /** Where the offer lies. */
  readonly municipality: string
  readonly specialCategory?: SpecialCategory
  /** The offer is private and part of a concern; the municipality of the concern's main address. */
  readonly concern?: { readonly municipality: string }
  /** The country of the main address of its concern, where that is outside of Denmark. */
  readonly concernAbroad?: CountryCode
  /** A municipality that has an operating agreement (driftsaftale) with the offer. */
  readonly operatingAgreement?: string
  /** Where the offer lay before it moved. */
  readonly moved?: { readonly from: string; readonly on: CivilDate }
}

/** Which step of docs/law.md § 3.2 has decided. */
export type JurisdictionStep = 'special-category' | 'concern' | 'relocation' | 'own-municipality' | 'region'

/** The competent authority and why, in one Danish sentence. */
export interface Jurisdiction {
  readonly authority: Authority
  readonly step: JurisdictionStep
  readonly explanation: string
}

/**
 * The socialtilsyn for an offer on that day, by the ordered rules of docs/law.md § 3.2: special categories, then a
 * concern's main address, then the offer's own: its region's authority, but none supervises offers of its own municipality.
 * Undefined when a name is no municipality's, or no authority existed yet.
 */
export function jurisdictionOf(facts: JurisdictionFacts, date: CivilDate): Jurisdiction | undefined {
  const { municipality, specialCategory, concern, concernAbroad, moved } = facts
  if (regionAt(municipality, date) === undefined) return undefined
  if (specialCategory !== undefined) {
    const rule = ruleAt(categoryRules, date, ({ categories }) => categories.includes(specialCategory))
    const authority = rule && authorityAt(rule.authority, date)
    return (
      authority && {
        authority,
        step: 'special-category',
        explanation: `${specialCategories[specialCategory]} hører i hele landet under ${authority.name}.`,
      }
    )
  }
  if (concern !== undefined) {
    const region = regionAt(concern.municipality, date)
    const rule = region && ruleAt(concernRules, date, ({ regions }) => regions.includes(region))
    const authority = rule && authorityAt(rule.authority, date)
    return (
      authority && {
        authority,
        step: 'concern',
        explanation: `Tilbuddet indgår i en koncern med hovedadresse i ${concern.municipality} Kommune og hører derfor under ${authority.name}.`,
      }
    )
  }
  if (concernAbroad !== undefined) {
    const authority = authorityAt(ruleAt(concernAbroadRules, date)?.authority ?? '', date)
    const lies = `Koncernen har hovedadresse uden for Danmark (${countries[concernAbroad]}).`
    if (authority !== undefined)
      return { authority, step: 'concern', explanation: `${lies} Tilbuddet hører derfor under ${authority.name}.` }
    const own = jurisdictionOf(withoutConcern(facts), date)
    return own && { ...own, explanation: `${lies} Derfor afgør tilbuddets egen adresse. ${own.explanation}` }
  }
  const stays = moved && addYears(moved.on, ruleAt(relocationRules, date)?.years ?? 0)
  if (moved !== undefined && stays !== undefined && moved.on <= date && date < stays) {
    const former = byAddress({ ...facts, municipality: moved.from }, date)
    return (
      former && {
        ...former,
        step: 'relocation',
        explanation: `Tilbuddet er flyttet fra ${moved.from} Kommune ${danishLongDate(moved.on)} og bliver under ${former.authority.name} i et år.`,
      }
    )
  }
  return byAddress(facts, date)
}

const withoutConcern = ({ concernAbroad: _, ...facts }: JurisdictionFacts): JurisdictionFacts => facts

/** As `jurisdictionOf`, for an offer of which nothing is known but where it lies. */
export function authorityFor(municipality: string, date: CivilDate): Authority | undefined {
  return jurisdictionOf({ municipality }, date)?.authority
}

function byAddress({ municipality, operatingAgreement }: JurisdictionFacts, date: CivilDate): Jurisdiction | undefined {
  const region = regionAt(municipality, date)
  const regional = region && inForce(date).find(({ regions }) => regions.includes(region))
  if (region === undefined || regional === undefined) return undefined
  const agreed = operatingAgreement === regional.municipality
  if (regional.municipality !== municipality && !agreed) {
    const joined = ruleAt(
      regionReforms,
      date,
      ({ joins, movesJurisdiction }) => joins.includes(region) && !movesJurisdiction,
    )
    const reform =
      joined === undefined ? '' : ` Kommunen ligger i ${joined.name}; socialtilsynenes områder er uændrede.`
    return {
      authority: regional,
      step: 'region',
      explanation: `Tilbuddet ligger i ${municipality} Kommune og hører derfor under ${regional.name}.${reform}`,
    }
  }
  const other = authorityAt(regional.swappedWith, date)
  return (
    other && {
      authority: other,
      step: 'own-municipality',
      explanation: agreed
        ? `${regional.municipality} Kommune har driftsaftale med tilbuddet, så ${regional.name} kan ikke føre tilsyn med det; det hører under ${other.name}.`
        : `${regional.name} fører ikke tilsyn med tilbud i sin egen kommune, ${municipality}; tilbuddet hører under ${other.name}.`,
    }
  )
}

const inForce = (date: CivilDate): readonly Authority[] => {
  const all: readonly Authority[] = authorities
  return all.filter(({ validFrom, validTo }) => validFrom <= date && (validTo ?? date) >= date)
}

const authorityAt = (code: string, date: CivilDate): Authority | undefined =>
  inForce(date).find((authority) => authority.code === code)
