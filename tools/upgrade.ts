import { DefaultLogger, Runtime } from '@temporalio/worker'
import { describeVersions } from '../operations/describe-versions'
import { restartCase } from '../operations/restart-case'
import { runWave, type WaveOptions, type WaveParts } from '../operations/run-wave'
import { ChangeRefused, goBack, promoteVersion } from '../worker/change-version'
import { readWorkflowBundle } from '../worker/workflow-bundle'
import { openDesk, type Desk } from './open-desk'
import { runTool } from './run-tool'
import { replayAndTry } from './upgrade/replay-and-try'
import { tellStatus, tellWave } from './upgrade/tell-status'
import { readUpgradeOptions, upgradeUsage, type UpgradeCommand, type UpgradeOptions } from './upgrade/upgrade-options'

/* The upgrade desk: what runs on which version, whether a new one would do, and the way of the open cases to it and back. */

/** What a command answers: its lines, the same as data, and whether all went well. */
interface Answer {
  readonly lines: readonly string[]
  readonly data: unknown
  readonly ok: boolean
}

const commands: Readonly<Record<UpgradeCommand, (desk: Desk, options: UpgradeOptions) => Promise<Answer>>> = {
  async status(desk, { cases }) {
    const report = await describeVersions(desk.store, desk.versions)
    return { lines: [...tellStatus(report), ...(cases ? await caseLines(desk) : [])], data: report, ok: true }
  },
  async replay(desk, options) {
    const rehearsal = await replayAndTry(desk, options, tell)
    const { buildId, tried, replayed, stateFaults, failed } = rehearsal
    return {
      data: rehearsal,
      ok: failed.length + stateFaults.length === 0,
      lines: [
        ...stateFaults.map(({ caseId, reason }) => `FEJL  ${caseId}: tilstanden kan ikke tages op: ${reason}`),
        ...failed.map(({ caseId, reason }) => `FEJL  ${caseId}: historikken kan ikke afspilles: ${reason}`),
        `Version ${buildId}: ${tried} tilstande prøvet, ${stateFaults.length} fejl; ${replayed} historikker afspillet, ${failed.length} fejl.`,
        ...(failed.length === 0
          ? []
          : [
              'En sag, der ikke kan afspilles, går over ved sin næste grænse og begynder dér fra journalen; lad arbejdere på dens nuværende version køre til da.',
            ]),
      ],
    }
  },
  async promote(desk, { buildId: given, bundle }) {
    const buildId = given ?? (bundle === undefined ? undefined : (await readWorkflowBundle(bundle)).buildId)
    if (buildId === undefined) throw new Error(`--build-id eller --bundle mangler.\n\n${upgradeUsage}`)
    const former = await promoteVersion(desk, buildId)
    return {
      lines: [
        `Version ${buildId} er gældende${former === undefined ? '' : ` efter ${former}`}. Åbne sager er, hvor de var: væk dem med npm run upgrade -- wave.`,
      ],
      data: { buildId, former },
      ok: true,
    }
  },
  async wave(desk, options) {
    const buildId = await desk.versions.currentBuildId()
    if (buildId === undefined)
      throw new ChangeRefused('Ingen version er gældende. Gør en gældende med npm run upgrade -- promote.')
    return waveAnswer(desk, { ...options, buildId }, {})
  },
  async stop({ store }) {
    const wave = await store.operations.stopWave()
    return { lines: wave === undefined ? ['Ingen bølge er i gang.'] : tellWave(wave), data: { wave }, ok: true }
  },
  async back(desk, options) {
    await desk.store.operations.stopWave()
    const buildId = await goBack(desk, options.force)
    tell(`Version ${buildId} er gældende igen; sagerne hentes tilbage.`)
    return waveAnswer(desk, { ...options, buildId }, { restart: (caseId) => restartCase(desk, caseId) })
  },
  async restart(desk, { caseId }) {
    if (caseId === undefined) throw new Error(`--case mangler.\n\n${upgradeUsage}`)
    const result = await restartCase(desk, caseId)
    const words = {
      restarted: 'er begyndt igen fra journalen',
      unknown: 'findes ikke',
      closed: 'er afsluttet og har intet tilbage',
    }
    return { lines: [`Sagen ${caseId} ${words[result]}.`], data: { caseId, result }, ok: result === 'restarted' }
  },
}

async function waveAnswer(
  desk: Desk,
  { buildId, size, pauseSeconds, most }: UpgradeOptions & Pick<WaveOptions, 'buildId'>,
  rescue: Pick<WaveParts, 'restart'>,
): Promise<Answer> {
  const stop = (): void => {
    tell('Standser, når de sager, der er vækket, er fulgt til dørs …')
    void desk.store.operations.stopWave()
  }
  process.once('SIGINT', stop)
  const wave = await runWave(
    { ...desk, ...rescue },
    {
      buildId,
      size,
      pauseMs: pauseSeconds * 1_000,
      ...(most === undefined ? {} : { most }),
      progress: ({ woken, moved, failures }) => {
        tell(`… ${woken} vækket, ${moved} flyttet, ${failures.length} ikke`)
      },
    },
  )
  process.removeListener('SIGINT', stop)
  if (wave === undefined)
    return {
      lines: ['En anden bølge er i gang: se npm run upgrade -- status, og stands den med npm run upgrade -- stop.'],
      data: {},
      ok: false,
    }
  return { lines: tellWave(wave), data: { wave }, ok: wave.state === 'done' }
}

async function caseLines({ store, versions }: Desk): Promise<readonly string[]> {
  const lines = ['Sager']
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = await store.operations.casesByRules(after, 200)
    const running = await versions.versionsOf(page.map(({ caseId }) => caseId))
    lines.push(
      ...page.map(
        ({ caseId, ruleSet, schema }) =>
          `  ${caseId}  ${running.get(caseId) ?? 'ingen arbejdsgang'}  regelsæt ${ruleSet}, skema ${schema}`,
      ),
    )
    after = page.length < 200 ? undefined : page.at(-1)?.caseId
  }
  return lines
}

/** Progress goes beside the answer, which may be read by a program. */
const tell = (line: string): void => {
  console.error(line)
}

runTool(async () => {
  const options = readUpgradeOptions(process.argv.slice(2))
  if (options.command === 'help') {
    console.log(upgradeUsage)
    return 0
  }
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const desk = await openDesk()
  try {
    const { lines, data, ok } = await commands[options.command](desk, options)
    if (options.json) console.log(JSON.stringify(data, undefined, 1))
    else for (const line of lines) console.log(line)
    return ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error
    console.error(error.message)
    return 1
  } finally {
    await desk.close()
  }
})
