import os from 'node:os'
import { findPrograms, type ProgramName, type Programs } from '../../archive/programs'

/** Debian's folders. */
export const debianFolders = ['/usr/bin', '/bin'] as const

/**
 * The programs that a test needs. They are optional to the product and not to its tests: what they make is what is promised.
 * @throws Error naming those that have to be installed
 */
export async function debianPrograms(...needed: readonly ProgramName[]): Promise<Programs> {
  const programs = await findPrograms(debianFolders, os.tmpdir())
  const missing = needed.filter((name) => programs[name] === undefined)
  if (missing.length > 0)
    throw new Error(
      `Not found: ${missing.join(', ')}. apt-get install bubblewrap ghostscript poppler-utils qpdf libreoffice-writer-nogui libreoffice-calc-nogui`,
    )
  return programs
}
