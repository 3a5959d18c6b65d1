import type { CivilDate } from '../calendar/civil-date'

/** A region and its municipalities, for as long as the division holds: the reform of 2027 moves regions, not cases. */
export interface Region {
  readonly name: string
  readonly municipalities: readonly string[]
  readonly validFrom: CivilDate
  /** Last day, open when absent. */
  readonly validTo?: CivilDate
}

/** The 98 municipalities by region (docs/law.md § 3.1). */
export const regions = [
  {
    name: 'Nordjylland',
    validFrom: '2007-01-01',
    municipalities: [
      'Brønderslev',
      'Frederikshavn',
      'Hjørring',
      'Jammerbugt',
      'Læsø',
      'Mariagerfjord',
      'Morsø',
      'Rebild',
      'Thisted',
      'Vesthimmerland',
      'Aalborg',
    ],
  },
  {
    name: 'Midtjylland',
    validFrom: '2007-01-01',
    municipalities: [
      'Favrskov',
      'Hedensted',
      'Herning',
      'Holstebro',
      'Horsens',
      'Ikast-Brande',
      'Lemvig',
      'Norddjurs',
      'Odder',
      'Randers',
      'Ringkøbing-Skjern',
      'Samsø',
      'Silkeborg',
      'Skanderborg',
      'Skive',
      'Struer',
      'Syddjurs',
      'Viborg',
      'Aarhus',
    ],
  },
  {
    name: 'Syddanmark',
    validFrom: '2007-01-01',
    municipalities: [
      'Assens',
      'Billund',
      'Esbjerg',
      'Fanø',
      'Fredericia',
      'Faaborg-Midtfyn',
      'Haderslev',
      'Kerteminde',
      'Kolding',
      'Langeland',
      'Middelfart',
      'Nordfyn',
      'Nyborg',
      'Odense',
      'Svendborg',
      'Sønderborg',
      'Tønder',
      'Varde',
      'Vejen',
      'Vejle',
      'Ærø',
      'Aabenraa',
    ],
  },
  {
    name: 'Sjælland',
    validFrom: '2007-01-01',
    municipalities: [
      'Faxe',
      'Greve',
      'Guldborgsund',
      'Holbæk',
      'Kalundborg',
      'Køge',
      'Lejre',
      'Lolland',
      'Næstved',
      'Odsherred',
      'Ringsted',
      'Roskilde',
      'Slagelse',
      'Solrød',
      'Sorø',
      'Stevns',
      'Vordingborg',
    ],
  },
  {
    name: 'Hovedstaden',
    validFrom: '2007-01-01',
    municipalities: [
      'Albertslund',
      'Allerød',
      'Ballerup',
      'Bornholm',
      'Brøndby',
      'Dragør',
      'Egedal',
      'Fredensborg',
      'Frederiksberg',
      'Frederikssund',
      'Furesø',
      'Gentofte',
      'Gladsaxe',
      'Glostrup',
      'Gribskov',
      'Halsnæs',
      'Helsingør',
      'Herlev',
      'Hillerød',
      'Hvidovre',
      'Høje-Taastrup',
      'Hørsholm',
      'Ishøj',
      'København',
      'Lyngby-Taarbæk',
      'Rudersdal',
      'Rødovre',
      'Tårnby',
      'Vallensbæk',
    ],
  },
] as const satisfies readonly Region[]

export type RegionName = (typeof regions)[number]['name']

/** Every municipality's name, as the choices of a field. */
export const municipalityNames: Readonly<Record<string, string>> = Object.fromEntries(
  regions.flatMap(({ municipalities }) => municipalities.map((name) => [name, name])),
)

/** The region in which a municipality lies on that day; undefined for a name that is no municipality's. */
export function regionAt(municipality: string, date: CivilDate): RegionName | undefined {
  const all: readonly (Region & { readonly name: RegionName })[] = regions
  return all.find(
    (region) =>
      region.validFrom <= date && (region.validTo ?? date) >= date && region.municipalities.includes(municipality),
  )?.name
}
