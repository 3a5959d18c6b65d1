import { Context } from '@temporalio/activity'
import type { BundleItem } from '../domain/bundle/bundle'
import { writtenLines, type WrittenText } from '../domain/bundle/written-text'
import { civilDateAt } from '../domain/calendar/copenhagen'
import { procedureOf } from '../domain/process/case-id'
import { procedures } from '../domain/procedures'
import { causeOf, type BundleEffect, type CompleteBundle } from '../domain/process/effect'
import type { KeyedEffect } from '../domain/process/journal'
import { Refusal } from '../domain/refusal/refusal'
import type { StoredBundle } from '../store/bundles/bundle'
import type { Store } from '../store/create-store'
import type { ActivityParts, EffectProgress } from './activity-parts'
import { arrivalTexts } from './arrival-texts'
import { effectImpossible } from './effect-impossible'

type Parts = Pick<ActivityParts, 'store' | 'gateway'>

const lookEveryMs = 1_000
/** Shorter than the shell gives an effect at a time (`workflows/case/activities.ts`). */
const waitAtMostMs = 4 * 60_000

/** The bundle is being made still; the effect is taken up again. */
class BundleUnderway extends Error {
  override readonly name = 'BundleUnderway'
}

/**
 * Asks for the file of a case as one bundle, waits until a worker has made it, and tells the case its hashes. Asking again is asking
 * once, whichever worker does. A rehearsal makes none.
 */
export async function gatherBundle(
  parts: Parts,
  keyed: KeyedEffect,
  effect: BundleEffect,
  rehearsal: boolean,
  onProgress: (progress: EffectProgress) => void,
): Promise<void> {
  const { bundleId } = effect
  if (rehearsal) {
    await tell(parts, keyed, effect, {
      bundleId,
      pdfSha256: 'rehearsed',
      zipSha256: 'rehearsed',
      documents: effect.file.length,
    })
    return
  }
  const made = await complete(parts, keyed, effect, onProgress)
  // Another has taken its place, of which the case hears by that one's own effect.
  if (made === undefined) return
  await tell(parts, keyed, effect, made)
}

async function complete(
  { store }: Parts,
  { key, at }: KeyedEffect,
  { bundleId, title, office, caseNumber, file, lettersOf, texts = [], arrivalsTo = [] }: BundleEffect,
  onProgress: (progress: EffectProgress) => void,
): Promise<CompleteBundle | undefined> {
  const { caseId } = causeOf(key)
  const on = civilDateAt(at)
  const documents = file.map(({ documentId, at: came, ...entry }): BundleItem => ({
    caseId: entry.caseId,
    source: entry.source ?? 'document',
    id: documentId,
    name: entry.name,
    size: entry.size,
    sha256: entry.sha256,
    on: came === undefined ? on : civilDateAt(came),
  }))
  const letters = (await Promise.all(lettersOf.map((of) => store.letters.bundleItems(of)))).flat()
  if ((await newerAsked({ store }, caseId, bundleId)) === undefined)
    await store.bundles.askBundle({
      bundleId,
      caseId,
      holder: 'appeals-body',
      asked: {
        caseNumber,
        title,
        office,
        on,
        texts: [
          ...texts,
          ...(await Promise.all(lettersOf.map((of) => arrivalTexts(store, of, arrivalsTo, on)))).flat(),
          ...(await Promise.all(lettersOf.map((of) => submittedTexts(store, of)))).flat(),
        ],
        items: [...letters, ...documents],
      },
    })
  for (let waited = 0; waited < waitAtMostMs; waited += lookEveryMs) {
    const bundle = await store.bundles.findBundle(bundleId)
    if (bundle === undefined) return undefined
    if (bundle.state === 'failed')
      throw effectImpossible(
        `Akterne ${bundleId} kunne ikke samles: ${bundle.reason ?? ''}. Saml dem igen i klagesagen.`,
      )
    if (bundle.made !== undefined) return completed(bundle, bundle.made)
    const { step = 'wanted', done = 0, of = 0 } = bundle.progress ?? {}
    onProgress({ bundleId, step, done, of })
    await Context.current().sleep(lookEveryMs)
  }
  throw new BundleUnderway(`${bundleId} is being made`)
}

/**
 * What a case's party has written into forms, and the case has taken: the application, its supplements, answers to hearings. A file is
 * an item of its own, and a complaint is told of by its own case.
 */
async function submittedTexts({ receipts }: Pick<Store, 'receipts'>, caseId: string): Promise<readonly WrittenText[]> {
  const procedure = procedureOf(caseId)
  if (procedure === undefined) return []
  const { opening, commands } = procedures[procedure]
  const rows = [opening, ...commands] as readonly Pick<typeof opening, 'name' | 'label' | 'fields' | 'file'>[]
  return (await receipts.receiptsOfCase(caseId)).flatMap(({ command, data, by, receivedAt, outcome }) => {
    const row = rows.find(({ name }) => name === command)
    if (row === undefined || row.file === true || command === 'complain' || outcome === 'refused') return []
    return [{ title: `${row.label} (${by.name})`, on: civilDateAt(receivedAt), lines: writtenLines(row.fields, data) }]
  })
}

/** A bundle of the case that was asked for by a later event: then this one is wanted no longer. */
async function newerAsked(
  { store }: Pick<Parts, 'store'>,
  caseId: string,
  bundleId: string,
): Promise<string | undefined> {
  const seqOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1))
  const [known] = (await store.bundles.bundlesOfCase(caseId)).filter(({ holder }) => holder === 'appeals-body')
  return known !== undefined && seqOf(known.bundleId) > seqOf(bundleId) ? known.bundleId : undefined
}

const completed = (
  { bundleId, content }: StoredBundle,
  { pdf, zip }: NonNullable<StoredBundle['made']>,
): CompleteBundle => ({
  bundleId,
  pdfSha256: pdf.sha256,
  zipSha256: zip.sha256,
  documents: content?.entries.length ?? 0,
})

async function tell(
  { gateway }: Parts,
  { key, at }: KeyedEffect,
  { report }: BundleEffect,
  data: CompleteBundle,
): Promise<void> {
  const by = causeOf(key)
  try {
    await gateway.act({ commandId: key, name: report, data, by, at }, by.caseId)
  } catch (error) {
    throw error instanceof Refusal ? effectImpossible(`${error.code}: ${error.message}`, error) : error
  }
}
