import type { Role } from '../../domain/rights/actor'

/** A person that can log in to a local installation. All of them are made up. */
export interface LocalUser {
  /** User name, and `sub` in the tokens. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** CVR number of a provider, or the code of an authority. */
  readonly organisation: string
  /** Code of the socialtilsyn the person works at. */
  readonly office?: string
  /** Danish, for the login page. */
  readonly described: string
}

const user = (
  id: string,
  name: string,
  role: Role,
  organisation: string,
  described: string,
  office?: string,
): LocalUser => ({
  id,
  name,
  email: `${id}@${/^\d/.test(organisation) ? 'leverandoer' : organisation.toLowerCase()}.example`,
  roles: [role],
  organisation,
  described,
  ...(office === undefined ? {} : { office }),
})

/** At least one user for each role; two where a second person or another office must be shown to see something else. */
export const localUsers: readonly LocalUser[] = [
  user('anne.leder', 'Anne Leder', 'provider', '12345678', 'Leder af et tilbud (CVR 12345678)'),
  user('bo.leder', 'Bo Leder', 'provider', '23456789', 'Leder af et andet tilbud (CVR 23456789)'),
  user('carla.leder', 'Carla Winther', 'provider', '45678901', 'Leder af et tilbud (CVR 45678901)'),
  user('dan.leder', 'Dan Østberg', 'provider', '56789012', 'Leder af et tilbud (CVR 56789012)'),
  user('eva.leder', 'Eva Rønne', 'provider', '67890123', 'Leder af et tilbud (CVR 67890123)'),
  user(
    'lone.advokat',
    'Lone Lund',
    'representative',
    '87654321',
    'Advokat, der kan repræsentere en part (CVR 87654321)',
  ),
  user('mette.sagsbehandler', 'Mette Sørensen', 'caseworker', 'MIDT', 'Sagsbehandler, Socialtilsyn Midt', 'MIDT'),
  user('jens.sagsbehandler', 'Jens Kjær', 'caseworker', 'MIDT', 'Sagsbehandler, Socialtilsyn Midt', 'MIDT'),
  user('rikke.tilsyn', 'Rikke Ågård', 'reviewer', 'MIDT', 'Tilsynskonsulent, Socialtilsyn Midt', 'MIDT'),
  user('ole.tilsyn', 'Ole Nørgaard', 'reviewer', 'MIDT', 'Tilsynskonsulent, Socialtilsyn Midt', 'MIDT'),
  user('helle.chef', 'Helle Bæk', 'head', 'MIDT', 'Tilsynschef, Socialtilsyn Midt', 'MIDT'),
  user('lars.jurist', 'Lars Møller', 'lawyer', 'MIDT', 'Jurist, Socialtilsyn Midt', 'MIDT'),
  user(
    'vibeke.whistleblower',
    'Vibeke Holm',
    'whistleblower-desk',
    'MIDT',
    'Modtager af whistleblowerhenvendelser, Socialtilsyn Midt',
    'MIDT',
  ),
  user('niels.sagsbehandler', 'Niels Østergaard', 'caseworker', 'NORD', 'Sagsbehandler, Socialtilsyn Nord', 'NORD'),
  user('karen.chef', 'Karen Skjødt', 'head', 'NORD', 'Tilsynschef, Socialtilsyn Nord', 'NORD'),
  user(
    'sanne.redaktoer',
    'Sanne Thygesen',
    'speciale-editor',
    'SBST',
    'Redaktør af specialebeskrivelser, Socialstyrelsen',
  ),
  user('peter.specialist', 'Peter Bøgh', 'specialist-group', 'SPECIALISTGRUPPE', 'Medlem af specialistgruppen'),
  user('tina.udbud', 'Tina Refsgård', 'tender-officer', 'SBST', 'Udbudsansvarlig, Socialstyrelsen'),
  user('ulla.udbud', 'Ulla Kvist', 'tender-officer', 'SBST', 'Udbudsansvarlig og åbner, Socialstyrelsen'),
  user('omar.udbud', 'Omar Haddad', 'tender-officer', 'SBST', 'Udbudsansvarlig og åbner, Socialstyrelsen'),
  user('per.panel', 'Per Åkjær', 'panel', 'SBST', 'Bedømmer i udbudspanelet'),
  user('kirsten.kontrakt', 'Kirsten Blåbjerg', 'contract-manager', 'SBST', 'Kontraktansvarlig, Socialstyrelsen'),
  user('sofie.styrelse', 'Sofie Brandt', 'caseworker', 'SBST', 'Sagsbehandler, Socialstyrelsen'),
  user('jens.styrelse', 'Jens Overgaard', 'lawyer', 'SBST', 'Jurist, Socialstyrelsen'),
  user('birgit.tilbudsgiver', 'Birgit Lønne', 'bidder', '34567890', 'Tilbudsgiver i udbud (CVR 34567890)'),
  user('morten.kommune', 'Morten Fjeldsø', 'municipality', 'K751', 'Kommune'),
  user('hanne.hoering', 'Hanne Præst', 'hearing-party', 'HOERINGSPART', 'Høringspart'),
  user('admin', 'Systemansvarlig', 'admin', 'DRIFT', 'Administrator'),
]
