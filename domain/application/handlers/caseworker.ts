import { group, name, text } from '../../process/fields'

/** Who of the office has the case. */
export interface AllocatedCaseworker {
  readonly subject: string
  readonly name: string
}

/** Somebody of the office, as the identity provider knows them. */
export const caseworkerField = group('Sagsbehandler', { subject: text('Bruger-id'), name: name('Navn') })
