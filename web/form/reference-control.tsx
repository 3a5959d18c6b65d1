import type { Field, ReferenceTo } from '../../domain/process/fields'
import { Fragment, h, type Html } from '../html/h'
import { idOf } from './control-id'
import { describedBy, faultOf, Labelled } from './field-frame'
import type { ControlProps } from './form-fields'

type ReferenceField = Extract<Field, { kind: 'text' | 'integer' }> & { readonly references: ReferenceTo }

/** What a field names, if it names anything. */
export const referenceOf = (field: Field): ReferenceTo | undefined =>
  field.kind === 'text' || field.kind === 'integer' ? field.references : undefined

/** Something that there is, chosen by what people call it. */
export const ReferenceControl = ({ field, name, state }: ControlProps<ReferenceField>): Html => {
  const offered = state.offers?.[field.references] ?? []
  return (
    <Labelled field={field} name={name} state={state}>
      <>
        {offered.length === 0 && <span class="form-hint">Der er ikke noget at vælge i sagen nu.</span>}
        <select
          class="form-select"
          id={idOf(name)}
          name={name}
          aria-describedby={describedBy(field, state, name)}
          aria-invalid={faultOf(state, name) === undefined ? undefined : 'true'}
        >
          <option value="">Vælg</option>
          {offered.map(({ value, label }) => (
            <option value={value} selected={value === state.values[name]}>
              {label}
            </option>
          ))}
        </select>
      </>
    </Labelled>
  )
}
