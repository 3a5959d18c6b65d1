import type { FormValues } from '../../../web/form/form-state'
import { PageFault } from '../page-fault'

const mostControls = 5_000

/**
 * What a form holds, name by name; of several controls with one name the last.
 * @throws {PageFault} for more than any form of ours has: it would take long to show
 */
export function formValues(form: URLSearchParams): FormValues {
  const entries = [...form.entries()]
  const claimed = entries
    .filter(([name]) => name.endsWith('.antal'))
    .reduce((sum, [, value]) => sum + (Number(value) || 0), 0)
  if (entries.length > mostControls || claimed > mostControls)
    throw new PageFault(
      413,
      'Der er sendt for meget',
      'Formularen har flere felter, end siden kan tage imod. Intet er gemt.',
    )
  return Object.fromEntries(entries)
}
