import type { ReleasedFile } from '../../domain/access-request/answer/release'
import { urls } from '../urls'
import type { ReadableRelease } from './readable-release'

/** The addresses of a release: under its case, or where codes are shown. */
export interface ReleaseAddresses {
  readonly file: (number: string) => string
  readonly preview: (number: string) => string
  readonly zip: string
}

/** … of a case. */
export const caseAddresses = (caseId: string): ReleaseAddresses => ({
  file: (number) => urls.releaseFile(caseId, number),
  preview: (number) => urls.releasePreview(caseId, number),
  zip: urls.releaseZip(caseId),
})

/** … for whoever has a code. */
export const boxAddresses: ReleaseAddresses = {
  file: urls.releaseBoxFile,
  preview: urls.releaseBoxPreview,
  zip: urls.releaseBoxZip,
}

/** What a browser shows in its window: nothing that could run. */
export const canBeShown = ({ mediaType }: Pick<ReleasedFile, 'mediaType'>): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('text/plain')

/** A release as its reader sees it: every file by what it is and from when, and what is withheld by which rule. */
export function describeRelease(
  { caseNumber, state, at, files, list }: ReadableRelease,
  { file, preview, zip }: ReleaseAddresses,
) {
  return {
    caseNumber,
    state,
    ...(at === undefined ? {} : { answeredAt: at }),
    items: files.map((one) => {
      const { number, name, mediaType, size, sha256, pages, masked } = one
      const said = list.released.find((listed) => listed.number === number)
      return {
        number,
        name,
        text: said?.text ?? name,
        ...(said?.laws === undefined ? {} : { laws: said.laws }),
        mediaType,
        size,
        sha256,
        ...(pages === undefined ? {} : { pages }),
        ...(masked === undefined ? {} : { masked }),
        href: file(String(number)),
        ...(canBeShown(one) ? { preview: preview(String(number)) } : {}),
      }
    }),
    withheld: list.withheld,
    ...(files.length === 0 ? {} : { zip }),
  }
}
