import type { Person } from '../../../domain/rights/actor'
import { procedures } from '../../../domain/procedures'
import type { StoredCase } from '../../../store/cases/case-columns'
import type { Store } from '../../../store/create-store'
import type { Assets } from '../assets'
import type { FormPart } from './form-part'
import { letterPart } from './letter-part'
import { reviewParts } from './review-parts'
import { scoreParts } from './score-parts'
import { sealingParts } from './sealing-parts'

/** The form that is asked for. */
export interface PartAsked {
  readonly row: StoredCase
  readonly command: string
  readonly person: Person
  /** Of several things that the command can be about, the one that is meant: a criterion's id. */
  readonly about?: string | undefined
}

/** The part above a command's form, as its reader may see it; absent where the form says all. */
export async function partOf(
  { store, assets }: { readonly store: Store; readonly assets: Pick<Assets, 'script'> },
  asked: PartAsked,
): Promise<FormPart | undefined> {
  const { row, command } = asked
  const sealing = row.procedure === 'tender' ? sealingParts[command] : undefined
  if (sealing !== undefined) return sealing({ ...asked, script: await assets.script() })
  const judging =
    row.procedure === 'review' ? reviewParts[command] : row.procedure === 'tender' ? scoreParts[command] : undefined
  if (judging !== undefined) return judging(asked)
  const definition = procedures[row.procedure].commands.find(({ name }) => name === command)
  return definition?.readFirst === true || definition?.drafts === true ? letterPart(store, asked) : undefined
}
