import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'

/**
 * Where links in e-mails lead for whoever is not logged in. It is the same for every case, also for one that there is not: whoever has
 * found a link learns nothing from it.
 */
export const LandingPage = ({
  surroundings,
  loginHref,
}: {
  readonly surroundings: Surroundings
  readonly loginHref: string
}): Html => (
  <Page surroundings={surroundings} title="Link til en sag">
    <p class="lead">
      Linket er fra en e-mail fra Specialeplan om en sag om godkendelse på det specialiserede socialområde. Sagen kan
      kun ses af dem, den vedrører, og af den myndighed, der behandler den. Derfor står der intet om den her.
    </p>
    <p>
      <a class="button button-primary" href={loginHref}>
        Log ind og se sagen
      </a>
    </p>
    <h2>Hvis du ikke kan logge ind</h2>
    <ul>
      <li>Afgørelser og andre breve ligger i Digital Post hos den, de er til.</li>
      <li>
        Spørger e-mailen, om specialfunktionen bruges, så vælg handlingen »Oplys om brug« i sagen. Bruges den i dag,
        skal du ikke udfylde noget.
      </li>
      <li>
        Kender du ikke sagen, så kontakt det socialtilsyn, der behandler den. Skriv ikke oplysninger om borgere i en
        almindelig e-mail.
      </li>
    </ul>
    <p>
      De godkendelser, der gælder, er offentlige: <a href="/register">registret over godkendte specialfunktioner</a>.
    </p>
  </Page>
)
