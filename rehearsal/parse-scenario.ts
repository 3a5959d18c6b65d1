import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { isCivilDate } from '../domain/calendar/civil-date'
import { copenhagenAt } from '../domain/calendar/copenhagen'
import type { Instant } from '../domain/calendar/instant'
import { procedureNames, type ProcedureName } from '../domain/process/procedure-name'
import { procedures } from '../domain/procedures'
import { checkData } from './check-data'
import { fillIn } from './fill-in'
import type { ActStep, ConsequentNames, Expectation, ExpectedDeadline, Persona, Scenario, Step } from './scenario'
import { ScenarioFault } from './scenario-fault'
import {
  beginningShape,
  fileShape,
  firstFault,
  stepShapes,
  type WrittenAct,
  type WrittenExpect,
  type WrittenPerson,
  type WrittenUndeliverable,
} from './scenario-shape'

/** Reads the material that a step is `based-on`; `undefined` when there is none of that name. */
export type FindMaterial = (name: string) => unknown

/**
 * Reads a scenario in the format of docs/scenarios.md.
 * @throws {ScenarioFault} naming the file, the step and the field
 */
export function parseScenario(file: string, yaml: string, findMaterial: FindMaterial = () => undefined): Scenario {
  const document = parseDocument(yaml)
  const [error] = document.errors
  if (error !== undefined) throw new ScenarioFault(file, undefined, '', `er ikke YAML: ${error.message}`)
  const written = read(fileShape, document.toJS(), file, undefined)
  const beginning = beginningOf(file, written['begins-as'], findMaterial)
  const people = Object.fromEntries(
    Object.entries({ ...beginning.people, ...written.people }).map(([key, person]) => [key, personaOf(key, person)]),
  )

  /** The procedure of each case that the file has named so far. */
  const known = new Map<string, ProcedureName>()
  let clock: Instant = ''
  const steps = [...beginning.steps, ...written.steps].flatMap((raw, n): readonly Step[] => {
    const number = n + 1
    const fault = (field: string, text: string) => new ScenarioFault(file, number, field, text)
    const these =
      'expect' in raw
        ? [expectStep(read(stepShapes.expect, raw, file, number), number, { people, known, fault })]
        : 'undeliverable' in raw
          ? [undeliverableStep(read(stepShapes.undeliverable, raw, file, number), number, { known, fault })]
          : actSteps(read(stepShapes.act, raw, file, number), number, { people, known, findMaterial, fault })
    for (const { at } of these) {
      if (at < clock) throw fault('at', 'ligger før trinnet ovenfor')
      clock = at
    }
    return these
  })

  const start =
    written.start === undefined
      ? (steps[0]?.at ?? clock)
      : instant(written.start, (text) => new ScenarioFault(file, undefined, 'start', text))
  if (steps[0] !== undefined && steps[0].at < start) throw new ScenarioFault(file, 1, 'at', 'ligger før start')
  return {
    file,
    title: written.title,
    ...(written.law === undefined ? {} : { law: written.law }),
    start,
    people,
    steps,
  }
}

type Beginning = z.infer<typeof beginningShape>

/** The people and steps that come before the file's own, in the order in which they are named. Steps are counted from the first of them. */
function beginningOf(file: string, names: string | readonly string[] = [], findMaterial: FindMaterial): Beginning {
  const beginnings = [names].flat().map((name): Beginning => {
    const material = findMaterial(name)
    if (material === undefined)
      throw new ScenarioFault(
        file,
        undefined,
        'begins-as',
        `der er ingen begyndelse «${name}» i mappen material ved siden af filen`,
      )
    return read(beginningShape, material, file, undefined)
  })
  return {
    people: Object.assign({}, ...beginnings.map(({ people }) => people)) as Beginning['people'],
    steps: beginnings.flatMap(({ steps }) => steps),
  }
}

type Fault = (field: string, text: string) => ScenarioFault

interface Surroundings {
  readonly people: Readonly<Record<string, Persona>>
  readonly known: Map<string, ProcedureName>
  readonly findMaterial: FindMaterial
  readonly fault: Fault
}

