import { missingInformation } from '../../domain/application/form/missing-information'
import { descriptionAt } from '../../domain/catalogue/description-at'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { specialfunktionAt } from '../../domain/catalogue/specialer'

/** One of the demo's providers: made up, with the local user who acts for it. */
export interface DemoProvider {
  readonly user: string
  readonly cvr: string
  readonly pNumber: string
  readonly offerName: string
  readonly municipality: string
  readonly address: string
  readonly specialfunktionId: string
  readonly leader: string
}

export const demoProviders = {
  birkely: {
    user: 'anne.leder',
    cvr: '12345678',
    pNumber: '1012345678',
    offerName: 'Birkely',
    municipality: 'Viborg',
    address: 'Søndersøvej 14, 8800 Viborg',
    specialfunktionId: 'autisme-doegn-svaer-udadreagerende',
    leader: 'Anne Leder',
  },
  havblik: {
    user: 'bo.leder',
    cvr: '23456789',
    pNumber: '1023456789',
    offerName: 'Havblik',
    municipality: 'Struer',
    address: 'Fjordvej 3, 7600 Struer',
    specialfunktionId: 'hjerneskade-intensiv-rehabilitering',
    leader: 'Bo Leder',
  },
  lyngbakken: {
    user: 'carla.leder',
    cvr: '45678901',
    pNumber: '1045678901',
    offerName: 'Lyngbakken',
    municipality: 'Herning',
    address: 'Hedevej 21, 7400 Herning',
    specialfunktionId: 'syn-rehabilitering-voksne',
    leader: 'Carla Winther',
  },
  aahuset: {
    user: 'dan.leder',
    cvr: '56789012',
    pNumber: '1056789012',
    offerName: 'Åhuset',
    municipality: 'Randers',
    address: 'Åpromenaden 8, 8900 Randers C',
    specialfunktionId: 'spiseforstyrrelse-doegnbehandling',
    leader: 'Dan Østberg',
  },
  stjernen: {
    user: 'eva.leder',
    cvr: '67890123',
    pNumber: '1067890123',
    offerName: 'Stjernen',
    municipality: 'Horsens',
    address: 'Strandkærvej 40, 8700 Horsens',
    specialfunktionId: 'doevblindhed-kommunikation',
    leader: 'Eva Rønne',
  },
} as const satisfies Record<string, DemoProvider>

/** An application that lacks nothing, or one as it often comes in: with only the most necessary. */
export function applicationOf(
  provider: DemoProvider,
  today: CivilDate,
  complete: boolean,
): Readonly<Record<string, unknown>> {
  const { user, cvr, pNumber, offerName, municipality, address, specialfunktionId, leader } = provider
  const identity = {
    cvr,
    pNumber,
    specialfunktionId,
    municipality,
    contact: { name: leader, email: `${user}@leverandoer.example`, phone: '+45 70 10 20 30' },
  }
  return complete ? { ...identity, ...contentOf(provider, today) } : { ...identity, offerName, address }
}

/** What completes an application, with an answer to each criterion of today's specialebeskrivelse. */
export function contentOf(
  { offerName, address, specialfunktionId, leader }: DemoProvider,
  today: CivilDate,
): Readonly<Record<string, unknown>> {
  const specialfunktion = specialfunktionAt(specialfunktionId, today)
  const description = specialfunktion && descriptionAt(specialfunktion.specialeId, today)
  if (description === undefined)
    throw new Error(`The demo's specialfunktion ${specialfunktionId} cannot be applied for today`)
  const criteria = missingInformation({ content: {}, descriptionVersion: description.version, specialfunktionId })
    .filter(({ field }) => field.startsWith('criteriaAnswers/'))
    .map(({ field }) => field.slice('criteriaAnswers/'.length))
  return {
    offerName,
    address,
    ownerType: 'self-governing',
    generalApproval: { authority: 'Socialtilsyn Midt', reference: '27.00.00-G01-112-19', date: '2019-03-01' },
    targetGroup: 'Voksne med et varigt og omfattende støttebehov, som almindelige tilbud ikke kan dække.',
    places: 14,
    outreachHours: 600,
    activePractice: [11, 13, 12],
    staff: [
      { profession: 'Pædagog', education: 'Specialuddannelse på området', persons: 16 },
      { profession: 'Psykolog', education: 'Specialistgodkendt', persons: 2 },
    ],
    leader: { name: leader, noQuarantine: true },
    methods: 'Struktureret pædagogik, low arousal og fast faglig supervision hver anden uge.',
    cooperation: 'Faste aftaler med regionens psykiatri og med de kommuner, der visiterer.',
    premises: 'Enkeltværelser med eget bad, skærmede fællesrum og have.',
    economy: { operatingBudget: 18_400_000, fullBudget: 21_900_000 },
    criteriaAnswers: criteria.map((criterionId) => ({
      criterionId,
      text: 'Tilbuddet opfylder kriteriet; se den vedlagte dokumentation.',
      evidence: ['Kompetenceplan'],
    })),
    consentToPublication: true,
  }
}
