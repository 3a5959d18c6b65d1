import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { mediaTypes } from '../domain/document/media-types'
import { checkEnvelope } from '../seal/check-envelope'
import type { EnvelopeAddress } from '../seal/envelope'
import { joinShares } from '../seal/join-shares'
import { openBid } from '../seal/open-bid'
import { sealBid } from '../seal/seal-bid'
import { SealFault } from '../seal/seal-fault'
import { hex, sha256 } from '../seal/sha256'
import type { Share } from '../seal/share'
import { shareToQr } from '../seal/share-qr'
import { shareFromWords, shareToWords } from '../seal/share-words'
import { splitKey } from '../seal/split-key'
import { makeTenderKey, readTenderKey } from '../seal/tender-key'
import { runTool } from './run-tool'
import { makeDrill, tryDrill } from './seal/drill'
import { NotReceived, submitBid, withdrawBid, type Sender } from './seal/submit-bid'

const usage = `Brug: npm run seal -- HVAD [tilvalg]

  key    --key FIL [--openers 3] [--needed 2] [--print MAPPE]
         laver et udbuds nøgle. Den offentlige skrives i FIL; den private deles straks mellem åbnerne og gemmes ikke.
         Nøgledelene vises én gang som ord. Med --print skrives også en side til hver åbner med ord og QR-kode:
         print dem, og slet dem.
  drill  --key FIL --tender ID --lot NR --out KUVERT
         laver en prøvekuvert og skriver beviset (SHA-256 af det, der ligger i den), som registreres med nøglen.
  try    --key FIL --tender ID --lot NR --share FIL --share FIL KUVERT
         åbner prøvekuverten med en gruppes nøgledele og skriver beviset, som gruppen registrerer. Gør det med hver gruppe,
         der kan åbne, før udbuddet offentliggøres: en nøgledel, der er forkert eller bortkommet, findes her.
  seal   --key FIL --tender ID --lot NR --bidder CVR --out KUVERT TILBUD
         forsegler et tilbud, så kun åbnerne i fællesskab kan åbne det. Skriver kuvertens SHA-256, som kvitteringen skal vise.
  verify --key FIL --tender ID --lot NR --bidder CVR KUVERT
         efterser en kuvert uden at kunne åbne den, og skriver dens SHA-256.
  open   --key FIL --tender ID --lot NR --bidder CVR --share FIL --share FIL --out FIL KUVERT
         åbner en kuvert med nøgledele. Hver FIL med --share holder en dels ord.
  submit --api ADRESSE --token FIL --key FIL --tender ID --lot NR --bidder CVR
         --name NAVN --contact NAVN --email ADRESSE --receipt FIL KUVERT
         sender en kuvert, til den er modtaget: den samme kuvert er det samme tilbud, hvor mange gange den end sendes.
         Efterser kvitteringen og gemmer den. En ny kuvert erstatter den før.
  withdraw --api ADRESSE --token FIL --tender ID
         trækker tilbuddet tilbage. FIL med --token holder loginets adgangskode til API'et (et token).
Slutkode: 0 gjort, 1 afvist (og grunden er skrevet), 2 kaldet er forkert.`

const options = {
  key: { type: 'string' },
  openers: { type: 'string', default: '3' },
  needed: { type: 'string', default: '2' },
  print: { type: 'string' },
  tender: { type: 'string' },
  lot: { type: 'string', default: '1' },
  bidder: { type: 'string' },
  share: { type: 'string', multiple: true },
  out: { type: 'string' },
  api: { type: 'string' },
  token: { type: 'string' },
  name: { type: 'string' },
  contact: { type: 'string' },
  email: { type: 'string' },
  receipt: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  const [what, file, ...more] = positionals
  if (values.help === true) {
    console.log(usage)
    return 0
  }
  if (more.length > 0) throw new Error(usage)
  try {
    switch (what) {
      case 'key':
        return await makeKey(values)
      case 'drill':
        return await drill(values)
      case 'try':
        return await tryShares(values, given(file, 'KUVERT'))
      case 'seal':
        return await seal(values, given(file, 'TILBUD'))
      case 'verify':
        return await verify(values, given(file, 'KUVERT'))
      case 'open':
        return await open(values, given(file, 'KUVERT'))
      case 'submit':
        return await submit(values, given(file, 'KUVERT'))
      case 'withdraw':
        await withdrawBid(senderOf(values), console.error)
        console.log('Tilbuddet er trukket tilbage.')
        return 0
      default:
        throw new Error(usage)
    }
  } catch (fault) {
    if (fault instanceof NotReceived) {
      console.error(`Ikke modtaget. ${fault.message}`)
      return 1
    }
    if (!(fault instanceof SealFault)) throw fault
    console.error(`${fault.code}: ${fault.message}`)
    return 1
  }
}

async function makeKey({ key: keyFile, needed, openers, print }: Values): Promise<number> {
  const file = given(keyFile, '--key')
  const key = await makeTenderKey()
  const shares = await splitKey(key, Number(needed), Number(openers))
  // Never over another: a published key whose file is gone would be a tender that nobody can bid in.
  writeFileSync(file, `${JSON.stringify(key.publicKey, null, 2)}\n`, { flag: 'wx' })
  for (const share of shares) {
    console.log(`\nNøgledel ${share.holder} af ${share.of} (${share.needed} skal til for at åbne):\n`)
    console.log(numbered(await shareToWords(share)))
    if (print !== undefined)
      writeFileSync(path.join(print, `nogledel-${share.holder}.html`), await printed(share), {
        flag: 'wx',
        mode: 0o600,
      })
  }
  console.log(`\nDen offentlige nøgle står i ${file}. Nøgledelene vises ikke igen.`)
  return 0
}

