// The load, in a process of its own: raw sockets and requests that are patched in place, so that the two cores go to
// what is measured. `node client.mjs`, told what to do by messages; every connection sends again once it is answered.
import { connect } from 'node:net'

const hex = Buffer.from('0123456789abcdef')
let counter = 0

/** A UUID v7 written at `at`: the moment, the sample's random half, a counter in place of its end. */
function writeId(bytes, at, next) {
  let time = Date.now()
  for (let place = 12; place >= 0; place--) {
    if (place === 8) continue
    bytes[at + place] = hex[time % 16]
    time = Math.floor(time / 16)
  }
  for (let place = 35; place > 27; place--) {
    bytes[at + place] = hex[next & 15]
    next >>>= 4
  }
}

const base58 = Buffer.from('123456789abcdefg')

/** A subject of its own for every record, in no order: the counter, multiplied around 2^28. */
function writeSubject(bytes, at) {
  let next = Math.imul(counter, 0x9e3779b1)
  for (let place = 0; place < 7; place++) {
    bytes[at + place] = base58[next & 15]
    next >>>= 4
  }
}

function placesOf(bytes, text) {
  const places = []
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) places.push(at)
  return places
}

/** Is the answer whole, and how long is it? */
function lengthOf(chunk) {
  const head = chunk.indexOf('\r\n\r\n')
  if (head < 0) return Infinity
  const length = /content-length: (\d+)/i.exec(chunk.latin1Slice(0, head))
  if (length) return head + 4 + Number(length[1])
  return chunk.latin1Slice(-5) === '0\r\n\r\n' ? chunk.length : Infinity
}

function run({ port, connections, request, id, subject, says }) {
  const times = []
  const others = new Map()
  const expected = Buffer.from(says)
  let [isMeasuring, isOver] = [false, false]
  let before
  const open = () => {
    const bytes = Buffer.from(request)
    const ids = placesOf(bytes, id)
    const subjects = placesOf(bytes, subject)
    let started = 0
    let usual = -1
    let rest
    const socket = connect(port, '127.0.0.1')
    const send = () => {
      for (const [index, at] of subjects.entries()) {
        if (ids[index] !== undefined) writeId(bytes, ids[index], ++counter)
        else counter++
        writeSubject(bytes, at)
      }
      started = performance.now()
      socket.write(bytes)
    }
    socket.setNoDelay(true)
    socket.once('connect', send)
    socket.on('data', (chunk) => {
      const answer = rest ? Buffer.concat([rest, chunk]) : chunk
      if (answer.length !== usual) {
        const length = lengthOf(answer)
        if (answer.length < length) return void (rest = answer)
        usual = length
      }
      rest = undefined
      if (isOver) return
      const isStored = answer[9] === 50 && answer.includes(expected)
      if (!isStored) {
        const status = answer.latin1Slice(9, 12)
        others.set(status, (others.get(status) ?? 0) + 1)
      } else if (isMeasuring) times.push(performance.now() - started)
      send()
    })
    socket.on('error', () => !isOver && others.set('lost', (others.get('lost') ?? 0) + 1))
    return socket
  }
  const sockets = Array.from({ length: connections }, open)
  return {
    start() {
      isMeasuring = true
      before = process.cpuUsage()
    },
    /** Times of the answered ones in ms, what was answered otherwise, and the client's own CPU in µs. */
    stop() {
      isOver = true
      const { user, system } = process.cpuUsage(before)
      for (const socket of sockets) socket.destroy()
      times.sort((a, b) => a - b)
      const at = (share) => times[Math.floor(times.length * share)] ?? NaN
      const [p50, p99] = [at(0.5), at(0.99)]
      return { answered: times.length, p50, p99, others: Object.fromEntries(others), cpu: user + system }
    },
  }
}

let load
process.on('message', (message) => {
  if (message.run) load = run(message.run)
  else if (message === 'start') load.start()
  else if (message === 'stop') process.send(load.stop())
  if (message !== 'stop') process.send('done')
})
