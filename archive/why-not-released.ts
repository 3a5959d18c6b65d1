import { noCopyReasons } from '../domain/document/archive-copy'
import type { CopyToMake } from '../domain/process/effect'
import { MaskedFound } from './check-masked'
import { MaskOutside } from './make-released-copy'
import { ProgramMissing } from './programs'
import { UnreadablePdf } from './rasterise-pdf'
import { NothingToRelease } from './release-source'
import { ProgramStopped } from './run-program'

const insteadOfIt = 'Undtag dokumentet, eller tilføj en læsbar PDF af det til sagen.'

/**
 * Why a copy cannot be made, and what the office can do, in Danish: it repeats nothing of what is masked. `undefined` where another
 * attempt may succeed.
 */
export function whyNotReleased(fault: unknown, { of: document, title }: CopyToMake): string | undefined {
  const reason = reasonFor(fault)
  return reason === undefined ? undefined : `${title} (${document}): ${reason}`
}

function reasonFor(fault: unknown): string | undefined {
  if (fault instanceof MaskOutside)
    return `En overstregning ligger på side ${fault.page}, men dokumentet har ${fault.pages} ${fault.pages === 1 ? 'side' : 'sider'}. Ret overstregningen.`
  if (fault instanceof MaskedFound)
    return 'Noget af det overstregede kunne stadig findes i kopien. Overstreg et større område, eller undtag dokumentet.'
  if (fault instanceof ProgramMissing)
    return `Programmet ${fault.program}, der laver kopier, er ikke installeret. Bed driften om det, og gem så udkastet igen.`
  if (fault instanceof UnreadablePdf) return `Filen kan ikke vises. ${insteadOfIt}`
  if (fault instanceof ProgramStopped) return `Filen er for stor eller for tung at gengive. ${insteadOfIt}`
  if (!(fault instanceof NothingToRelease)) return undefined
  const { why } = fault
  if (why === 'infected') return 'Der er fundet skadelig kode i filen, og den kan ikke udleveres. Undtag dokumentet.'
  if (why === 'missing') return 'Filen findes ikke i arkivet. Bed driften om hjælp.'
  return `${noCopyReasons[why]} ${insteadOfIt}`
}
