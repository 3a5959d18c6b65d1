import type { Person } from '../rights/actor'
import { audiencesOf } from '../rights/audience'
import { isAuthoritysAddress } from './must-be-confirmed'
import type { Recipient } from '../process/effect'
import { mailAudienceOf, type MessageTemplate } from './mail-kinds'
import { readingScope, type Standing } from '../rights/rights'

/** Whose e-mails: all there are, or those of an office's cases in which this person has no conflict of interest. */
export type MessageScope = 'all' | { readonly office: string; readonly subject: string }

/** Runs the e-mails: sees all of them, though never what stands in them, and has them sent again. */
export const isPostmaster = ({ roles }: Person): boolean => roles.includes('admin')

/** Whose e-mails a person lists across cases; `undefined` for whoever reads them case by case alone. */
export function messageScope(person: Person): MessageScope | undefined {
  if (isPostmaster(person)) return 'all'
  const { office } = readingScope(person)
  return office === undefined ? undefined : { office, subject: person.subject }
}

/**
 * Whether a person may read an e-mail of a case with this standing, words and all: those whom its kind is for, as with the
 * case's events. A party reads what was sent to it, and not what the authority was sent.
 */
export function mayReadMessage(
  person: Person,
  standing: Standing,
  { template, to }: { readonly template?: MessageTemplate; readonly to: Recipient },
): boolean {
  if (template !== undefined && mailAudienceOf(template) === 'sealed') return false
  const audiences = audiencesOf(person, standing)
  if (audiences.has('office')) return true
  if (template === undefined || !audiences.has(mailAudienceOf(template))) return false
  return audiences.has('handlers') || !isAuthoritysAddress(to.email)
}
