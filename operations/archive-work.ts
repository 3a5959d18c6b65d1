import { danishMoment } from '../domain/calendar/danish'
import type { Store } from '../store/create-store'
import type { RadarLimits } from './radar-limits'
import type { StuckFinding } from './stuck-kinds'

const steps: Readonly<Record<string, string>> = {
  copies: 'henter arkivkopier',
  joining: 'samler PDF-filen',
  originals: 'skriver ZIP-filen',
}

/** Bundles and archive copies that fail, or that nobody makes. No engine is asked: both are rows that workers take up. */
export async function archiveWork(
  { operations }: Pick<Store, 'operations'>,
  { mostOfAKind, bundleMs, copyMs }: Pick<RadarLimits, 'mostOfAKind' | 'bundleMs' | 'copyMs'>,
): Promise<readonly StuckFinding[]> {
  const [bundles, copies] = await Promise.all([
    operations.slowBundles(bundleMs, mostOfAKind),
    operations.slowCopies(copyMs, mostOfAKind),
  ])
  return [
    ...bundles.map(({ bundleId, caseId, askedAt, attempts, progress, reason }) => ({
      kind: 'bundle' as const,
      subject: bundleId,
      caseId,
      detail: `Bedt om ${danishMoment(askedAt)}, forsøg ${attempts}: ${
        reason ??
        (progress === undefined
          ? 'ikke begyndt'
          : `${steps[progress.step] ?? progress.step}, ${progress.done} af ${progress.of}`)
      }`,
    })),
    ...copies.map(({ documentId, caseId, storedAt, attempts, givenUp }) => ({
      kind: 'archive-copy' as const,
      subject: documentId,
      caseId,
      detail: `Dokumentet kom ${danishMoment(storedAt)}, forsøg ${attempts}: ${givenUp ? 'opgivet' : 'ingen kopi endnu'}`,
    })),
  ]
}