/** The step, or with `each` one for every entry, all at the same instant. */
function actSteps(written: WrittenAct, number: number, surroundings: Surroundings): readonly ActStep[] {
  const { people, known, findMaterial, fault } = surroundings
  if (people[written.as] === undefined) throw fault('as', `personen «${written.as}» står ikke under people`)
  const { opening, procedure, command } = commandOf(written, known, fault)
  const definition =
    opening === undefined
      ? procedures[procedure].commands.find(({ name }) => name === command)
      : procedures[procedure].opening
  if (definition === undefined)
    throw fault(
      'do',
      `${procedures[procedure].danishName} har ikke kommandoen «${command}». Den har: ${procedures[procedure].commands.map(({ name }) => name).join(', ')}`,
    )

  const opens = namesIn(written)
  enterNames(written, opening, opens, surroundings)
  const at = instant(written.at, (text) => fault('at', text))
  const readAt = written.read === undefined ? undefined : instant(written.read, (text) => fault('read', text))
  if (readAt !== undefined && readAt > at) throw fault('read', 'ligger efter trinnet selv')
  if (readAt !== undefined && opening !== undefined) throw fault('read', 'kan ikke bruges, hvor sagen åbnes')
  const receivedAt = receiptOf(written, definition, at, fault)
  const whole = fillFrom(written, people, findMaterial, fault)
  return entriesOf(written, findMaterial, fault).map((entry, n): ActStep => {
    const data = fill(whole, entry, people, fault)
    const wrong = checkData(definition.fields, data, written.each === undefined ? 'with' : `each[${n + 1}]`)
    if (wrong !== undefined) throw fault(wrong.field, wrong.fault)
    return {
      kind: 'act',
      number,
      at,
      as: written.as,
      command,
      case: written.case,
      data,
      opens,
      ...(opening === undefined ? {} : { opening }),
      ...(readAt === undefined ? {} : { readAt }),
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(written.refused === undefined ? {} : { refused: written.refused }),
    }
  })
}

/** When a submission was received that comes to its case later. What anybody else does counts from when it is done. */
function receiptOf(
  { received }: Pick<WrittenAct, 'received'>,
  { submission }: { readonly submission?: boolean },
  at: Instant,
  fault: Fault,
): Instant | undefined {
  if (received === undefined) return undefined
  const receivedAt = instant(received, (text) => fault('received', text))
  if (receivedAt > at) throw fault('received', 'ligger efter trinnet selv')
  if (submission !== true) throw fault('received', 'kan kun bruges, hvor en part indsender noget')
  return receivedAt
}

const namesIn = ({ opens = {} }: Pick<WrittenAct, 'opens'>): ConsequentNames =>
  Object.fromEntries(Object.entries(opens).map(([name, names]) => [name, typeof names === 'string' ? [names] : names]))

/** Makes the names known that the step gives: to the case it opens, and to those that follow from it. */
function enterNames(
  written: Partial<WrittenAct>,
  opening: ProcedureName | undefined,
  opens: ConsequentNames,
  { known, fault }: Pick<Surroundings, 'known' | 'fault'>,
): void {
  if (written.each !== undefined && (opening !== undefined || written.opens !== undefined))
    throw fault('each', 'kan ikke bruges, hvor sager åbnes')
  const names = [
    ...(opening === undefined || written.case === undefined ? [] : [['case', written.case, opening] as const]),
    ...procedureNames.flatMap((procedure) =>
      (opens[procedure] ?? []).map((name) => ['opens', name, procedure] as const),
    ),
  ]
  for (const [field, name, procedure] of names) {
    if (known.has(name)) throw fault(field, `sagen «${name}» findes allerede`)
    // A refused opening leaves no case behind.
    if (written.refused === undefined) known.set(name, procedure)
  }
}

/** `application.submit` opens a case; `requestInformation`, or `application.requestInformation`, is given to one. */
function commandOf(
  written: WrittenAct,
  known: ReadonlyMap<string, ProcedureName>,
  fault: Fault,
): { opening?: ProcedureName; procedure: ProcedureName; command: string } {
  const dot = written.do.indexOf('.')
  const prefix = dot < 0 ? undefined : procedureNames.find((name) => name === written.do.slice(0, dot))
  if (dot >= 0 && prefix === undefined)
    throw fault('do', `ukendt sagstype «${written.do.slice(0, dot)}». Sagstyperne er: ${procedureNames.join(', ')}`)
  const command = written.do.slice(dot + 1)
  const procedure = known.get(written.case)
  if (procedure !== undefined) {
    if (prefix !== undefined && prefix !== procedure) throw fault('do', `sagen «${written.case}» er en ${procedure}`)
    return { procedure, command }
  }
  if (prefix === undefined || procedures[prefix].opening.name !== command)
    throw fault('case', `sagen «${written.case}» er ikke åbnet eller navngivet ovenfor`)
  return { opening: prefix, procedure: prefix, command }
}

