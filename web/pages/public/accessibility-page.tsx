import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Day } from '../../parts/moment'

/** When it was last gone through; once a year at least. */
const reviewed = '2026-11-30'

/**
 * The accessibility statement that the law asks of an authority, as it stands where no authority has published its own. It says what has
 * been looked at and what has not (docs/accessibility.md).
 */
export const AccessibilityPage = ({ surroundings }: { readonly surroundings: Surroundings }): Html => (
  <Page surroundings={surroundings} title="Tilgængelighedserklæring">
    <p class="lead">
      Siderne skal kunne bruges af alle, uanset hvordan man ser, hører, læser og betjener en computer. Her står, hvor
      langt de er, og hvem I skriver til, når noget ikke kan bruges.
    </p>
    <p>
      Dette er et udkast. En myndighed, der tager systemet i brug, offentliggør sin egen erklæring og sætter den ind i
      stedet.
    </p>
    <section>
      <h2>Hvor langt siderne er</h2>
      <p>
        Siderne er lavet efter WCAG 2.2 på niveau AA, som går videre end lov om tilgængelighed af offentlige organers
        websteder og mobilapplikationer kræver. De er delvist i overensstemmelse med kravene, fordi det, der står
        herunder, ikke er prøvet eller ikke kan lade sig gøre.
      </p>
    </section>
    <section>
      <h2>Det, der ikke er tilgængeligt</h2>
      <ul>
        <li>
          Filer, som parter og andre har sendt ind, står, som de blev sendt. Kan I ikke læse en af dem, så bed den
          myndighed, der har sagen, om den i en anden form.
        </li>
        <li>
          Et tilbud i et udbud forsegles i browseren og kræver derfor JavaScript. Uden det kan tilbuddet forsegles og
          sendes med et kommandolinjeprogram.
        </li>
        <li>Siderne er endnu ikke prøvet af mennesker, der bruger skærmlæser til daglig.</li>
      </ul>
    </section>
    <section>
      <h2>Sådan er de prøvet</h2>
      <p>
        Hver side prøves med programmer, hver gang systemet ændres: for fejl i opmærkningen, for de krav, som programmet
        axe kan se, og for vandret rulning i et vindue på 320 pixel. Resten efterses af mennesker efter en liste.
        Erklæringen er sidst gennemgået <Day date={reviewed} />.
      </p>
    </section>
    <section>
      <h2>Skriv, hvis noget ikke kan bruges</h2>
      <p>
        Skriv eller ring til den myndighed, der behandler jeres sag, og fortæl, hvilken side det er, og hvad der ikke
        virker. I kan altid få hjælp og oplysninger på en anden måde, mens det bliver rettet.
      </p>
      <p>
        Får I ikke svar, eller er I ikke tilfredse med det, kan I henvende jer til Digitaliseringsstyrelsen, som fører
        tilsyn med tilgængeligheden af offentlige websteder: <a href="https://digst.dk">digst.dk</a>.
      </p>
    </section>
  </Page>
)
