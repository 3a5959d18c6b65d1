import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'

/**
 * The page behind the link in an invitation to a representative. It is the same for every link, also one that never was, and
 * holds no code: that stands in the address, which neither this page nor any log repeats.
 */
export const RepresentationPage = ({ surroundings }: { readonly surroundings: Surroundings }): Html => (
  <Page surroundings={surroundings} title="Adgang som partsrepræsentant">
    <p class="lead">
      Du har fået en e-mail, fordi du er registreret som partsrepræsentant i en sag. Sådan får du adgang til sagen:
    </p>
    <ol>
      <li>Kopiér koden. Det er de 43 tegn efter »kode=« i linket.</li>
      <li>
        <a href="/adgang">Log ind med dit eget login</a>, og indsæt koden.
      </li>
      <li>
        Derefter finder du sagen blandt dine sager. Du kan læse det samme som parten, og det, du sender, sender du på
        partens vegne.
      </li>
    </ol>
    <p>
      Koden knytter sagen til det login, der bruger den først, og kan ikke bruges igen. Giv den derfor ikke til andre.
      Er den brugt eller for gammel, så bed socialtilsynet om at registrere dig igen; så får du en ny.
    </p>
    <p>Kender du ikke til sagen, så luk siden.</p>
  </Page>
)
