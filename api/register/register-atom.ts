import { civilDateAt } from '../../domain/calendar/copenhagen'
import { danishDate, danishLongDate } from '../../domain/calendar/danish'
import type { RegisterChange } from '../../store/register/list-register-changes'
import { urls } from '../urls'

export interface AtomPage {
  /** Newest first. */
  readonly changes: readonly RegisterChange[]
  /** Address of this page and of the one with older changes, without the public address before them. */
  readonly self: string
  readonly next?: string
  readonly updatedAt: string
}

/** The register's latest changes as an Atom feed (RFC 4287, paged as RFC 5005). */
export function registerAtom(publicUrl: string, { changes, self, next, updatedAt }: AtomPage): string {
  const link = (rel: string, address: string): string => `<link rel="${rel}" href="${xml(publicUrl + address)}"/>`
  const entries = changes.map(
    (change) =>
      `<entry><id>urn:specialeplan:register:${xml(change.caseId)}:${change.seq}${change.n === 0 ? '' : `:${change.n}`}</id><title>${xml(titleOf(change))}</title>` +
      `<updated>${change.recordedAt}</updated><published>${change.since}</published>${link('alternate', urls.registerEntry(change.caseId))}<summary>${xml(summaryOf(change))}</summary></entry>`,
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><id>urn:specialeplan:register</id><title>Ændringer i registret over godkendte specialfunktioner</title>` +
    `<updated>${updatedAt}</updated><author><name>Specialeplan</name></author>${link('self', self)}${next === undefined ? '' : link('next', next)}\n${entries.join('\n')}\n</feed>\n`
  )
}

const titleOf = ({ entry, since, n }: RegisterChange): string =>
  entry === undefined
    ? 'Udgået af registret'
    : `${n === 0 ? '' : `Fra ${danishDate(civilDateAt(since))}: `}${entry.status === 'ended' ? 'Ophørt' : 'I kraft'}: ${entry.providerName}, ${entry.specialfunktionName}`

const summaryOf = ({ entry }: RegisterChange): string =>
  entry === undefined
    ? ''
    : `${entry.municipality}. Gælder fra ${danishLongDate(entry.validFrom)} til og med ${danishLongDate(entry.validTo)}.${entry.note === undefined ? '' : ` ${entry.note}`}`

/** Text for XML; signs that XML cannot hold at all are left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
