import { Fragment, h, type Html } from '../../html/h'
import { Alert } from '../../parts/alert'
import { Choice, type FilterChoice } from '../../parts/choice'

/** What became of a file that was sent. */
export type UploadOutcome =
  | {
      readonly name: string
      readonly receiptId: string
      /** Whether it has been looked at for viruses and registered. */
      readonly checked: boolean
    }
  | { readonly name: string; readonly refused: string }

/** What the form that hands in files offers. */
export interface UploadForm {
  readonly action: string
  readonly ticket: string
  readonly kinds: readonly FilterChoice[]
  readonly kind?: string | undefined
  /** One alone is not asked for. */
  readonly audiences: readonly FilterChoice[]
  readonly audience?: string | undefined
  readonly accept: string
  /** Which files are taken, and how large. */
  readonly inWords: string
}

/** What became of the files that were just sent, one by one. */
export const UploadOutcomes = ({
  outcomes,
  faults,
}: {
  readonly outcomes: readonly UploadOutcome[]
  readonly faults: readonly string[]
}): Html => {
  const refused = outcomes.filter((one) => 'refused' in one)
  const received = outcomes.filter((one) => 'receiptId' in one)
  return (
    <>
      {(faults.length > 0 || refused.length > 0) && (
        <div class="alert alert-error" role="alert" tabindex={-1} autofocus>
          <div class="alert-body">
            <h2 class="alert-heading">Ikke alt er modtaget</h2>
            <ul class="nobullet-list">
              {faults.map((text) => (
                <li>{text}</li>
              ))}
              {refused.map((one) => (
                <li>
                  <strong>{one.name}</strong>: {'refused' in one && one.refused}
                </li>
              ))}
            </ul>
            <p>Filer, der ikke er modtaget, skal vælges igen.</p>
          </div>
        </div>
      )}
      {received.length > 0 && (
        <Alert kind="success" heading={received.length === 1 ? 'Filen er modtaget' : 'Filerne er modtaget'}>
          <ul>
            {received.map((one) => (
              <li>
                {one.name}
                {'checked' in one && !one.checked && ', kontrolleres for virus'}:{' '}
                {'receiptId' in one && <a href={`/kvitteringer/${one.receiptId}`}>Se kvitteringen</a>}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}

/** Hands in files: chosen or dropped on the browser's own control, which needs no script. */
export const UploadPart = ({ form }: { readonly form: UploadForm }): Html => (
  <section id="tilfoej" class="upload on-screen">
    <h2>Tilføj dokumenter</h2>
    <form method="post" action={form.action} enctype="multipart/form-data" class="action-form">
      <input type="hidden" name="billet" value={form.ticket} />
      <Choice id="kind" label="Hvad er det?" none="Vælg" choices={form.kinds} chosen={form.kind} />
      {form.audiences.length > 1 && (
        <Choice id="audience" label="Hvem må læse det?" none="Vælg" choices={form.audiences} chosen={form.audience} />
      )}
      <div class="form-group">
        <label class="form-label" for="filer">
          Filer
        </label>
        <span class="form-hint" id="filer-hjaelp">
          {form.inWords}. Du kan vælge flere, og trække dem hertil.
        </span>
        <input
          class="form-input file-input"
          type="file"
          id="filer"
          name="filer"
          multiple
          accept={form.accept}
          aria-describedby="filer-hjaelp"
        />
      </div>
      <p>Hver fil kontrolleres for virus. Den kan læses, når der står »Klar« ud for den.</p>
      <p>
        <button type="submit" class="button button-primary">
          Send dokumenter
        </button>
      </p>
    </form>
  </section>
)
