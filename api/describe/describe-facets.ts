import { contentFields } from '../../domain/application/form/content-fields'
import { specialer } from '../../domain/catalogue/specialer'
import type { FacetCount, FacetName, RegisterFacets } from '../../store/register/count-facets'

const targetGroups: Readonly<Record<string, string>> = {
  'children-and-youth': 'Børn og unge',
  adults: 'Voksne',
  'all-ages': 'Børn, unge og voksne',
}
const ownerTypes: Readonly<Record<string, string>> = contentFields.ownerType.of
const specialeNames: Readonly<Record<string, string>> = specialer

/** Danish names of the values that are keys; the others are names already. */
const names: Readonly<Record<FacetName, Readonly<Record<string, string>>>> = {
  speciale: specialeNames,
  municipality: {},
  region: {},
  targetGroup: targetGroups,
  ownerType: ownerTypes,
}

/** The Danish name of a facet's value; the value itself where it is a name already. */
export const facetValueName = (facet: FacetName, value: string): string => names[facet][value] ?? value

/** The counts with Danish names. */
export function describeFacets({ total, exact, facets }: RegisterFacets) {
  const described = (name: FacetName): readonly (FacetCount & { readonly name: string })[] =>
    facets[name].map(({ value, count }) => ({ value, name: facetValueName(name, value), count }))
  return {
    total,
    exact,
    facets: {
      speciale: described('speciale'),
      municipality: described('municipality'),
      region: described('region'),
      targetGroup: described('targetGroup'),
      ownerType: described('ownerType'),
    },
  }
}
