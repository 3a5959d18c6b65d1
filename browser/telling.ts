import { SealFault } from '../seal/seal-fault'
import { thePage } from './the-page'

/** How a tool tells what it does and what has come in the way: read aloud, since both places are live regions. */
export const telling = {
  /** What is being done, or has been. */
  say(text: string): void {
    thePage.the('[data-status]').textContent = text
    thePage.the('[data-fault]').hidden = true
  },

  /** What has come in the way, in Danish, and what to do. */
  fault(text: string): void {
    const place = thePage.the('[data-fault]')
    thePage.the('[data-fault-text]').textContent = text
    thePage.the('[data-status]').textContent = ''
    place.hidden = false
    place.focus()
  },

  /** Does something when a button is pressed; whatever stops it is told, and the button can be pressed again. */
  onPress(selectors: string, event: 'click' | 'submit', act: () => Promise<void>): void {
    const element = thePage.the(selectors)
    element.addEventListener(event, (pressed) => {
      pressed.preventDefault()
      const buttons = thePage.all('[data-tool] button')
      for (const button of buttons) button.disabled = true
      act()
        .catch((reason: unknown) => {
          telling.fault(inWords(reason))
        })
        .finally(() => {
          for (const button of buttons) button.disabled = false
        })
    })
  },
} as const

/** Something that the person is told as it is. */
export class ToolFault extends Error {}

const inWords = (reason: unknown): string =>
  reason instanceof SealFault || reason instanceof ToolFault
    ? reason.message
    : `Der er sket en fejl på siden: ${reason instanceof Error ? reason.message : String(reason)}. Intet er sendt. Hent siden igen, og prøv en gang til.`
