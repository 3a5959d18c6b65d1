import type { Field } from '../../domain/process/fields'
import { h, type Html } from '../html/h'
import { idOf, isShort } from './control-id'
import { describedBy, Labelled, Together } from './field-frame'
import type { ControlProps } from './form-fields'

/** One of several: all in sight where they are few. Nothing is chosen beforehand. */
export const ChoiceControl = ({ field, name, state }: ControlProps<Extract<Field, { kind: 'choice' }>>): Html =>
  isShort(field.of) ? (
    <Together field={field} name={name} state={state}>
      {Object.entries(field.of).map(([value, label], place) => (
        <Radio
          id={idOf(`${name}.${String(place)}`)}
          name={name}
          value={value}
          label={label}
          checked={state.values[name] === value}
        />
      ))}
      {field.optional === true && <NoAnswer name={name} state={state} />}
    </Together>
  ) : (
    <Labelled field={field} name={name} state={state}>
      <select class="form-select" id={idOf(name)} name={name} aria-describedby={describedBy(field, state, name)}>
        <option value="">Vælg</option>
        {Object.entries(field.of).map(([value, label]) => (
          <option value={value} selected={state.values[name] === value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  )

/** Yes or no, as two buttons: a box that is not ticked does not tell a no from no answer. */
export const FlagControl = ({ field, name, state }: ControlProps<Extract<Field, { kind: 'flag' }>>): Html => (
  <Together field={field} name={name} state={state}>
    <Radio id={idOf(`${name}.ja`)} name={name} value="ja" label="Ja" checked={state.values[name] === 'ja'} />
    <Radio id={idOf(`${name}.nej`)} name={name} value="nej" label="Nej" checked={state.values[name] === 'nej'} />
    {field.optional === true && <NoAnswer name={name} state={state} />}
  </Together>
)

/** What is chosen of a field that may be left out, until something else is. */
const NoAnswer = ({ name, state }: Pick<ControlProps, 'name' | 'state'>): Html => (
  <Radio
    id={idOf(`${name}.intet`)}
    name={name}
    value=""
    label="Intet svar"
    checked={(state.values[name] ?? '') === ''}
  />
)

const Radio = ({
  id,
  name,
  value,
  label,
  checked,
}: {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
}): Html => (
  <div class="form-group-radio">
    <input class="form-radio" type="radio" id={id} name={name} value={value} checked={checked} />
    <label for={id}>{label}</label>
  </div>
)
