import type { FieldTable } from '../../domain/process/fields'
import { h, type Html } from '../html/h'
import { controlId } from './control-id'
import type { FormFault } from './form-state'

/** All that has to be put right, above the form and first in focus, each with a link to its field. */
export const ErrorSummary = ({
  fields,
  faults,
}: {
  readonly fields: FieldTable
  readonly faults: readonly FormFault[]
}): Html => (
  <div class="alert alert-error" role="alert" tabindex={-1} autofocus>
    <div class="alert-body">
      <h2 class="alert-heading">Der er noget, der skal rettes</h2>
      <ul class="nobullet-list">
        {faults.map(({ name, text }) => (
          <li>{name === '' ? text : <a href={`#${controlId(fields, name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  </div>
)
