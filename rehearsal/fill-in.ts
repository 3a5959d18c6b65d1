import type { Persona } from './scenario'

type Data = Readonly<Record<string, unknown>>

/**
 * A step's data made whole: `over` laid upon the material that it is `based-on` (group by group; `null` takes a field
 * away), and each `{ person: key }` put out as that person's subject, name and e-mail address.
 * @throws {RangeError} Danish, for a person who is not among `people` or has no address
 */
export function fillIn(ground: Data, over: Data, people: Readonly<Record<string, Persona>>): Data {
  return resolve(lay(ground, over), people) as Data
}

function lay(ground: Data, over: Data): Data {
  const kept = Object.entries(ground).filter(([name]) => over[name] === undefined)
  const laid = Object.entries(over)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const below = ground[name]
      return [name, isData(value) && isData(below) ? lay(below, value) : value] as const
    })
  return Object.fromEntries([...kept, ...laid])
}

function resolve(value: unknown, people: Readonly<Record<string, Persona>>): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, people))
  if (!isData(value)) return value
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0] === 'person' && typeof value['person'] === 'string')
    return contactOf(value['person'], people)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner, people)]))
}

function contactOf(key: string, people: Readonly<Record<string, Persona>>): Data {
  const persona = people[key]
  if (persona === undefined) throw new RangeError(`personen «${key}» står ikke under people`)
  if (persona.email === undefined) throw new RangeError(`personen «${key}» mangler email under people`)
  return { subject: persona.person.subject, name: persona.person.name, email: persona.email }
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
