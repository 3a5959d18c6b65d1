import { Fragment, h, type Html } from '../html/h'

/** The field of a search with its button. What is searched for stands in the address, under `q`. */
export const SearchField = ({
  label,
  value,
}: {
  readonly label: string
  readonly value?: string | undefined
}): Html => (
  <>
    <div class="form-group">
      <label class="form-label" for="q">
        {label}
      </label>
      <input class="form-input" type="search" id="q" name="q" value={value} maxlength={200} />
    </div>
    <button type="submit" class="button button-primary">
      Søg
    </button>
  </>
)
