import { readdirSync } from 'node:fs'
import path from 'node:path'

const notOurs = new Set(['node_modules', 'dist', 'coverage'])

/** The project's root folder, wherever the check is started from. */
export const projectRoot = path.resolve(__dirname, '..')

/** Paths of the project's files below `folder`, relative to the root, `/`-separated, sorted. Hidden folders are left out. */
export function projectFiles(folder = '.'): readonly string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name) && !name.startsWith('.'))
    .flatMap((entry) => {
      const file = folder === '.' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? projectFiles(file) : [file]
    })
    .sort()
}
