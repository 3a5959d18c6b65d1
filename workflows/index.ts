export { application } from './application'
export { approval } from './approval'
export { review } from './review'
