import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { SearchField } from '../../parts/search-field'

/** What everybody meets first: what this is, the public register, and the way in. */
export const FrontPage = ({ surroundings }: { readonly surroundings: Surroundings }): Html => (
  <Page surroundings={surroundings} title="Godkendelse af specialfunktioner">
    <p class="lead">
      Her behandles sager om godkendelse, tilsyn og udbud på det mest specialiserede socialområde. Tilbud søger og
      svarer, socialtilsynene behandler og afgør, og alle kan se, hvad der er godkendt.
    </p>
    <section>
      <h2>Find en godkendt specialfunktion</h2>
      <form method="get" action="/register" class="search-row">
        <SearchField label="Søg efter tilbud, specialfunktion, kommune eller CVR-nummer" />
      </form>
      <p>
        <a href="/register">Se hele registret</a>
      </p>
    </section>
    <section>
      <h2>Har du en sag?</h2>
      <p>Tilbud, repræsentanter og myndigheder ser deres sager og opgaver, når de er logget ind.</p>
      <p>
        <a class="button button-primary" href="/opgaver">
          Log ind
        </a>
      </p>
    </section>
  </Page>
)
