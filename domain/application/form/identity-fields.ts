import { municipalityNames } from '../../catalogue/municipalities'
import { specialfunktioner } from '../../catalogue/specialer'
import { choice, email, group, name, optional, text, type DataOf } from '../../process/fields'

/** Whom letters and e-mails about the case go to. */
export const contactField = group('Kontaktperson', {
  name: name('Navn'),
  email: email('E-mail'),
  phone: optional(text('Telefon', { max: 40 })),
})

/** Who applies, for which place and function. Without these there is no case to handle; everything else may come later. */
export const identityFields = {
  cvr: text('CVR-nummer', {
    max: 8,
    pattern: '^[0-9]{8}$',
    help: 'Otte cifre. Det skal være den virksomhed, du er logget ind for.',
  }),
  pNumber: text('P-nummer', { max: 10, pattern: '^[0-9]{10}$', help: 'Ti cifre. Det sted, der søges godkendt.' }),
  specialfunktionId: choice('Specialfunktion', Object.fromEntries(specialfunktioner.map(({ id, name }) => [id, name]))),
  municipality: choice('Kommune', municipalityNames),
  contact: contactField,
} as const

export type ApplicationIdentity = DataOf<typeof identityFields>
export type Contact = ApplicationIdentity['contact']
