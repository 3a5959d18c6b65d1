import type { MissingItem } from '../form/missing-information'
import type { ApplicationState } from '../state'

/** What a request asks for and the application still lacks. */
type Asked = Pick<ApplicationState, 'status' | 'missing' | 'content' | 'informationRequest' | 'furtherRequest'>

/**
 * What is left of an open request after a supplement: the request, and its deadline, end when nothing is. Before the review
 * that is when the application lacks nothing any longer; while the review is on, when nothing of what was asked for by its
 * name is lacking. Words of the office's own are answered by whatever changes the application: a contact does not, and
 * neither does what stood there already.
 * @param missing what the application lacks after the supplement
 * @returns `undefined` when no request is open
 */
export function stillAsked(
  before: Asked,
  after: { readonly content: ApplicationState['content']; readonly missing: readonly MissingItem[] },
): readonly string[] | undefined {
  const inReview = before.furtherRequest !== undefined
  const asked = (before.furtherRequest ?? before.informationRequest)?.missing
  if (asked === undefined) return undefined
  if (JSON.stringify(before.content) === JSON.stringify(after.content)) return asked
  const lacking = after.missing.map(({ label }) => label)
  const given = before.missing.map(({ label }) => label).filter((label) => !lacking.includes(label))
  if (inReview) return asked.filter((one) => lacking.includes(one))
  if (lacking.length === 0) return []
  const left = asked.filter((one) => !given.includes(one))
  return left.length > 0 ? left : lacking
}
