import type { Refusal } from '../../../domain/refusal/refusal'
import type { FormFault } from '../../../web/form/form-state'
import type { InvalidMember } from '../../receive/invalid-members'

/** What a refusal says of single fields, as faults of the form; empty where it speaks of the whole. */
export function faultsOfRefusal({ details, message }: Refusal): readonly FormFault[] {
  const { invalid, field, fields } = details
  if (Array.isArray(invalid))
    return (invalid as readonly InvalidMember[]).map(({ pointer, detail }) => ({ name: nameOf(pointer), text: detail }))
  if (Array.isArray(fields)) return fields.map((name) => ({ name: String(name), text: message }))
  return typeof field === 'string' ? [{ name: nameOf(`/${field}`), text: message }] : []
}

/** The name of a control by a pointer into the data (RFC 6901); the steps of field tables hold no sign that is written otherwise. */
const nameOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')
