import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'

/** The control that the code of an invitation is typed into. */
export const codeControl = 'kode'

/** Where somebody who has been invited to act for a party shows the code of their invitation. */
export const BindingPage = ({
  surroundings,
  action,
  ticket,
  code,
  fault,
}: {
  readonly surroundings: Surroundings
  readonly action: string
  readonly ticket: string
  /** As it was typed. */
  readonly code?: string | undefined
  /** Why it opens nothing. */
  readonly fault?: string | undefined
}): Html => (
  <Page
    surroundings={surroundings}
    title="Adgang som partsrepræsentant"
    place="cases"
    trail={[['Sager', '/sager']]}
    faulty={fault !== undefined}
  >
    {fault !== undefined && (
      <div class="alert alert-error" role="alert" tabindex={-1} autofocus>
        <div class="alert-body">
          <h2 class="alert-heading">Koden åbner ikke nogen sag</h2>
          <p>
            <a href="#kode">{fault}</a>
          </p>
        </div>
      </div>
    )}
    <p class="lead">Er du registreret som partsrepræsentant i en sag, har du fået en kode i en e-mail.</p>
    <form method="post" action={action} class="action-form">
      <input type="hidden" name="billet" value={ticket} />
      <div class={`form-group ${fault === undefined ? '' : 'form-error'}`}>
        <label class="form-label" for="kode">
          Koden fra linket i e-mailen
        </label>
        <span class="form-hint" id="kode-hjaelp">
          De 43 tegn efter »kode=«.
        </span>
        <input
          class="form-input"
          type="text"
          id="kode"
          name={codeControl}
          value={code}
          maxlength={200}
          autocomplete="off"
          aria-describedby="kode-hjaelp"
          aria-invalid={fault === undefined ? undefined : 'true'}
        />
      </div>
      <p>
        <button type="submit" class="button button-primary">
          Åbn sagen
        </button>
      </p>
    </form>
  </Page>
)
