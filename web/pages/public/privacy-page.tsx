import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'

/** What a visit leaves behind. */
export const PrivacyPage = ({
  surroundings,
  hours,
}: {
  readonly surroundings: Surroundings
  /** How long one is logged in at most. */
  readonly hours: number
}): Html => (
  <Page surroundings={surroundings} title="Privatliv og cookies">
    <section>
      <h2>Cookies</h2>
      <p>
        Siderne sætter én cookie, og kun når I logger ind. Den husker, at I er logget ind, og forsvinder, når I logger
        ud, og senest efter {hours} timer. Den er nødvendig, og derfor spørger siderne ikke om lov. Ingen måler, hvad I
        ser på, og intet hentes fra andre end os.
      </p>
    </section>
    <section>
      <h2>Det, der skrives ned</h2>
      <p>
        Når nogen, der er logget ind, læser en sag, skrives det ned, hvem det var, hvornår og hvilken sag. Det er, så
        det kan ses, om nogen har læst en sag uden grund. De offentlige sider skriver intet ned om den, der læser.
      </p>
    </section>
    <section>
      <h2>Oplysninger i sager</h2>
      <p>
        Den myndighed, der behandler en sag, er dataansvarlig for den. Henvend jer til den, hvis I vil vide, hvilke
        oplysninger den har om jer, eller have noget rettet.
      </p>
    </section>
  </Page>
)
