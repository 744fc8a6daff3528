import { expect, test } from 'vitest'
import { claims, owns } from './vendor.js'

test('a host claims itself and its subdomains, not its neighbours', () => {
  expect(claims('mc.yandex.ru', 'mc.yandex.ru')).toBe(true)
  expect(claims('yandex.ru', 'mc.yandex.ru', '/watch/1')).toBe(true)
  expect(claims('yandex.ru', 'notyandex.ru')).toBe(false)
  expect(claims('mc.yandex.ru', 'yandex.ru')).toBe(false)
  expect(claims('yandex.ru', 'yandex.ru.evil.example')).toBe(false)
})

test('a path claims what begins with it', () => {
  expect(claims('vk.com/rtrg', 'vk.com', '/rtrg?p=VK-RTRG-1')).toBe(true)
  expect(claims('vk.com/rtrg', 'm.vk.com', '/rtrg')).toBe(true)
  expect(claims('vk.com/rtrg', 'vk.com', '/feed')).toBe(false)
  expect(claims('vk.com/rtrg', 'vk.com')).toBe(false)
})

test('a name is owned as it is, a trailing star stands for any ending', () => {
  expect(owns('_ym_*', '_ym_uid')).toBe(true)
  expect(owns('_ym_*', '_ym_')).toBe(true)
  expect(owns('_ym_uid', '_ym_uid2')).toBe(false)
  expect(owns('_ga', '_ga_ABC')).toBe(false)
})
