export { listOutbox, unpark } from '../delivery/review.js'
