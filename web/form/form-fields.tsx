import type { Field, FieldTable } from '../../domain/process/fields'
import { Fragment, h, type Html } from '../html/h'
import { AddressControl } from './address-control'
import { ChoiceControl, FlagControl } from './choice-control'
import { DateControl } from './date-control'
import { Together } from './field-frame'
import type { FormState } from './form-state'
import { ListControl } from './list-control'
import { OfficerControl, officerIn, withoutWho } from './officer-control'
import { ReferenceControl, referenceOf } from './reference-control'
import { TextControl } from './text-control'

/** What a control shows: a field, under its full name, in a form. */
export interface ControlProps<F extends Field = Field> {
  readonly field: F
  readonly name: string
  readonly state: FormState
}

/** The controls of a field table, whatever it holds. @param within the full name of what holds the table; empty for the form */
export const FormFields = ({
  fields,
  within = '',
  state,
}: {
  readonly fields: FieldTable
  readonly within?: string
  readonly state: FormState
}): Html => (
  <>
    {Object.entries(fields)
      .filter(([, field]) => !isIdle(field, state))
      .map(([name, field]) => (
        <Control field={field} name={within === '' ? name : `${within}.${name}`} state={state} />
      ))}
  </>
)

/** A field that may be left out and names things of which there are none: there is nothing to ask. */
const isIdle = (field: Field, { offers }: FormState): boolean => {
  const to = referenceOf(field.kind === 'list' ? field.of : field)
  return field.optional === true && to !== undefined && (offers?.[to] ?? []).length === 0
}

/** The control of one field. */
export const Control = ({ field, ...rest }: ControlProps): Html => {
  switch (field.kind) {
    case 'text':
    case 'integer':
      return field.references === undefined ? (
        <TextControl field={field} {...rest} />
      ) : (
        <ReferenceControl field={{ ...field, references: field.references }} {...rest} />
      )
    case 'email':
      return <TextControl field={field} {...rest} />
    case 'date':
      return <DateControl field={field} {...rest} />
    case 'flag':
      return <FlagControl field={field} {...rest} />
    case 'choice':
      return <ChoiceControl field={field} {...rest} />
    case 'address':
      return <AddressControl field={field} {...rest} />
    case 'list':
      return (
        <ListControl
          field={field}
          row={(inner, name) => <Control field={inner} name={name} state={rest.state} />}
          {...rest}
        />
      )
    case 'group':
      return officerIn(field) !== undefined ? (
        <OfficerControl field={field} {...rest}>
          <FormFields fields={withoutWho(field.fields)} within={rest.name} state={rest.state} />
        </OfficerControl>
      ) : (
        <Together field={field} {...rest}>
          <FormFields fields={field.fields} within={rest.name} state={rest.state} />
        </Together>
      )
  }
}
