import { subjectsOf, type Actor, type Person, type Role } from './actor'

/**
 * How a person must stand to a case for a right to apply:
 * - `owner`: the person's organisation is the provider whose case it is
 * - `representative`: the person, or their organisation, acts for that provider by power of attorney; the case names them
 * - `office`: the person's organisation is the authority that handles it
 * - `assigned`: the person is named on the case
 * - `asker`: the person's organisation has asked for what the case is about
 * - `any`: no relation is needed (opening a case of one's own, the public register)
 */
export type Relation = 'owner' | 'representative' | 'office' | 'assigned' | 'asker' | 'any'

/** One right: a role in a relation. Rights are rows of the command table and stand nowhere else. */
export interface Grant {
  readonly role: Role
  readonly of: Relation
}

/** A command that no person may give: a deadline gives it, or another case. */
export type Grantee = Grant | 'deadline' | 'case'

export const provider: Grant = { role: 'provider', of: 'owner' }
/** Whoever may act for the party: somebody of the provider, or its representative (forvaltningsloven § 8). */
export const party: readonly Grant[] = [provider, { role: 'representative', of: 'representative' }]
export const caseworker: Grant = { role: 'caseworker', of: 'office' }
export const head: Grant = { role: 'head', of: 'office' }
export const lawyer: Grant = { role: 'lawyer', of: 'office' }
export const assignedReviewer: Grant = { role: 'reviewer', of: 'assigned' }

/** Where persons stand in a case. A procedure derives it from its state. */
export interface Standing {
  /** CVR number of the provider whose case it is. */
  readonly owner?: string
  /** Who represents that provider, as `representativeKeys` names them, and the party's name. */
  readonly representation?: { readonly by: string; readonly party: string }
  /** Code of the authority that handles it. */
  readonly office?: string
  /** The organisation that has asked for what the case is about. */
  readonly asker?: string
  /** Published to every provider and municipality: each reads what is public of it, and what it has sent itself. */
  readonly published?: true
  /** Subjects of the persons named on the case. */
  readonly assigned: readonly string[]
  /** Subjects who drafted what is now to be signed (four eyes). */
  readonly drafters: readonly string[]
  /** Subjects who have declared a conflict of interest, or were found to have one. */
  readonly conflicted: readonly string[]
  /** Subjects who took part in the decision that is complained of: none of them reassesses it (docs/law.md § 6.6). Absent where there is none. */
  readonly tookPart?: readonly string[]
  /** Subjects who have yet to declare that they are impartial: until then nothing of what the case is judged by opens to them. */
  readonly undeclared?: readonly string[]
  /** Where the office's people have to declare it: subjects who have. Absent where nobody has to. */
  readonly impartial?: readonly string[]
}

/** How everybody stands to what is no case: to the opening of one, and to what an organisation has beside its cases. */
export const outsideCases: Standing = { assigned: [], drafters: [], conflicted: [] }

/** Roles of an authority's people: they handle cases. */
const handlingRoles: readonly Role[] = ['caseworker', 'head', 'lawyer', 'reviewer', 'whistleblower-desk']

/**
 * Whether a case that names the person as a representative makes them one. It needs no role: a relative or a retired lawyer has
 * none. But nobody handles cases for an authority and acts for a party by the same login, unless it has both roles.
 */
export const isNamedByCases = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.includes('representative') || !roles.some((role) => handlingRoles.includes(role))

/** How a representative is named in a standing: their organisation, for those of it with the role, or themselves. */
export const representativeKeys = (person: Pick<Person, 'subject' | 'organisation' | 'roles'>): readonly string[] => [
  ...(person.organisation !== undefined && person.roles.includes('representative')
    ? [`cvr/${person.organisation}`]
    : []),
  ...(isNamedByCases(person) ? [`person/${person.subject}`] : []),
]

/** What a person may never do in spite of a right, by how they stand. */
export type Bar = 'drafters' | 'conflicted' | 'undeclared' | 'took-part'

