import type { Field } from '../../domain/process/fields'
import { h, type Html } from '../html/h'
import { idOf } from './control-id'
import { describedBy, faultOf, Labelled } from './field-frame'
import type { ControlProps } from './form-fields'

type TextLike = Extract<Field, { kind: 'text' | 'email' | 'integer' }>

const longestAddress = 254
const shortLine = 40

/** Text, an e-mail address or a number. A number is typed as text: a browser's own number field takes no thousands. */
export const TextControl = ({ field, name, state }: ControlProps<TextLike>): Html => {
  const common = {
    id: idOf(name),
    name,
    'aria-describedby': describedBy(field, state, name),
    'aria-invalid': faultOf(state, name) === undefined ? undefined : 'true',
  }
  const value = state.values[name]
  return (
    <Labelled field={field} name={name} state={state}>
      {field.kind === 'text' && field.lines !== 'one' ? (
        <textarea class="form-input" rows={field.max > 1_000 ? 8 : 4} {...common}>
          {value}
        </textarea>
      ) : field.kind === 'integer' ? (
        <input class="form-input short-input" type="text" inputmode="numeric" value={value} {...common} />
      ) : (
        <input
          class={`form-input ${field.kind === 'text' && field.max <= shortLine ? 'short-input' : ''}`}
          type={field.kind === 'email' ? 'email' : 'text'}
          maxlength={field.kind === 'email' ? longestAddress : undefined}
          value={value}
          {...common}
        />
      )}
    </Labelled>
  )
}
