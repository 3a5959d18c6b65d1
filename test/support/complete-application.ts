import type { ApplicationContent } from '../../domain/application/form/content-fields'
import type { Submission } from '../../domain/application/intake/submit'
import { criteriaOf, descriptions } from '../../domain/catalogue/description-at'
import { specialfunktioner } from '../../domain/catalogue/specialer'

/** Content that lacks nothing for this specialfunktion. */
export function completeContent(specialfunktionId = 'autisme-boern-skolevaegring'): ApplicationContent {
  const specialeId = specialfunktioner.find(({ id }) => id === specialfunktionId)?.specialeId
  const description = descriptions.find((one) => one.specialeId === specialeId)
  if (description === undefined) throw new Error(`no description for ${specialfunktionId}`)
  return {
    offerName: 'Åhuset',
    address: { lines: ['Ågade 1'], postcode: '8000', city: 'Aarhus C', country: 'DK' },
    generalApproval: { authority: 'Socialtilsyn Midt', date: '2020-05-01' },
    targetGroup: 'Børn og unge mellem 8 og 17 år.',
    places: 12,
    staff: [{ profession: 'Socialpædagog', persons: 9 }],
    methods: 'Struktureret pædagogik.',
    criteriaAnswers: criteriaOf(description.version, specialfunktionId).map(({ id }) => ({
      criterionId: id,
      text: 'Opfyldt, se dokumentationen.',
    })),
  }
}

/** An application that lacks nothing, by the provider with this CVR number; handled by MIDT. */
export function completeApplication(over: Partial<Submission> = {}): Submission {
  return {
    cvr: '12345678',
    pNumber: '1234567890',
    specialfunktionId: 'autisme-boern-skolevaegring',
    municipality: 'Aarhus',
    contact: { name: 'Anne Leder', email: 'anne@aahuset.example' },
    ...completeContent(over.specialfunktionId),
    ...over,
  }
}
