import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import type { Standing } from '../rights/rights'
import type { Representative } from '../representation/representative'
import type { ApplicationState } from './state'
import { isPending } from './statuses'

/** The offer's name; before it is known, its number. */
export const offerNameOf = ({ content, identity }: Pick<ApplicationState, 'content' | 'identity'>): string =>
  content.offerName?.trim() || `P-nummer ${identity.pNumber}`

/** The persons and organisations by whom somebody who rings or writes is found: names and e-mail addresses. */
export const peopleFoundBy = (
  ...people: readonly ({ readonly organisation?: string; readonly name: string; readonly email: string } | undefined)[]
): readonly string[] =>
  people.flatMap((person) =>
    person === undefined
      ? []
      : [...(person.organisation === undefined ? [] : [person.organisation]), person.name, person.email],
  )

/**
 * How an application is found. One pending application per provider, place and function: a stranger's P-number stops nobody
 * and tells nobody that a case is pending. A renewal has a key of its own, since its
 * approval sees to it that there is one at a time and must not be stopped by somebody's new application.
 */
export function indexOf(state: ApplicationState): CaseIndex {
  const {
    identity,
    content,
    renewalOf,
    office,
    representative,
    allocatedTo,
    drafters,
    conflicted,
    impartial,
    mustDeclare,
  } = state
  return {
    title: `${offerNameOf(state)} – ${specialfunktionName(identity.specialfunktionId)}`,
    standing: {
      owner: identity.cvr,
      ...representationOf(representative, offerNameOf(state)),
      office,
      assigned: allocatedTo === undefined ? [] : [allocatedTo.subject],
      drafters,
      conflicted,
      ...(mustDeclare ? { impartial } : {}),
    },
    foundBy: [
      identity.cvr,
      identity.pNumber,
      ...peopleFoundBy(identity.contact, content.secondContact, content.owner, representative),
    ],
    ...(isPending(state)
      ? {
          activeKey:
            // What is decided anew, or was shelved and goes on, has its place already: what was applied for meanwhile does not stop it.
            state.annulled !== undefined || state.shelved !== undefined
              ? `reopened/${state.caseId}`
              : renewalOf === undefined
                ? `application/${identity.cvr}/${identity.pNumber}/${identity.specialfunktionId}`
                : // The approval sees to it that it has one: beside one that an appeal has displaced there may be another.
                  `renewal/${state.caseId}`,
        }
      : {}),
  }
}

/** Whoever represents the party, by their organisation or else by themselves; one with neither gets letters and opens nothing. */
export function representationOf(
  representative: Pick<Representative, 'cvr' | 'subject'> | undefined,
  party: string,
): Pick<Standing, 'representation'> {
  if (representative === undefined) return {}
  const { cvr: organisation, subject } = representative
  const by =
    organisation !== undefined ? `cvr/${organisation}` : subject === undefined ? undefined : `person/${subject}`
  return by === undefined ? {} : { representation: { by, party } }
}
