import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { parseScenario } from './parse-scenario'
import type { Scenario } from './scenario'

/**
 * Reads a scenario from its file; what steps are `based-on` lies in the folder `material/` beside it.
 * @throws {ScenarioFault} for what cannot be understood, and Node's own error for a file that cannot be opened
 */
export function readScenario(file: string): Scenario {
  return parseScenario(path.basename(file), readFileSync(file, 'utf8'), (name) => {
    const material = path.join(path.dirname(file), 'material', `${name}.yaml`)
    return existsSync(material) ? (parse(readFileSync(material, 'utf8')) as unknown) : undefined
  })
}
