import type { Field } from '../../domain/process/fields'
import { h, type Html } from '../html/h'
import { idOf } from './control-id'
import { faultOf, Together } from './field-frame'
import type { ControlProps } from './form-fields'

const parts = [
  { key: 'postcode', label: 'Postnummer', short: true },
  { key: 'city', label: 'By', short: false },
  { key: 'country', label: 'Landekode, hvis det ikke er Danmark (for eksempel SE)', short: true },
] as const

/** An address in its parts, with a line for each line of the envelope. */
export const AddressControl = ({ field, name, state }: ControlProps<Extract<Field, { kind: 'address' }>>): Html => (
  <Together field={field} name={name} state={state}>
    <label class="form-label" for={idOf(`${name}.lines`)}>
      Vej og nummer, c/o eller stednavn (en linje for hver)
    </label>
    <PartFault state={state} name={`${name}.lines`} />
    <textarea class="form-input" rows={2} id={idOf(`${name}.lines`)} name={`${name}.lines`}>
      {state.values[`${name}.lines`]}
    </textarea>
    {parts.map(({ key, label, short }) => (
      <div>
        <label class="form-label" for={idOf(`${name}.${key}`)}>
          {label}
        </label>
        <PartFault state={state} name={`${name}.${key}`} />
        <input
          class={`form-input ${short ? 'short-input' : ''}`}
          type="text"
          id={idOf(`${name}.${key}`)}
          name={`${name}.${key}`}
          value={state.values[`${name}.${key}`]}
        />
      </div>
    ))}
  </Together>
)

const PartFault = ({ state, name }: Pick<ControlProps, 'state' | 'name'>): Html => {
  const fault = faultOf(state, name)
  return (
    <span class="form-error-message" hidden={fault === undefined}>
      {fault}
    </span>
  )
}
