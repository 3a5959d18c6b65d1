import { payloadKeys } from '../config/setting-kinds'
import { localKeys } from './local-keys'

/**
 * The keys of a local installation in the notation of `PAYLOAD_KEYS`, made the first time.
 *
 * @throws StartupFault when the file holds no keys
 */
export const localPayloadKeys = (dataDir: string): string => localKeys(dataDir, 'payload-keys', payloadKeys)
