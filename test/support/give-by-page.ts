import type { CommandDefinition } from '../../domain/process/procedure'
import type { BrowserWindow } from './browser'
import { typedValues } from './form-entries'

/** Gives a command by its form: opens it, says `data` in it, and sends it. Rows that a list lacks are put in as its buttons would. */
export async function giveByPage(
  { page }: BrowserWindow,
  address: string,
  { fields, label }: Pick<CommandDefinition<never, never>, 'fields' | 'label'>,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.goto(address)
  await page.evaluate(
    `((values) => {
      const form = document.querySelector('form.action-form')
      for (const [name, value] of Object.entries(values)) {
        const controls = [...form.elements].filter((one) => one.name === name)
        if (controls.length === 0) {
          const input = document.createElement('input')
          Object.assign(input, { type: 'hidden', name, value })
          form.append(input)
        }
        for (const one of controls)
          if (one.type === 'radio') one.checked = one.value === value
          else one.value = value
      }
    })(${JSON.stringify(typedValues(fields, data))})`,
  )
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: label, exact: true }).last().click()])
}
