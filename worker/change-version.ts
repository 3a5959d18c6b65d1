import type { Connection } from '@temporalio/client'
import type { EngineVersions } from '../operations/engine-versions'
import type { Store } from '../store/create-store'
import { makeCurrent } from './make-current'

export interface ChangeParts {
  readonly store: Store
  readonly versions: EngineVersions
  readonly connection: Connection
  readonly namespace: string
  readonly deploymentName: string
}

/** Why the current version was not changed. Danish, and says what to do. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused'
}

/**
 * Makes a version the current one: new cases begin on it, open ones stay where they are until they are woken. Notes what
 * it takes over from, so that there is a way back.
 * @returns the version that was current before; `undefined` when there was none
 * @throws {ChangeRefused} when no worker runs the version, or it is current already
 */
export async function promoteVersion(
  { store: { operations }, versions, connection, namespace, deploymentName }: ChangeParts,
  buildId: string,
): Promise<string | undefined> {
  const formerBuildId = await versions.currentBuildId()
  if (formerBuildId === buildId) throw new ChangeRefused(`Version ${buildId} er allerede den gældende.`)
  if ((await versions.workersOf(buildId)) === 0)
    throw new ChangeRefused(
      `Ingen arbejder kører version ${buildId}. Start arbejdere på den først (WORKER_BUNDLE), og prøv igen.`,
    )
  await noteChange(operations, buildId, formerBuildId)
  await makeCurrent(connection, { namespace, deploymentName, buildId })
  return formerBuildId
}

/** Notes what a version takes over from, and the schemas that the version before it could read. Nothing to note when it is current already. */
export async function noteChange(
  operations: Store['operations'],
  buildId: string,
  formerBuildId: string | undefined,
): Promise<void> {
  if (formerBuildId === buildId) return
  await operations.notePromotion({
    buildId,
    schemas: await operations.newestSchemas(),
    ...(formerBuildId === undefined ? {} : { formerBuildId }),
  })
}

/**
 * Makes the version current again from which the present one took over. Open cases that have gone over come back when they
 * are woken, or begun again from their journal. A case whose state the newer version has written in a newer schema cannot:
 * the older code would not know how to read it, and the case would stand still until the newer version is back.
 * @param force though such cases are there
 * @returns the version that is current now
 * @throws {ChangeRefused} when there is no version to go back to, none of its workers run, or cases are kept in a newer schema
 */
export async function goBack(parts: ChangeParts, force: boolean): Promise<string> {
  const {
    store: { operations },
    versions,
  } = parts
  const current = await versions.currentBuildId()
  const promotion = current === undefined ? undefined : await operations.lastPromotion(current)
  if (promotion?.formerBuildId === undefined)
    throw new ChangeRefused('Der er ingen tidligere version at gå tilbage til.')
  const beyond = (await operations.countByRules())
    .filter(({ procedure, schema }) => schema > (promotion.schemas[procedure] ?? 0))
    .reduce((sum, { cases }) => sum + cases, 0)
  if (beyond > 0 && !force) {
    throw new ChangeRefused(
      `${beyond} åbne sager er gemt i et nyere skema, end version ${promotion.formerBuildId} kendte, og ville stå stille på den. Ret fejlen i en ny version i stedet, eller gennemtving det med --force.`,
    )
  }
  await promoteVersion(parts, promotion.formerBuildId)
  return promotion.formerBuildId
}
