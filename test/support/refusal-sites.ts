import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Refusal } from '../../domain/refusal/refusal'

const root = path.join(__dirname, '../..')

/** Every place below a folder of the project at which a rule refuses, as `domain/review/open.ts:21`. */
export const refusalSites = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(root, folder, file), 'utf8')
        .split('\n')
        .flatMap((line, n) => (/\brefuse\(/.test(line) ? [`${folder}/${file}:${n + 1}`] : [])),
    )

/** The place at which it was thrown. */
export function siteOf({ stack = '' }: Refusal): string | undefined {
  const frame = stack
    .split('\n')
    .find((line) => line.includes(`${root}/domain/`) && !line.includes(`${root}/domain/refusal/`))
  return frame === undefined ? undefined : /\/(domain\/[^:]+:\d+)/.exec(frame.replace(root, ''))?.[1]
}
