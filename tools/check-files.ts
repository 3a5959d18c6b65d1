import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFiles, projectRoot } from './project-files'

/*
 * Names and lengths of the TypeScript files. A folder is read by its file names, so they must say what is inside, and
 * a file that is read in one sitting is one that gets corrected in the right place.
 */
const longest = 350
const medianAtMost = 120
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|d))?\.(ts|tsx|mts|cts)$/
const sayNothing = /(^|-)(utils?|helpers?|misc|stuff)(\.|$)|^(common|shared|types|lib)(\.|$)/
const barrels = new Set(['workflows/index.ts', 'activities/index.ts'])

const files = projectFiles().filter((file) => /\.tsx?$/.test(file))
const lengths = files.map((file) => readFileSync(path.join(projectRoot, file), 'utf8').trimEnd().split('\n').length)

const faults = files.flatMap((file, n) => {
  const name = path.basename(file)
  const parts = file.split('/')
  return [
    ...(kebabCase.test(name) ? [] : ['its name is not kebab-case']),
    ...(parts.some((part) => sayNothing.test(part))
      ? ["its name, or its folder's, says nothing about what is inside"]
      : []),
    ...(name === 'index.ts' && !barrels.has(file) ? ['barrels hide where things are: import the file itself'] : []),
    ...((lengths[n] ?? 0) > longest ? [`${lengths[n]} lines, more than ${longest}`] : []),
  ].map((fault) => `${file}: ${fault}`)
})
const median = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
if (median > medianAtMost) faults.push(`The median file has ${median} lines, more than ${medianAtMost}.`)

for (const fault of faults) console.error(fault)
console.log(`${files.length} files, median ${median} lines, longest ${Math.max(...lengths)}.`)
process.exitCode = faults.length > 0 ? 1 : 0
