import { officerField } from '../../process/officer-field'

/** Who of the office has the case. */
export interface AllocatedCaseworker {
  readonly subject: string
  readonly name: string
}

/** Somebody of the office, as the identity provider knows them. */
export const caseworkerField = officerField('Sagsbehandler', 'caseworker', {})
