import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project-files'

/** A text that is made from the code; `file` is relative to the project's root. */
export interface GeneratedText {
  readonly file: string
  readonly text: string
}

/**
 * Writes the texts, or with `check` only compares them. Answers the files that differ from the code: changed ones when
 * writing, wrong ones when checking.
 */
export function settleTexts(texts: readonly GeneratedText[], check: boolean): readonly string[] {
  return texts.flatMap(({ file, text }) => {
    const target = path.join(projectRoot, file)
    if (existsSync(target) && readFileSync(target, 'utf8') === text) return []
    if (!check) {
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
    return [file]
  })
}

/**
 * The whole of a file of which only the part between `<!-- generated: name -->` and `<!-- end: name -->` is generated.
 * @throws when the file has no such part
 */
export function withGeneratedPart(whole: string, name: string, part: string): string {
  const begin = `<!-- generated: ${name} -->`
  const end = `<!-- end: ${name} -->`
  const [before, rest] = whole.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`The part «${name}» is not marked in the file`)
  return `${before}${begin}\n${part.trim()}\n${end}${after}`
}

/** Runs a generator as a program: writes, or with `--check` fails when a text and the code differ. Wrong use exits 2. */
export function runGenerator(command: string, texts: () => readonly GeneratedText[]): void {
  const [option, ...more] = process.argv.slice(2)
  if (more.length > 0 || (option !== undefined && option !== '--check')) {
    console.error(`Usage: ${command} [--check]`)
    process.exitCode = 2
    return
  }
  const check = option === '--check'
  const all = texts()
  const differing = settleTexts(all, check)
  if (check) for (const file of differing) console.error(`${file} differs from the code. Run: ${command}`)
  console.log(
    check
      ? `${all.length} texts held against the code, ${differing.length} differ.`
      : `${all.length} texts, ${differing.length} written.`,
  )
  process.exitCode = check && differing.length > 0 ? 1 : 0
}

/** A Markdown table. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
