import { h, type Html } from '../html/h'

/** One of the things that can be chosen. */
export interface FilterChoice {
  readonly value: string
  readonly name: string
}

/** A list of which one is chosen; `none` stands first, for no choice at all. */
export const Choice = ({
  id,
  label,
  none,
  choices,
  chosen,
}: {
  readonly id: string
  readonly label: string
  readonly none: string
  readonly choices: readonly FilterChoice[]
  readonly chosen?: string | undefined
}): Html => (
  <div class="form-group">
    <label class="form-label" for={id}>
      {label}
    </label>
    <select class="form-select" id={id} name={id}>
      <option value="">{none}</option>
      {choices.map(({ value, name }) => (
        <option value={value} selected={value === chosen}>
          {name}
        </option>
      ))}
    </select>
  </div>
)
