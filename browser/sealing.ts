import { makeKey } from './make-key'
import { openEnvelopes } from './open-envelopes'
import { sendBid } from './send-bid'
import { thePage } from './the-page'
import { tryKey } from './try-key'

/** The only script of the product, on the pages on which something is sealed or opened: it has to be done where no server sees it. */
const tools: Readonly<Record<string, () => void>> = {
  'send-bid': sendBid,
  'open-envelopes': openEnvelopes,
  'make-key': makeKey,
  'try-key': tryKey,
}

tools[thePage.the('[data-tool]').dataset['tool'] ?? '']?.()
for (const element of thePage.all('[data-without-script]')) element.hidden = true
for (const button of thePage.all('[data-tool] button')) button.disabled = false
