import type { ApplicationContent } from '../form/content-fields'
import type { MissingItem } from '../form/missing-information'
import type { ApplicationState } from '../state'

/** What a request asks for and the application lacked. */
type Asked = Pick<ApplicationState, 'missing' | 'informationRequest' | 'furtherRequest'>

/**
 * What is left of an open request after a supplement: the request, and its deadline, end when nothing is. Before the review
 * that is when the application lacks nothing any longer; while the review is on, when nothing of what was asked for by its
 * name is lacking. Words of the office's own are answered by whatever is said of the application; a contact says nothing.
 * @param missing what the application lacks after the supplement
 * @returns nothing when no request is open
 */
export function stillAsked(
  { missing: before, informationRequest, furtherRequest }: Asked,
  { content, missing }: { readonly content: ApplicationContent; readonly missing: readonly MissingItem[] },
): readonly string[] {
  const asked = (furtherRequest ?? informationRequest)?.missing
  if (asked === undefined) return []
  if (Object.keys(content).length === 0) return asked
  const lacking = missing.map(({ label }) => label)
  if (furtherRequest !== undefined) return asked.filter((one) => lacking.includes(one))
  if (lacking.length === 0) return []
  const given = before.map(({ label }) => label).filter((label) => !lacking.includes(label))
  const left = asked.filter((one) => !given.includes(one))
  return left.length > 0 ? left : lacking
}
