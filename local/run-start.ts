import { SettingsFault } from '../config/settings-fault'
import { describeHelp } from './describe-help'
import { readStartOptions } from './start-options'
import { startSystem, type Program } from './start-system'
import { StartupFault } from './startup-fault'

/**
 * `npm start` from command line to exit code: 0 stopped as wished, 1 a part would not stay up, 2 something has to be put
 * right first. Ends the process.
 */
export async function runStart(args: readonly string[], programs: readonly Program[]): Promise<void> {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`)
  }
  const wished = untilSignal()
  const begun = Date.now()
  try {
    const { help, env } = readStartOptions(args, process.env)
    if (help) {
      say(describeHelp())
      return
    }
    const breakOff = new AbortController()
    const starting = startSystem({
      env,
      programs,
      report: (line) => {
        if (!breakOff.signal.aborted) say(line)
      },
      signal: breakOff.signal,
    })
    const system = await Promise.race([starting, wished])
    if (typeof system === 'string') {
      say('Stopper …')
      breakOff.abort()
      // A second wish does not wait: the guards end what is left when we are gone.
      await Promise.race([
        starting.then(
          ({ stop }) => stop(),
          () => undefined,
        ),
        untilSignal(),
      ])
      end(0)
      return
    }
    say(
      `\nSpecialeplan kører (klar på ${Math.round((Date.now() - begun) / 1000)} s):\n${system.addresses.map(([name, address]) => `  ${name.padEnd(18)}${address}`).join('\n')}\n\nÅbn ${system.openFirst} i en browser, og log ind som en af de opdigtede brugere: der er en for hver rolle.\nCtrl-C stopper det hele.`,
    )
    const outcome = await Promise.race([wished, system.failed])
    if (typeof outcome === 'string') {
      say('Stopper …')
      await Promise.race([system.stop(), untilSignal()])
      say('Stoppet.')
      end(0)
      return
    }
    process.stderr.write(
      `${outcome.name} er død tre gange på et minut, og starten slutter. De sidste linjer:\n${outcome.lastLines.map((line) => `    ${line}`).join('\n')}\n`,
    )
    await system.stop()
    end(1)
  } catch (error) {
    if (error instanceof StartupFault || error instanceof SettingsFault) {
      process.stderr.write(`${error.message}\n`)
      end(2)
      return
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    end(1)
  }
}

/** A terminal that is closed (SIGHUP) means stop as much as Ctrl-C does. */
function untilSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(signal))
  })
}

/** Ends even when something is left open; the guards see to what is left running. */
function end(code: number): void {
  process.exitCode = code
  process.stdout.write('', () => process.exit(code))
}
