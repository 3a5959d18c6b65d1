import { civilDateAt } from '../../domain/calendar/copenhagen'
import { danishDate } from '../../domain/calendar/danish'
import type { ZipEntry } from '../../documents/zip-files'
import { openReleasedFile, type ReleaseParts } from './open-released-file'
import type { ReadableRelease } from './readable-release'

/** The archive of a release: the list of what is given and withheld, the hashes, and the same files that are given one by one. */
export const zipOfRelease = (parts: ReleaseParts, release: ReadableRelease): readonly ZipEntry[] => [
  { name: '000 Indhold.txt', text: releaseIndex(release) },
  {
    name: '000 SHA256SUMS.txt',
    text: release.files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''),
  },
  ...release.files.map((file) => ({
    name: file.name,
    size: file.size,
    open: () => openReleasedFile(parts, release.releaseId, file),
  })),
]

/** Lines end as Windows ends them. */
function releaseIndex({ caseNumber, state, at, files, list }: ReadableRelease): string {
  const when = at === undefined ? '' : `, svar den ${danishDate(civilDateAt(at))}`
  return [
    `Aktindsigt i sag ${caseNumber}${state === 'draft' ? ' – udkast' : when}`,
    '',
    'Udleveret:',
    ...files.map(({ number, name, masked }) => {
      const said = list.released.find((listed) => listed.number === number)
      const covered = masked === true ? `; dele er overstreget efter ${(said?.laws ?? []).join(', ')}` : ''
      return `${name}: ${said?.text ?? ''}${covered}`
    }),
    ...(files.length === 0 ? ['Intet'] : []),
    '',
    'Undtaget:',
    ...list.withheld.map(({ what, law }) => `${what}: ${law}`),
    ...(list.withheld.length === 0 ? ['Intet'] : []),
    '',
  ].join('\r\n')
}