type Data = Readonly<Record<string, unknown>>

/** What is laid over `with`, once for each command to be given. */
function entriesOf({ each }: WrittenAct, findMaterial: FindMaterial, fault: Fault): readonly Data[] {
  if (each === undefined) return [{}]
  const entries = typeof each === 'string' ? findMaterial(each) : each
  if (!Array.isArray(entries))
    throw fault(
      'each',
      `der er ingen liste «${typeof each === 'string' ? each : ''}» i mappen material ved siden af filen`,
    )
  return entries as readonly Data[]
}

function fillFrom(
  written: WrittenAct,
  people: Readonly<Record<string, Persona>>,
  findMaterial: FindMaterial,
  fault: Fault,
): Data {
  const basis = written['based-on']
  const ground = basis === undefined ? {} : findMaterial(basis)
  if (typeof ground !== 'object' || ground === null || Array.isArray(ground))
    throw fault('based-on', `der er intet materiale «${String(basis)}» i mappen material ved siden af filen`)
  return fill(ground as Data, written.with ?? {}, people, fault)
}

function fill(ground: Data, over: Data, people: Readonly<Record<string, Persona>>, fault: Fault): Data {
  try {
    return fillIn(ground, over, people)
  } catch (error) {
    if (error instanceof RangeError) throw fault('with', error.message)
    throw error
  }
}

function expectStep(
  written: WrittenExpect,
  number: number,
  { people, known, fault }: Omit<Surroundings, 'findMaterial'>,
): Step {
  const opens = namesIn(written)
  enterNames({}, undefined, opens, { known, fault })
  const expectations = (Array.isArray(written.expect) ? written.expect : [written.expect]).map(
    (expected): Expectation => {
      if (!known.has(expected.case))
        throw fault('expect.case', `sagen «${expected.case}» er ikke åbnet eller navngivet ovenfor`)
      for (const key of Object.keys(expected.allowed ?? {})) {
        if (people[key] === undefined) throw fault('expect.allowed', `personen «${key}» står ikke under people`)
      }
      const { next, deadlines, ...rest } = expected
      const withInstant = ({ at, ...deadline }: NonNullable<typeof deadlines>[number]): ExpectedDeadline =>
        ({
          ...deadline,
          ...(at === undefined ? {} : { at: instant(at, (text) => fault('expect.deadlines.at', text)) }),
        }) as ExpectedDeadline
      return {
        ...(rest as Expectation),
        ...(next === undefined ? {} : { next: next === 'none' ? next : withInstant(next) }),
        ...(deadlines === undefined ? {} : { deadlines: deadlines.map(withInstant) }),
      }
    },
  )
  return { kind: 'expect', number, at: instant(written.at, (text) => fault('at', text)), opens, expectations }
}

function undeliverableStep(
  { at, undeliverable: { posted, ...told } }: WrittenUndeliverable,
  number: number,
  { known, fault }: Pick<Surroundings, 'known' | 'fault'>,
): Step {
  if (!known.has(told.case))
    throw fault('undeliverable.case', `sagen «${told.case}» er ikke åbnet eller navngivet ovenfor`)
  if (posted !== undefined && !isCivilDate(posted))
    throw fault('undeliverable.posted', 'skal være en dato som 2027-01-31')
  return {
    kind: 'undeliverable',
    number,
    at: instant(at, (text) => fault('at', text)),
    ...told,
    ...(posted === undefined ? {} : { postedOn: posted }),
  }
}

function personaOf(key: string, { role, org, name, email }: WrittenPerson): Persona {
  return {
    person: {
      kind: 'person',
      subject: key,
      name,
      roles: Array.isArray(role) ? role : [role],
      ...(org === undefined ? {} : { organisation: org }),
    },
    ...(email === undefined ? {} : { email }),
  }
}

function instant(local: string, fault: (text: string) => ScenarioFault): Instant {
  if (!isCivilDate(local.slice(0, 10))) throw fault(`datoen «${local.slice(0, 10)}» findes ikke`)
  try {
    return copenhagenAt(local.slice(0, 10), local.slice(11))
  } catch (error) {
    if (error instanceof RangeError) throw fault(`tiden «${local}» findes ikke`)
    throw error
  }
}

function read<T>(shape: z.ZodType<T>, value: unknown, file: string, step: number | undefined): T {
  const result = shape.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const { field, fault } = firstFault(result.error)
  throw new ScenarioFault(file, step, field, fault)
}
