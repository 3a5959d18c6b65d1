import { countName, type FormValues } from '../../../web/form/form-state'

/** The form with one row more in a list. */
export function withRow(values: FormValues, list: string): FormValues {
  return { ...values, [countName(list)]: String(count(values, list) + 1) }
}

/** The form without a row, `list.3`; the rows behind it move up. */
export function withoutRow(values: FormValues, row: string): FormValues {
  const [, list = '', at = ''] = /^(.*)\.(\d{1,6})$/.exec(row) ?? []
  const rows = count(values, list)
  if (list === '' || Number(at) >= rows) return values
  const moved = Object.entries(values).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const [, place, rest = ''] = name.startsWith(`${list}.`)
      ? (/^(\d{1,6})((?:\..*)?)$/.exec(name.slice(list.length + 1)) ?? [])
      : []
    if (place === undefined) return [[name, value]]
    if (Number(place) === Number(at)) return []
    return [[Number(place) > Number(at) ? `${list}.${String(Number(place) - 1)}${rest}` : name, value]]
  })
  return { ...Object.fromEntries(moved), [countName(list)]: String(rows - 1) }
}

function count(values: FormValues, list: string): number {
  const claimed = values[countName(list)] ?? '0'
  return /^\d{1,6}$/.test(claimed) ? Number(claimed) : 0
}
