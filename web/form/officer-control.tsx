import type { Field, FieldTable } from '../../domain/process/fields'
import type { Child } from '../html/elements'
import type { Role } from '../../domain/rights/actor'
import { h, type Html } from '../html/h'
import { idOf } from './control-id'
import { faultOf, Together } from './field-frame'
import type { ControlProps } from './form-fields'

type GroupField = Extract<Field, { kind: 'group' }>

/** Whom a group names, if it names somebody of the office: those who can do work that takes a role, or any colleague. */
export const officerIn = ({ officer, colleague, fields }: GroupField): Role | 'colleague' | undefined =>
  'subject' in fields ? (officer ?? (colleague === true ? 'colleague' : undefined)) : undefined

/** What a field of an officer says besides who it is. */
export const withoutWho = ({ subject: _subject, name: _name, ...more }: FieldTable): FieldTable => more

/** Somebody of the office, chosen by name among those who can do the work; what else the command says of them stands below. */
export const OfficerControl = ({
  field,
  name,
  state,
  children,
}: ControlProps<GroupField> & { readonly children?: Child }): Html => {
  const chosen = state.values[`${name}.subject`]
  const who = officerIn(field)
  const offered = (who === undefined ? undefined : state.officers[who]) ?? []
  const fault = faultOf(state, `${name}.subject`)
  return (
    <Together field={field} name={name} state={state}>
      <label class="form-label" for={idOf(`${name}.subject`)}>
        Medarbejder
      </label>
      <span class="form-error-message" hidden={fault === undefined}>
        {fault}
      </span>
      {offered.length === 0 && (
        <span class="form-hint">
          Ingen på kontoret kan få opgaven endnu. Den, der skal have den, skal have været logget ind en gang.
        </span>
      )}
      <select class="form-select" id={idOf(`${name}.subject`)} name={`${name}.subject`}>
        <option value="">Vælg</option>
        {offered.map((one) => (
          <option value={one.subject} selected={one.subject === chosen}>
            {one.note === undefined ? one.name : `${one.name} (${one.note})`}
          </option>
        ))}
      </select>
      {children}
    </Together>
  )
}
