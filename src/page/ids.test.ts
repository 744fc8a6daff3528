import { expect, it } from 'vitest'
import { hex, newSubject, newUuid } from './ids.js'

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('makes UUIDs of version 7 that carry the time and sort by it', () => {
  const times = [0, 1, Date.UTC(2026, 8, 1), 2 ** 47]
  const ids = times.map(newUuid)
  for (const id of ids) expect(id).toMatch(uuid7)
  expect(ids.map((id) => parseInt(id.replaceAll('-', '').slice(0, 12), 16))).toEqual(times)
  expect([...ids].sort()).toEqual(ids)
})

it('makes no id twice', () => {
  const many = Array.from({ length: 2000 }, () => newUuid(1))
  expect(new Set(many).size).toBe(2000)
  expect(new Set(Array.from({ length: 2000 }, newSubject)).size).toBe(2000)
})

it('makes subjects that a record and a cookie take: 32 characters of 0-9 a-f', () => {
  for (let turn = 0; turn < 500; turn++) expect(newSubject()).toMatch(/^[0-9a-f]{32}$/)
})

it('writes every byte with two digits', () => {
  expect(hex(new Uint8Array([0, 1, 15, 16, 255]))).toBe('00010f10ff')
})