/**
 * Whether the person has declared impartiality, where that has to be done: for oneself, not by whom one stands in for. Nor
 * does anybody get past who stands in for somebody that has yet to.
 */
export const hasDeclared = (person: Person, { impartial, undeclared = [] }: Standing): boolean =>
  (impartial === undefined || impartial.includes(person.subject)) && !isAmong(person, undeclared)

/** Whether one of those behind an act is among `subjects`: what bars the one bars the other (four eyes, impartiality). */
export const isAmong = (person: Person, subjects: readonly string[]): boolean =>
  subjectsOf(person).some((subject) => subjects.includes(subject))

/** Whether `person` holds `grant` on a case with this standing. A substitute holds another's assignment, never another's role. */
export function holds(person: Person, grant: Grant, standing: Standing): boolean {
  if (grant.of === 'representative')
    return standing.representation !== undefined && representativeKeys(person).includes(standing.representation.by)
  if (!person.roles.includes(grant.role)) return false
  switch (grant.of) {
    case 'any':
      return true
    case 'owner':
      return person.organisation !== undefined && person.organisation === standing.owner
    case 'office':
      return person.organisation !== undefined && person.organisation === standing.office
    case 'assigned':
      return isAmong(person, standing.assigned)
    case 'asker':
      return person.organisation !== undefined && person.organisation === standing.asker
  }
}

/** Whether `actor` is among those whom a command's row names. */
export function isGranted(actor: Actor, grantees: readonly Grantee[], standing: Standing): boolean {
  return grantees.some((grantee) =>
    typeof grantee === 'string' ? actor.kind === grantee : actor.kind === 'person' && holds(actor, grantee, standing),
  )
}

/** The relations by which a role reads cases. Lists filter by it in SQL, single cases by `mayRead`: one table. */
const readingRelations: Readonly<
  Partial<Record<Role, readonly (Exclude<Relation, 'any' | 'representative'> | 'published')[]>>
> = {
  provider: ['owner', 'published'],
  caseworker: ['office'],
  head: ['office'],
  lawyer: ['office'],
  reviewer: ['assigned'],
  'tender-officer': ['office'],
  'contract-manager': ['office'],
  panel: ['assigned'],
  municipality: ['asker', 'published'],
}

/** Which cases a person may read at all: those that match any of them. */
export interface ReadingScope {
  readonly owner?: string
  /** By any of these names. */
  readonly representative?: readonly string[]
  readonly office?: string
  readonly assigned?: string
  readonly asker?: string
  /** What is published to providers and municipalities. */
  readonly published?: true
}

/** The person's reading scope; empty for somebody without any case. */
export function readingScope(person: Person): ReadingScope {
  const relations = new Set(person.roles.flatMap((role) => readingRelations[role] ?? []))
  const { organisation, subject } = person
  const representative = representativeKeys(person)
  return {
    ...(relations.has('owner') && organisation !== undefined ? { owner: organisation } : {}),
    ...(representative.length > 0 ? { representative } : {}),
    ...(relations.has('office') && organisation !== undefined ? { office: organisation } : {}),
    ...(relations.has('assigned') ? { assigned: subject } : {}),
    ...(relations.has('asker') && organisation !== undefined ? { asker: organisation } : {}),
    ...(relations.has('published') ? { published: true as const } : {}),
  }
}

/** Whether whoever has this scope stands on the party's side of the case. */
export const isParty = ({ owner, representative }: ReadingScope, standing: Standing): boolean =>
  (owner !== undefined && owner === standing.owner) ||
  (standing.representation !== undefined && representative?.includes(standing.representation.by) === true)

/** Whether the person may read a case with this standing. An unknown and an unreadable case answer alike. */
export function mayRead(person: Person, standing: Standing): boolean {
  const scope = readingScope(person)
  return (
    isParty(scope, standing) ||
    (scope.office !== undefined && scope.office === standing.office) ||
    (scope.assigned !== undefined && isAmong(person, standing.assigned)) ||
    (scope.asker !== undefined && scope.asker === standing.asker) ||
    (scope.published === true && standing.published === true)
  )
}
