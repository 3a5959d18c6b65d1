import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from './run-program'

/** Debian's programs that copies and bundles are made with, by what they are called there. None has to be installed. */
export const programNames = [
  'bwrap',
  'gs',
  'pdfinfo',
  'pdffonts',
  'pdfdetach',
  'pdftoppm',
  'pdftotext',
  'qpdf',
  'soffice',
] as const
export type ProgramName = (typeof programNames)[number]

/** Where each program that was found lies; `bwrap` only where it can lock others in. */
export type Programs = Readonly<Partial<Record<ProgramName, string>>>

/** Needed for the work and not found on this machine. */
export class ProgramMissing extends Error {
  override readonly name = 'ProgramMissing'

  constructor(readonly program: ProgramName) {
    super(`${program} is not installed`)
  }
}

/** @throws ProgramMissing */
export function pathOf(programs: Programs, name: ProgramName): string {
  const found = programs[name]
  if (found === undefined) throw new ProgramMissing(name)
  return found
}

/**
 * Looks for the programs once, when a process starts.
 *
 * @param folders where they may lie, in order
 * @param workFolder an existing one, in which bwrap is tried: in many containers it is installed and may not be used
 */
export async function findPrograms(folders: readonly string[], workFolder: string): Promise<Programs> {
  const found = await Promise.all(programNames.map(async (name) => [name, await firstOf(folders, name)] as const))
  const { bwrap, ...known }: Programs = Object.fromEntries(found.filter(([, file]) => file !== undefined))
  if (bwrap === undefined) return known
  const tried = await runProgram({ bwrap }, { file: '/bin/true', args: [], folder: workFolder, withinMs: 5_000 }).catch(
    () => undefined,
  )
  return tried?.code === 0 ? { ...known, bwrap } : known
}

async function firstOf(folders: readonly string[], name: string): Promise<string | undefined> {
  for (const folder of folders) {
    const file = path.join(folder, name)
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file
  }
  return undefined
}
