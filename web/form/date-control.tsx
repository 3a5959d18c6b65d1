import type { Field } from '../../domain/process/fields'
import { h, type Html } from '../html/h'
import { idOf } from './control-id'
import { faultOf, Together } from './field-frame'
import type { ControlProps } from './form-fields'

const parts = [
  { key: 'dag', label: 'Dag', digits: 2 },
  { key: 'maaned', label: 'Måned', digits: 2 },
  { key: 'aar', label: 'År', digits: 4 },
] as const

/** A day by its parts, as people write it. */
export const DateControl = ({ field, name, state }: ControlProps<Extract<Field, { kind: 'date' }>>): Html => (
  <Together field={field} name={name} state={state}>
    <div class="date-parts">
      {parts.map(({ key, label, digits }) => (
        <div>
          <label class="form-label" for={idOf(`${name}.${key}`)}>
            {label}
          </label>
          <input
            class={`form-input digits-${String(digits)}`}
            type="text"
            inputmode="numeric"
            id={idOf(`${name}.${key}`)}
            name={`${name}.${key}`}
            value={state.values[`${name}.${key}`]}
            aria-invalid={faultOf(state, name) === undefined ? undefined : 'true'}
          />
        </div>
      ))}
    </div>
  </Together>
)
