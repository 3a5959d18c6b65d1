import type { Field } from '../../domain/process/fields'
import type { Child } from '../html/elements'
import { Fragment, h, type Html } from '../html/h'
import { idOf } from './control-id'
import type { FormState } from './form-state'

/** What is wrong with a field, as it is told beside it. */
export const faultOf = ({ faults }: FormState, name: string): string | undefined =>
  faults.find((fault) => fault.name === name)?.text

/** The ids of what explains a control: its help, and what is wrong with it. */
export const describedBy = (field: Pick<Field, 'help'>, state: FormState, name: string): string | undefined => {
  const ids = [
    ...(field.help === undefined ? [] : [`${idOf(name)}-hjaelp`]),
    ...(faultOf(state, name) === undefined ? [] : [`${idOf(name)}-fejl`]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** A field's name, and that it may be left empty. */
export const labelOf = ({ label, optional }: Pick<Field, 'label' | 'optional'>): string =>
  optional === true ? `${label} (kan udelades)` : label

/** Help and fault of a field, above its control. */
export const Notes = ({
  field,
  state,
  name,
}: {
  readonly field: Pick<Field, 'help'>
  readonly state: FormState
  readonly name: string
}): Html => {
  const fault = faultOf(state, name)
  return (
    <>
      {field.help !== undefined && (
        <span class="form-hint" id={`${idOf(name)}-hjaelp`}>
          {field.help}
        </span>
      )}
      {fault !== undefined && (
        <span class="form-error-message" id={`${idOf(name)}-fejl`}>
          <span class="sr-only">Fejl: </span>
          {fault}
        </span>
      )}
    </>
  )
}

/** A field with one control: its label, help, fault and the control. */
export const Labelled = ({
  field,
  state,
  name,
  children,
}: {
  readonly field: Field
  readonly state: FormState
  readonly name: string
  readonly children?: Child
}): Html => (
  <div class={`form-group ${faultOf(state, name) === undefined ? '' : 'form-error'}`}>
    <label class="form-label" for={idOf(name)}>
      {labelOf(field)}
    </label>
    <Notes field={field} state={state} name={name} />
    {children}
  </div>
)

/** A field with several controls. */
export const Together = ({
  field,
  state,
  name,
  children,
}: {
  readonly field: Field
  readonly state: FormState
  readonly name: string
  readonly children?: Child
}): Html => (
  <fieldset
    class={`form-group ${faultOf(state, name) === undefined ? '' : 'form-error'}`}
    id={idOf(name)}
    tabindex={-1}
    autofocus={state.focus === name}
    aria-describedby={describedBy(field, state, name)}
  >
    <legend class="form-label">{labelOf(field)}</legend>
    <Notes field={field} state={state} name={name} />
    {children}
  </fieldset>
)
