import type { Field, FieldTable } from '../../domain/process/fields'
import { Fragment, h, type Html } from '../html/h'
import { AddressControl } from './address-control'
import { ChoiceControl, FlagControl } from './choice-control'
import { DateControl } from './date-control'
import { Together } from './field-frame'
import type { FormState } from './form-state'
import { ListControl } from './list-control'
import { OfficerControl, withoutWho } from './officer-control'
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
    {Object.entries(fields).map(([name, field]) => (
      <Control field={field} name={within === '' ? name : `${within}.${name}`} state={state} />
    ))}
  </>
)

/** The control of one field. */
export const Control = ({ field, ...rest }: ControlProps): Html => {
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'integer':
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
      return field.officer !== undefined && 'subject' in field.fields ? (
        <OfficerControl field={{ ...field, officer: field.officer }} {...rest}>
          <FormFields fields={withoutWho(field.fields)} within={rest.name} state={rest.state} />
        </OfficerControl>
      ) : (
        <Together field={field} {...rest}>
          <FormFields fields={field.fields} within={rest.name} state={rest.state} />
        </Together>
      )
  }
}
