import { expect, it } from 'vitest'
import { inlineScripts } from './inlineScripts.js'
import { insertHead } from './insertHead.js'

it.each([
  [
    '<!doctype html><html lang=ru><head><title>x</title></head>',
    '<!doctype html><html lang=ru><head>|<title>x</title></head>',
  ],
  [
    '<head>\n<meta charset="utf-8">\n<title>x</title><script src=a>',
    '<head>\n<meta charset="utf-8">|\n<title>x</title><script src=a>',
  ],
  ['<head><script src=a></script><meta charset=utf-8>', '<head>|<script src=a></script><meta charset=utf-8>'],
  ['<head><title><meta charset=x></title><link href=a>', '<head>|<title><meta charset=x></title><link href=a>'],
  ['<!doctype html><title>x</title>', '<!doctype html>|<title>x</title>'],
  ['<!-- <head> --><html><body>x', '<!-- <head> --><html>|<body>x'],
  ['<p>x', '|<p>x'],
  ['text', 'text|'],
])('%s', (html, expected) => {
  expect(insertHead(html, '|')).toBe(expected)
})

it('finds the inline scripts a browser runs, held ones too', () => {
  const page =
    '<script>a\r\n<!-- b</script><script src=x>no</script><script type="application/json">{}</script><p>' +
    '<script type="text/plain" data-consent=x>c</script><script type="text/plain" data-consent=x data-src=y></script>' +
    '<script type=module></script><textarea><script>no</script></textarea>'
  expect(inlineScripts(page)).toEqual(['a\n<!-- b', 'c', ''])
})
