import { readFile, writeFile } from 'node:fs/promises'
import type { BundleContent } from '../domain/bundle/bundle'
import { NotJoined } from './not-joined'
import { destinationOf, pagesOf, type FrontPlan } from './draw-front'

/** Bookmarks for a joined bundle. */
export interface Outline {
  readonly content: BundleContent
  readonly plan: FrontPlan
  /** What qpdf says of the joined file: its pages, its trailer and its object 1 (JSON, version 2). */
  readonly described: string
  /** Where the changes to it are written, as qpdf reads them. */
  readonly target: string
}

interface Described {
  readonly pages: readonly { readonly object: string }[]
  readonly qpdf: readonly [
    { readonly maxobjectid: number; readonly jsonversion: number },
    Readonly<Record<string, { readonly value?: Readonly<Record<string, unknown>> }>>,
  ]
}

/**
 * Writes the changes that give a joined file a bookmark for each entry, and the places that the links of its index lead to.
 * @throws NotJoined when the file has not the pages that it should; Error when it has another shape than qpdf gives it
 */
export async function writeOutline({ content, plan, described, target }: Outline): Promise<void> {
  const { pages, qpdf } = JSON.parse(await readFile(described, 'utf8')) as Described
  const [head, objects] = qpdf
  const expected = pagesOf(plan)
  if (pages.length !== expected)
    throw new NotJoined(`The bundle has ${pages.length} pages where its parts have ${expected}`)
  const root = objects['trailer']?.value?.['/Root']
  const catalog = objects['obj:1 0 R']?.value
  if (root !== '1 0 R' || catalog === undefined) throw new Error(`qpdf wrote its catalog as ${String(root)}`)

  const outlines = head.maxobjectid + 1
  const item = (n: number): string => `${outlines + 1 + n} 0 R`
  const pageOf = (n: number): string => pages[(plan.places[n]?.first ?? 1) - 1]?.object ?? ''
  const count = content.entries.length
  const changes: Record<string, unknown> = {
    'obj:1 0 R': {
      value: {
        ...catalog,
        '/PageMode': '/UseOutlines',
        '/Names': {
          '/Dests': {
            '/Names': content.entries.flatMap(({ number }, n) => [`u:${destinationOf(number)}`, [pageOf(n), '/Fit']]),
          },
        },
        ...(count === 0 ? {} : { '/Outlines': `${outlines} 0 R` }),
      },
    },
  }
  if (count > 0)
    changes[`obj:${outlines} 0 R`] = {
      value: { '/Type': '/Outlines', '/First': item(0), '/Last': item(count - 1), '/Count': count },
    }
  content.entries.forEach(({ number, name }, n) => {
    changes[`obj:${item(n)}`] = {
      value: {
        '/Title': `u:${number}. ${name}`,
        '/Parent': `${outlines} 0 R`,
        '/Dest': [pageOf(n), '/Fit'],
        ...(n > 0 ? { '/Prev': item(n - 1) } : {}),
        ...(n < count - 1 ? { '/Next': item(n + 1) } : {}),
      },
    }
  })
  const shape = { jsonversion: 2, pushedinheritedpageresources: false, calledgetallpages: false }
  await writeFile(target, JSON.stringify({ qpdf: [{ ...shape, maxobjectid: outlines + count }, changes] }))
}
