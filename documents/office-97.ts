import type { MediaType } from '../domain/document/media-types'
import { compoundEntries } from './compound-file'
import type { SpooledFile } from './spool'

/** What lies in a compound file. */
export interface CompoundContent {
  /** Absent when it is none that is taken, such as a workbook of Excel 97. */
  readonly type?: MediaType
  readonly isProtected: boolean
  readonly hasMacros: boolean
}

/** Of the Word document's first bytes (FIB, [MS-DOC] 2.5.2): the bit that says that what follows is encrypted. */
const flagsAt = 10
const encryptedFlag = 0x0100

/** What a compound file holds, as it is named in there; `undefined` when the file is none. */
export async function compoundContent(
  file: Pick<SpooledFile, 'readAt' | 'size'>,
): Promise<CompoundContent | undefined> {
  const entries = await compoundEntries(file)
  if (entries === undefined) return undefined
  const named = (...names: readonly string[]) => entries.find(({ name }) => names.includes(name))
  const word = named('WordDocument')
  const flags = word === undefined ? Buffer.alloc(0) : await word.head(flagsAt + 2)
  return {
    ...(word !== undefined
      ? { type: 'application/msword' }
      : named('__properties_version1.0') !== undefined
        ? { type: 'application/vnd.ms-outlook' }
        : {}),
    isProtected:
      // A DOCX or an XLSX with a password is a compound file around the encrypted one ([MS-OFFCRYPTO] 2.3).
      named('EncryptedPackage') !== undefined ||
      (flags.length === flagsAt + 2 && (flags.readUInt16LE(flagsAt) & encryptedFlag) !== 0),
    hasMacros: named('Macros', '_VBA_PROJECT_CUR') !== undefined,
  }
}