async function drill(values: Values): Promise<number> {
  const out = given(values.out, '--out')
  const { envelope, proof } = await makeDrill(lotOf(values), keyIn(values))
  writeFileSync(out, envelope, { flag: 'wx' })
  console.log(`${out}: ${envelope.length} byte. Registrér nøglen med beviset ${proof}`)
  return 0
}

async function tryShares(values: Values, file: string): Promise<number> {
  const key = await readTenderKey(keyIn(values))
  const { group, proof } = await tryDrill(lotOf(values), key, await sharesIn(values), read(file))
  console.log(`Nøgledel ${group} åbner prøvekuverten. Registrér nøgleprøven med beviset ${proof}`)
  return 0
}

async function seal(values: Values, file: string): Promise<number> {
  const out = given(values.out, '--out')
  const content = { name: path.basename(file), mediaType: mediaTypeOf(file), bytes: read(file) }
  const envelope = await sealBid(content, addressOf(values), keyIn(values))
  writeFileSync(out, envelope, { flag: 'wx' })
  console.log(`${out}: ${envelope.length} byte, SHA-256 ${hex(await sha256(envelope))}`)
  return 0
}

async function verify(values: Values, file: string): Promise<number> {
  const envelope = read(file)
  await checkEnvelope(envelope, addressOf(values), await readTenderKey(keyIn(values)))
  console.log(`Kuverten er i orden. SHA-256 ${hex(await sha256(envelope))}`)
  return 0
}

async function open(values: Values, file: string): Promise<number> {
  const out = given(values.out, '--out')
  const key = await readTenderKey(keyIn(values))
  const bid = await openBid(read(file), addressOf(values), key, await joinShares(await sharesIn(values), key))
  writeFileSync(out, bid.bytes, { flag: 'wx', mode: 0o600 })
  console.log(`${out}: »${bid.name}« (${bid.mediaType}), ${bid.bytes.length} byte, SHA-256 ${bid.sha256}`)
  return 0
}

async function submit(values: Values, file: string): Promise<number> {
  const out = given(values.receipt, '--receipt')
  if (existsSync(out)) throw new Error(`${out} findes. Angiv en ny fil til kvitteringen.`)
  const envelope = read(file)
  await checkEnvelope(envelope, addressOf(values), await readTenderKey(keyIn(values)))
  const bidder = {
    name: given(values.name, '--name'),
    contactName: given(values.contact, '--contact'),
    email: given(values.email, '--email'),
  }
  const receipt = await submitBid(senderOf(values), bidder, envelope, console.error)
  writeFileSync(out, `${JSON.stringify(receipt, null, 2)}\n`, { flag: 'wx' })
  console.log(`Modtaget ${receipt.receivedAt}. Kvittering ${receipt.number}, SHA-256 ${receipt.sha256}`)
  return 0
}

const senderOf = ({ api, token, tender }: Values): Sender => ({
  api: given(api, '--api').replace(/\/+$/, ''),
  token: new TextDecoder().decode(read(given(token, '--token'))).trim(),
  tender: given(tender, '--tender'),
})

const numbered = (words: string): string => {
  const all = words.split(' ').map((word, n) => `${String(n + 1).padStart(2)}. ${word}`.padEnd(14))
  return Array.from({ length: all.length / 4 }, (_, row) => all.slice(row * 4, row * 4 + 4).join(' ')).join('\n')
}

const unnumbered = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll(/\d+\.?/g, ' ')

async function printed(share: Share): Promise<string> {
  const title = `Nøgledel ${share.holder} af ${share.of}`
  return `<!doctype html><html lang="da"><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1><p>${share.needed} dele skal til for at åbne tilbuddene. Opbevar siden, så ingen anden kan læse den.</p>
<pre>${numbered(await shareToWords(share))}</pre>
${await shareToQr(share)}
</html>\n`
}

const sharesIn = ({ share = [] }: Values): Promise<Share[]> =>
  Promise.all(share.map((name) => shareFromWords(unnumbered(read(name)))))

const lotOf = ({ tender, lot }: Values) => ({ tender: given(tender, '--tender'), lot })

const addressOf = (values: Values): EnvelopeAddress => ({ ...lotOf(values), bidder: given(values.bidder, '--bidder') })

function keyIn({ key }: Values): unknown {
  const file = given(key, '--key')
  try {
    return JSON.parse(new TextDecoder().decode(read(file)))
  } catch (cause) {
    throw cause instanceof SyntaxError ? new SealFault('KEY_MALFORMED') : cause
  }
}

const mediaTypeOf = (file: string): string => {
  const ending = path.extname(file).slice(1).toLowerCase()
  return (
    Object.entries(mediaTypes).find(([, { extensions }]) => extensions.some((one) => one === ending))?.[0] ??
    'application/octet-stream'
  )
}

function given(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`${name} mangler.\n\n${usage}`)
  return value
}

function read(file: string): Uint8Array {
  try {
    // A Buffer shares its memory with others; what is encrypted and split is nobody else's.
    return Uint8Array.from(readFileSync(file))
  } catch (cause) {
    throw new Error(`Filen ${file} kan ikke læses.`, { cause })
  }
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error })
  }
}

runTool(main)
