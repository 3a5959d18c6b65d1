// Reads an OpenAPI document from standard input and prints `{ valid, errors }`. A process of its own, since the validator
// is an ES module that jest cannot load.
import { text } from 'node:stream/consumers'
import { Validator } from '@seriousme/openapi-schema-validator'

const { valid, errors } = await new Validator().validate(JSON.parse(await text(process.stdin)))
process.stdout.write(JSON.stringify({ valid, errors: errors ?? [] }))
