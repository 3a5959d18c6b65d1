import type { Instant } from '../../../domain/calendar/instant'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Moment } from '../../parts/moment'

/** What the buttons are called that open and close the address. */
export const openButton = 'opret'
export const closeButton = 'luk'

/** The secret address from which one's own calendar fetches deadlines. */
export const CalendarPage = ({
  surroundings,
  action,
  ticket,
  address,
  openedAt,
}: {
  readonly surroundings: Surroundings
  readonly action: string
  readonly ticket: string
  /** Shown once, when it has just been made. */
  readonly address?: string | undefined
  /** Absent where there is none. */
  readonly openedAt?: Instant | undefined
}): Html => (
  <Page surroundings={surroundings} title="Frister i din egen kalender" place="tasks" trail={[['Opgaver', '/opgaver']]}>
    <p class="lead">
      Din kalender, for eksempel Outlook, kan selv hente dine frister fra en hemmelig adresse. Der står sagens navn og
      nummer og hvad der er frist for, ikke andet.
    </p>
    {address !== undefined && (
      <Alert kind="success" heading="Adressen er klar">
        <p>
          Kopiér den nu; den vises kun denne ene gang. Vælg »Abonnér« eller »Tilføj kalender fra internettet«, og indsæt
          den.
        </p>
        <p>
          <span class="number" id="adresse">
            {address}
          </span>
        </p>
        <p>Den, der har adressen, kan se fristerne. Giv den ikke til andre, og luk den, hvis andre har fået den.</p>
      </Alert>
    )}
    {openedAt !== undefined && (
      <p>
        Du har en adresse, som er lavet <Moment at={openedAt} />. Den virker, så længe du logger ind her mindst en gang
        hver tredje måned.
      </p>
    )}
    <form method="post" action={action} class="action-form">
      <input type="hidden" name="billet" value={ticket} />
      <p>
        <button type="submit" class="button button-primary" name={openButton} value="1">
          {openedAt === undefined ? 'Lav en adresse' : 'Lav en ny adresse, og luk den gamle'}
        </button>
      </p>
      {openedAt !== undefined && (
        <p>
          <button type="submit" class="button button-secondary" name={closeButton} value="1">
            Luk adressen
          </button>
        </p>
      )}
    </form>
  </Page>
)
