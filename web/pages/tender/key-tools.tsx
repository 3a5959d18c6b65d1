import { h, type Html } from '../../html/h'
import { ToolTelling } from './tool-telling'

/** The lot whose key it is, for the script. */
export interface KeyAddress {
  readonly tender: string
  readonly lot: string
}

const NeedsScript = (): Html => (
  <p data-without-script="">
    Siden arbejder med JavaScript, fordi nøglen aldrig må nå en server. Det er slået fra i din browser: slå det til, og
    hent siden igen.
  </p>
)

/** Makes a tender's key and splits it, above the form that registers its public half. */
export const MakeKeyTool = ({ tender, lot, script }: KeyAddress & { readonly script: string }): Html => (
  <section data-tool="make-key" data-tender={tender} data-lot={lot}>
    <h2>Lav nøglen her i browseren</h2>
    <NeedsScript />
    <ol>
      <li>Skriv nederst på siden, hvor mange åbnere der skal til, og tilføj en række for hver åbner.</li>
      <li>Tryk på »Lav nøglen«. Nøgledelene vises én gang, og ingen server får dem.</li>
      <li>Print siden, og giv hver åbner sin egen nøgledel. Gem prøvekuverten til nøgleprøven.</li>
      <li>Registrér nøglen nederst på siden.</li>
    </ol>
    <p>
      <button type="button" class="button button-secondary" data-make="" disabled>
        Lav nøglen
      </button>
    </p>
    <ToolTelling />
    <div data-shares="" />
    <p data-envelope="" />
    <script src={script} defer />
  </section>
)

/** Opens the test envelope with a group's shares, above the form that records the drill. */
export const TryKeyTool = ({
  tender,
  lot,
  keyJson,
  holder,
  needed,
  script,
}: KeyAddress & {
  readonly keyJson: string
  /** The number of the reader's own share. */
  readonly holder: number
  readonly needed: number
  readonly script: string
}): Html => (
  <section data-tool="try-key" data-tender={tender} data-lot={lot} data-key={keyJson} data-holder={holder}>
    <h2>Prøv nøglen her i browseren</h2>
    <NeedsScript />
    <p>
      Vælg prøvekuverten, og skriv de {needed} nøgledele, heriblandt din egen, nummer {holder}.
    </p>
    <div class="form-group">
      <label class="form-label" for="proevekuvert">
        Prøvekuverten
      </label>
      <input type="file" class="form-input" id="proevekuvert" data-test-envelope="" />
    </div>
    <ShareFields count={needed} />
    <p>
      <button type="button" class="button button-secondary" data-try="" disabled>
        Åbn prøvekuverten
      </button>
    </p>
    <ToolTelling />
    <script src={script} defer />
  </section>
)

/** An envelope that waits to be opened. */
export interface EnvelopeRow {
  readonly address: string
  /** CVR number, bound into the envelope. */
  readonly bidder: string
  readonly sha256: string
  readonly size: string
}

/** Opens the bids with the openers' shares, above the form that records the opening. */
export const OpenEnvelopesTool = ({
  tender,
  lot,
  keyJson,
  needed,
  envelopes,
  script,
}: KeyAddress & {
  readonly keyJson: string
  readonly needed: number
  readonly envelopes: readonly EnvelopeRow[]
  readonly script: string
}): Html => (
  <section data-tool="open-envelopes" data-tender={tender} data-lot={lot} data-key={keyJson}>
    <h2>Åbn kuverterne her i browseren</h2>
    <NeedsScript />
    <p>
      Skriv {needed} nøgledele. Nøglen samles på denne computer og glemmes, når siden lukkes. En anden åbner bekræfter
      bagefter.
    </p>
    <ShareFields count={needed} />
    <p>
      <button type="button" class="button button-secondary" data-open="" disabled>
        Saml nøglen, og åbn kuverterne
      </button>
    </p>
    <ToolTelling />
    <table class="table table--compact table--responsive-headers">
      <caption>Kuverter, der er modtaget i tide</caption>
      <thead>
        <tr>
          <th scope="col">Kuvert</th>
          <th scope="col">Størrelse</th>
          <th scope="col">Indhold</th>
        </tr>
      </thead>
      <tbody>
        {envelopes.map(({ address, bidder, sha256, size }, n) => (
          <tr data-envelope="" data-address={address} data-bidder={bidder} data-hash={sha256}>
            <td data-title="Kuvert">Kuvert {n + 1}</td>
            <td data-title="Størrelse">{size}</td>
            <td data-title="Indhold" data-content="">
              Ikke åbnet
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <script src={script} defer />
  </section>
)

const ShareFields = ({ count }: { readonly count: number }): Html => (
  <div>
    {Array.from({ length: count }, (_, n) => (
      <div class="form-group">
        <label class="form-label" for={`noegledel-${n + 1}`}>
          Nøgledel {n + 1}
        </label>
        <span class="form-hint" id={`noegledel-${n + 1}-hjaelp`}>
          De 32 ord fra papiret, med mellemrum. Numrene må gerne stå der.
        </span>
        <textarea
          class="form-input"
          rows={4}
          id={`noegledel-${n + 1}`}
          autocomplete="off"
          data-share=""
          aria-describedby={`noegledel-${n + 1}-hjaelp`}
        />
      </div>
    ))}
  </div>
)
