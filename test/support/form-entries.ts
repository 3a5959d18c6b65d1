import type { Field, FieldTable } from '../../domain/process/fields'
import { countName, type FormValues } from '../../web/form/form-state'

/** What somebody types into a form who wants to say `data`, name by name. */
export function typedValues(fields: FieldTable, data: Readonly<Record<string, unknown>>, within = ''): FormValues {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]) =>
      typedField(field, within === '' ? name : `${within}.${name}`, data[name]),
    ),
  ) as FormValues
}

function typedField(field: Field, name: string, value: unknown): FormValues {
  if (value === undefined) return {}
  switch (field.kind) {
    case 'flag':
      return { [name]: value === true ? 'ja' : 'nej' }
    case 'date': {
      const [year = '', month = '', day = ''] = (value as string).split('-')
      return { [`${name}.dag`]: day, [`${name}.maaned`]: month, [`${name}.aar`]: year }
    }
    case 'address': {
      const { lines, ...parts } = value as { readonly lines: readonly string[] } & Readonly<Record<string, string>>
      const others = Object.entries(parts).map(([part, text]) => [`${name}.${part}`, text])
      return { [`${name}.lines`]: lines.join('\n'), ...(Object.fromEntries(others) as FormValues) }
    }
    case 'list': {
      const rows = value as readonly unknown[]
      const typed = rows.map((row, place) => typedField(field.of, `${name}.${place}`, row))
      return Object.assign({ [countName(name)]: String(rows.length) }, ...typed) as FormValues
    }
    case 'group':
      return typedValues(field.fields, value as Readonly<Record<string, unknown>>, name)
    default:
      return { [name]: `${value as string | number}` }
  }
}

/** What a browser sends of a form's markup as it stands: of each control that has a name and counts, its value. */
export function sentByBrowser(markup: string): FormValues {
  const entries: (readonly [string, string])[] = []
  for (const [, attributes = ''] of markup.matchAll(/<input([^>]*)>/g)) {
    const { name, value = '', type } = attributesOf(attributes)
    if (name !== undefined && (type !== 'radio' || / checked(?= |$)/.test(attributes))) entries.push([name, value])
  }
  for (const [, attributes = '', text = ''] of markup.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)) {
    const { name } = attributesOf(attributes)
    // A browser drops the first line break, and sends the others as two characters.
    if (name !== undefined) entries.push([name, plain(text).replace(/^\n/, '').replaceAll('\n', '\r\n')])
  }
  for (const [, attributes = '', options = ''] of markup.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const { name } = attributesOf(attributes)
    const chosen = /<option([^>]*) selected>/.exec(options)?.[1] ?? ''
    if (name !== undefined) entries.push([name, attributesOf(chosen)['value'] ?? ''])
  }
  return Object.fromEntries(entries)
}

const attributesOf = (text: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    [...text.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

const plain = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|amp|#39);/g, (entity) => characters[entity] ?? '')
