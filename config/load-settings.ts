import { readSettings, type Settings } from './settings'
import { SettingsFault } from './settings-fault'

/**
 * The settings of this process, for the first line of a program: what is wrong is printed, all at once, and the process
 * ends with exit code 2.
 *
 * @example const settings = loadSettings('database', 'temporal')
 */
export function loadSettings<G extends keyof Settings>(...groups: readonly G[]): Pick<Settings, G> {
  try {
    return readSettings(process.env, ...groups)
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}
