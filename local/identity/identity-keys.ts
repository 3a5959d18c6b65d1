import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const keysOnDisk = z.object({
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1) }),
  cookieKeys: z.array(z.string()).min(1),
})

/** What the identity provider signs with. */
export type IdentityKeys = z.infer<typeof keysOnDisk>

/** The keys in a folder, made the first time: with the same keys, tokens from before a restart are still good. */
export function identityKeys(folder: string): IdentityKeys {
  const file = path.join(folder, 'keys.json')
  try {
    return keysOnDisk.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Not there, or not whole. Nothing depends on old keys but tokens of an hour, so new ones are no loss.
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const keys = {
      jwks: {
        keys: [
          { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' },
        ],
      },
      cookieKeys: [randomBytes(24).toString('base64url')],
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.part`, JSON.stringify(keys), { mode: 0o600 })
    renameSync(`${file}.part`, file)
    return keys
  }
}
