import { ValueError } from '@temporalio/common'

/**
 * A payload that our keys have not sealed for this case: not encrypted at all, under another key, changed on the way, or
 * sealed for another case. What it says is nobody's word, whoever sent it.
 */
export class PayloadRefused extends ValueError {
  override readonly name = 'PayloadRefused'
}
