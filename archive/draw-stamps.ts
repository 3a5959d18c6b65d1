import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { BundleContent } from '../domain/bundle/bundle'
import { bundleDocument, paper, setLines, writeLines } from './bundle-paper'
import { pagesOf, type FrontPlan } from './draw-front'

/** What is stamped onto the pages of a bundle. */
export interface Stamps {
  readonly content: BundleContent
  readonly plan: FrontPlan
  readonly target: string
}

const setting = { size: 7.5, leading: 10, color: '#4d4d4d' } as const

/** Draws one page with its stamp alone for every page of a bundle, to be laid over it: case, document and page number. */
export async function drawStamps({ content, plan, target }: Stamps): Promise<void> {
  const doc = bundleDocument(`Sidetal i sag ${content.caseNumber}`, content.on)
  const file = createWriteStream(target)
  doc.pipe(file)
  const pages = pagesOf(plan)
  let page = 0
  const stamp = async (what: string): Promise<void> => {
    page += 1
    doc.addPage()
    const text = `Sag ${content.caseNumber} · ${what} · side ${page} af ${pages}`
    const lines = setLines(doc, text, paper.width, setting)
    writeLines(doc, lines, {
      ...setting,
      x: (paper.width - doc.widthOfString(lines[0] ?? '')) / 2,
      y: paper.height - 22,
    })
    if (file.writableNeedDrain) await once(file, 'drain')
  }
  for (let n = 0; n < plan.indexPages; n += 1) await stamp('Indhold')
  for (let n = 0; n < plan.textPages; n += 1) await stamp('Skrevet i sagen')
  for (const [n, place] of plan.places.entries())
    for (let of = 0; of < place.pages; of += 1) await stamp(`Bilag ${content.entries[n]?.number ?? n + 1}`)
  doc.end()
  await finished(file)
}
