import { createHostCheck } from '../../hosts/host-check'

const isKnown = createHostCheck(['Specialeplan.example', 'api'])

it.each([
  '127.0.0.1',
  '127.0.0.1:3000',
  'localhost:3000',
  '[::1]:3000',
  '10.0.0.7:3000',
  '[fd00::7]',
  'api:3000',
  'specialeplan.example',
])('knows %s', (host) => {
  expect(isKnown(host)).toBe(true)
})

it.each([
  undefined,
  '',
  'elsewhere.example',
  'elsewhere.example:3000',
  '127.0.0.1.elsewhere.example',
  'localhost.elsewhere.example:3000',
  'specialeplan.example.elsewhere.example',
  'specialeplan.example@elsewhere.example',
  'elsewhere.example/127.0.0.1',
])('does not know %s', (host) => {
  expect(isKnown(host)).toBe(false)
})
