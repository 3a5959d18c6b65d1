import type { Field } from '../../domain/process/fields'
import { h, type Html } from '../html/h'
import { Together } from './field-frame'
import type { ControlProps } from './form-fields'
import { countName, rowsOf } from './form-state'

/** What the buttons of a list are called in what a form sends. Members of field tables have other names. */
export const addButton = '_tilfoej'
export const removeButton = '_fjern'

/** Any number of the same: rows come and go by buttons that send the form and bring it back. */
export const ListControl = ({
  field,
  name,
  state,
  row: shown,
}: ControlProps<Extract<Field, { kind: 'list' }>> & {
  /** The control of one row. */
  readonly row: (field: Field, name: string) => Html
}): Html => {
  const rows = rowsOf(state.values, name, field)
  return (
    <Together field={field} name={name} state={state}>
      <input type="hidden" name={countName(name)} value={rows} />
      {Array.from({ length: rows }, (_, row) => (
        <div class="list-row">
          {shown({ ...field.of, label: `${field.of.label} ${String(row + 1)}` }, `${name}.${String(row)}`)}
          {rows > field.min && (
            <button
              type="submit"
              class="button button-tertiary"
              name={removeButton}
              value={`${name}.${String(row)}`}
              formnovalidate
            >
              {`Fjern ${field.of.label.toLowerCase()} ${String(row + 1)}`}
            </button>
          )}
        </div>
      ))}
      {rows < field.max && (
        <button type="submit" class="button button-secondary" name={addButton} value={name} formnovalidate>
          {`Tilføj ${field.of.label.toLowerCase()}`}
        </button>
      )}
    </Together>
  )
}
