/** How a document's archive copy came about, with what readers of the copy are told. */
export const copyWays = {
  'as-is': 'Dokumentet er selv et arkivdokument (PDF/A)',
  converted: 'Omsat til PDF/A',
  rasterised: 'Gengivet side for side som billeder',
  drawn: 'Billedet sat på en side',
  office: 'Omdannet maskinelt og ikke gennemset',
} as const
export type CopyWay = keyof typeof copyWays

/** Why a document has no archive copy, in the words of the index and of the page that stands in its place. */
export const noCopyReasons = {
  protected: 'Filen er beskyttet med en adgangskode.',
  damaged: 'Filen er beskadiget og kan ikke vises.',
  empty: 'Filen har ingen sider.',
  'other-type': 'Filer af denne type omdannes ikke.',
  'too-large': 'Filen er for stor eller for tung at omdanne.',
  'no-program': 'Det program, der omdanner filer af denne type, er ikke installeret.',
  failed: 'Filen kunne ikke omdannes.',
} as const
export type NoCopyReason = keyof typeof noCopyReasons

/** What became of a document's archive copy: the file for reading, beside the original, which is the evidence. */
export type ArchiveCopy =
  | { readonly state: 'waiting' }
  | { readonly state: 'none'; readonly reason: NoCopyReason }
  | {
      readonly state: 'made'
      readonly way: CopyWay
      /** The original has faults: the copy shows what could be read of it. */
      readonly repaired?: true
      readonly pages: number
      /** Bytes. */
      readonly size: number
      /** Of the copy's bytes, in lower-case hexadecimal. */
      readonly sha256: string
    }
