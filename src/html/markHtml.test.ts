import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Config } from '../model/policy.js'
import type { Mark } from './mark.js'
import { markHtml } from './markHtml.js'
import { servicesToMark } from './services.js'

const config = {
  purposes: [
    {
      id: 'necessary',
      required: true,
      services: [{ id: 'pay', name: 'Pay', hosts: ['pay.example', 'cdn.example/pay'] }],
    },
    { id: 'functional', services: [{ id: 'fonts', name: 'Fonts', hosts: ['fonts.example'] }] },
    {
      id: 'analytics',
      services: [
        {
          id: 'count',
          name: 'Count',
          hosts: ['count.example', 'cdn.example', 'xn--e1aybc.xn--p1ai', 'cdn.example/c.js'],
        },
      ],
    },
    { id: 'marketing', services: [{ id: 'ads', name: 'Ads', hosts: ['ads.example', 'count.example/ads'] }] },
  ],
} as unknown as Config
const services = servicesToMark(config)
const mark = (html: string, url?: string) => markHtml(html, services, url ? { url } : {})

const held = 'data-consent="analytics" data-service="count"'
const script = `type="text/plain" ${held}`

describe('what is marked', () => {
  it.each([
    [
      '<script src="https://count.example/a.js"></script>',
      `<script ${script} data-src="https://count.example/a.js"></script>`,
    ],
    [
      "<SCRIPT Async TYPE='module' SRC='//count.example/a.js' Integrity=x></SCRIPT>",
      `<SCRIPT ${script} Async data-TYPE='module' data-SRC='//count.example/a.js' Integrity=x></SCRIPT>`,
    ],
    ['<script src=//count.example/a.js/></script>', `<script ${script} data-src=//count.example/a.js/></script>`],
    [
      '<script\n\tsrc\n=\n"//count.example"\n></script>',
      `<script ${script}\n\tdata-src\n=\n"//count.example"\n></script>`,
    ],
    ['<script/src="//count.example"defer></script>', `<script ${script}/data-src="//count.example"defer></script>`],
    ['<script>load("https://count.example/x")</script>', `<script ${script}>load("https://count.example/x")</script>`],
    ['<iframe src="//count.example/f"></iframe>', `<iframe ${held} data-src="//count.example/f"></iframe>`],
    [
      '<img src="/own.png" srcset="/own.png 1x, //count.example/2x 2x">',
      `<img ${held} src="/own.png" data-srcset="/own.png 1x, //count.example/2x 2x">`,
    ],
    ['<image src="//count.example/i">', `<image ${held} data-src="//count.example/i">`],
    [
      '<video src="//count.example/v" poster="//count.example/p">',
      `<video ${held} data-src="//count.example/v" data-poster="//count.example/p">`,
    ],
    ['<audio src="//count.example/v"></audio>', `<audio ${held} data-src="//count.example/v"></audio>`],
    [
      '<video><source src="//count.example/v"><track src="//count.example/t">',
      `<video><source ${held} data-src="//count.example/v"><track ${held} data-src="//count.example/t">`,
    ],
    ['<object data="//count.example/o"></object>', `<object ${held} data-data="//count.example/o"></object>`],
    ['<embed src="//count.example/o">', `<embed ${held} data-src="//count.example/o">`],
    ['<input type=IMAGE src="//count.example/o">', `<input ${held} type=IMAGE data-src="//count.example/o">`],
    ['<link rel="Preconnect" href="//count.example">', `<link ${held} rel="Preconnect" data-href="//count.example">`],
    [
      '<link rel="alternate stylesheet" href="//count.example">',
      `<link ${held} rel="alternate stylesheet" data-href="//count.example">`,
    ],
    ['<link rel=modulepreload href="//count.example">', `<link ${held} rel=modulepreload data-href="//count.example">`],
    [
      '<link rel=preload as=image imagesrcset="//count.example 2x">',
      `<link ${held} rel=preload as=image data-imagesrcset="//count.example 2x">`,
    ],
    ['<svg><script href="//count.example"/></svg>', `<svg><script ${script} data-href="//count.example"/></svg>`],
    ['<svg><image xlink:href="//count.example"/></svg>', `<svg><image ${held} data-href="//count.example"/></svg>`],
    [
      '<svg><use href="//count.example#a" xlink:href="//count.example#a"/></svg>',
      `<svg><use ${held} data-href="//count.example#a" data-xlink-href="//count.example#a"/></svg>`,
    ],
    [
      '<svg><foreignObject><img src="//count.example"></foreignObject></svg>',
      `<svg><foreignObject><img ${held} data-src="//count.example"></foreignObject></svg>`,
    ],
    [
      '<svg><script>go("//count.example")</script></svg>',
      `<svg><script ${script}>go("//count.example")</script></svg>`,
    ],
    [
      '<noscript><img src="//count.example/p"></noscript>',
      `<noscript><img ${held} data-src="//count.example/p"></noscript>`,
    ],
    [
      '<head><noscript><link rel=stylesheet href="//count.example/p"></noscript>',
      `<head><noscript><link ${held} rel=stylesheet data-href="//count.example/p"></noscript>`,
    ],
    [
      '<iframe srcdoc="<script src=//count.example></script>"></iframe>',
      `<iframe ${held} data-srcdoc="<script src=//count.example></script>"></iframe>`,
    ],
    [
      '<iframe srcdoc="&lt;img src=&quot;//count.example&quot;>"></iframe>',
      `<iframe ${held} data-srcdoc="&lt;img src=&quot;//count.example&quot;>"></iframe>`,
    ],
    [
      '<meta http-equiv=Refresh content="0; URL=\'//count.example/\'">',
      `<meta ${held} http-equiv=Refresh data-content="0; URL='//count.example/'">`,
    ],
    ['<body background="//count.example/b">', `<body ${held} data-background="//count.example/b">`],
    [
      '<a href="//count.example" ping="/own //count.example">x</a>',
      `<a ${held} href="//count.example" data-ping="/own //count.example">x</a>`,
    ],
    [
      '<frameset><frame src="//count.example"></frameset>',
      `<frameset><frame ${held} data-src="//count.example"></frameset>`,
    ],
    ['<select><img src="//count.example"></select>', `<select><img ${held} data-src="//count.example"></select>`],
    ['<table><img src="//count.example"></table>', `<table><img ${held} data-src="//count.example"></table>`],
    [
      '<template><img src="//count.example"></template>',
      `<template><img ${held} data-src="//count.example"></template>`,
    ],
    [
      '<iframe src="data:text/html,<script src=//count.example></script>"></iframe>',
      `<iframe ${held} data-src="data:text/html,<script src=//count.example></script>"></iframe>`,
    ],
    [
      `<script src="data:text/javascript;base64,${btoa('import("//count.example")')}"></script>`,
      `<script ${script} data-src="data:text/javascript;base64,${btoa('import("//count.example")')}"></script>`,
    ],
  ])('%s', (html, marked) => {
    expect(mark(html)).toBe(marked)
    // What is marked is not marked again.
    expect(mark(marked)).toBe(marked)
  })

  it('in a text that is an address', () => {
    for (const address of ['da&#10;ta:text/html,//count.example', 'javascript:go(`//count.example`)'])
      expect(mark(`<iframe src="${address}">`)).toContain(held)
  })

  it.each([
    'HTTPS://COUNT.EXAMPLE/',
    'https://www.count.example./',
    'https://user:word@count.example/',
    'https:\\\\count.example/',
    '  https://count.example/ ',
    'ht\ntps://cou\tnt.example',
    'https:count.example',
    '&#104;ttps&colon;//count&period;example',
    'https://c%6Funt.example/',
    'https://count。example/',
    'https://тест.рф/x',
    'wss://count.example/',
    'https://count.example:8443/',
  ])('an address written as %s', (address) => {
    expect(mark(`<img src="${address}">`, 'http://shop.example/')).toBe(`<img ${held} data-src="${address}">`)
  })

  it('an address relative to the first <base>, and to the page', () => {
    const html = '<base href="https://count.example/x/"><base href="https://shop.example/"><img src="p.png">'
    expect(mark(html)).toContain(`<img ${held} data-src="p.png">`)
    expect(mark('<img src="p.png">', 'https://count.example/page')).toContain(held)
    expect(mark('<img src="p.png">', 'https://shop.example/page')).not.toContain(held)
  })

  it('behind an SVG script or style sheet that has no end of its own', () => {
    expect(mark('<svg><script>go("//count.example")<image href="//count.example"/></svg>')).toBe(
      `<svg><script ${script}>go("//count.example")<image ${held} data-href="//count.example"/></svg>`,
    )
    expect(mark('<svg><style>x</svg><img src="//count.example">')).toContain(`<img ${held} data-src`)
    expect(mark('<svg><script>go("//count.example")</svg>')).toContain(`<script ${script}>`)
  })

  it('by the longest entry that claims the address', () => {
    expect(mark('<img src="//count.example/ads/x">')).toContain('data-consent="marketing" data-service="ads"')
    expect(mark('<img src="//count.example/%61ds">')).toContain('data-service="ads"')
    expect(mark('<img src="//cdn.example/x">')).toContain('data-service="count"')
    expect(mark('<img src="//cdn.example/pay">')).toBe('<img src="//cdn.example/pay">')
  })

  it('every attribute of that name, and before one of the site’s own with the new name', () => {
    expect(mark('<img src="//count.example" src="//count.example/2">')).toBe(
      `<img ${held} data-src="//count.example" data-src="//count.example/2">`,
    )
    expect(mark('<img data-src=own/src=//count.example>')).toBe('<img data-src=own/src=//count.example>')
    expect(mark('<img data-src="own" src=//count.example>')).toBe(
      `<img ${held} data-src=//count.example  data-src="own" >`,
    )
    expect(mark('<script data-type="x" src="//count.example"></script>')).toBe(
      `<script type="text/plain" data-type="" ${held} data-type="x" data-src="//count.example"></script>`,
    )
  })

  it('a catalogue entry the configuration does not name waits for its purpose', () => {
    const vendor = { id: 'map', name: 'Map', purpose: 'functional', hosts: ['map.example'] }
    const marked = markHtml('<iframe src="//map.example">', servicesToMark(config, [vendor as never]))
    expect(marked).toBe('<iframe data-consent="functional" data-src="//map.example">')
  })
})

describe('inline scripts', () => {
  it.each([
    ['"https:\\/\\/count.example\\/x"', true],
    ['"\\x68ttps://count\\x2eexample"', true],
    ["'//' + 'www.count.example' + '/x'", true],
    ['"https://me:pw@count.example/x"', true],
    ['"info@count.example"', false],
    ['"https://count.example.org"', false],
    ['"https://account.example"', false],
    ['"https://count.examples/"', false],
    ['"https://cdn.example/pay.js"', false],
  ])('%s: held %s', (text, expected) => {
    const html = `<script>go(${text})</script>`
    expect(mark(html)).toBe(expected ? `<script ${script}>go(${text})</script>` : html)
  })

  it('one that names two services waits for the stricter one, and that is told', () => {
    const marks: Mark[] = []
    markHtml('<p>\n<script>a("//ads.example"); b("//count.example")</script>', services, {
      onMark: (one) => marks.push(one),
    })
    expect(marks).toEqual([
      {
        line: 2,
        tag: 'script',
        service: 'ads',
        purpose: 'marketing',
        what: 'a("//ads.example"); b("//count.example")',
        also: ['count'],
      },
    ])
  })

  const withGlobals = servicesToMark(config, [
    { id: 'count', name: 'Count', purpose: 'analytics', hosts: ['count.example'], globals: ['ct', 'ctLayer'] } as never,
  ])
  const loader = '<script src="//count.example"></script>'
  it.each([
    ['<script>ct("init")</script>', loader, '', true],
    ['<script>/* c */ // d\n window.ct.init()</script>', loader, '<p>between</p>', true],
    ['<script>new ct()</script>', loader, '<p>between</p>', true],
    ['<script>if (window.ct) ct("init")</script>', loader, '\n<!-- c -->\n', true],
    ['<script>if (window.ct) ct("init")</script>', loader, '<p>between</p>', false],
    ['<script>shop(); ct("goal")</script>', loader, '<p>between</p>', false],
    ['<script>ct = 1</script>', loader, '<p>between</p>', false],
    ['<script>react("init")</script>', loader, '', false],
    ['<script>ct("init")</script>', '', '', false],
  ])('%s after %s%s: held %s', (inline, before, between, expected) => {
    const out = markHtml(before + between + inline, withGlobals)
    expect(out.endsWith(inline)).toBe(!expected)
    expect(out.match(/text\/plain/g)?.length ?? 0).toBe((before ? 1 : 0) + (expected ? 1 : 0))
  })
})

describe('style sheets', () => {
  it('an @import becomes a marked link, other addresses are taken out, and both are told', () => {
    const marks: Mark[] = []
    const css = `/* url(//count.example) */ @import url("https://fonts.example/a?b&c") screen;
      @import '//fonts.example/b'; a { background: url( '//count.example/x' ), url(own.png); content: "url(//count.example)" }`
    expect(markHtml(`<style media=all>${css}</style>`, services, { onMark: (one) => marks.push(one) })).toBe(
      '<link rel="stylesheet" data-consent="functional" data-service="fonts" data-href="https://fonts.example/a?b&amp;c" media="screen">' +
        '<link rel="stylesheet" data-consent="functional" data-service="fonts" data-href="//fonts.example/b">' +
        `<style media=all>/* url(//count.example) */ 
      ` +
        ` a { background: url(about:invalid), url(own.png); content: "url(//count.example)" }</style>`,
    )
    expect(marks.map(({ service, what, cut }) => [service, what, cut])).toEqual([
      ['count', '//count.example/x', true],
      ['fonts', 'https://fonts.example/a?b&c', undefined],
      ['fonts', '//fonts.example/b', undefined],
    ])
  })

  it('a style attribute loses the address only', () => {
    expect(mark(`<p style="color:red;background:url(&quot;//count.example/x&quot;)">`)).toBe(
      '<p style="color:red;background:url(about:invalid)">',
    )
    expect(mark('<p style=background:u\\72l(//own.example)>')).toBe('<p style=background:u\\72l(//own.example)>')
  })
})

describe('what stays as it is', () => {
  it.each([
    '<script src="https://pay.example/a.js"></script>',
    '<script src="https://other.example/a.js"></script>',
    '<script data-consent="necessary">go("//count.example")</script>',
    '<img data-consent="analytics" src="//count.example">',
    '<script type="application/json">{"a": "https://count.example"}</script>',
    '<script type="application/ld+json">{"a": "https://count.example"}</script>',
    '<script type="text/template"><img src="//count.example"></script>',
    '<script type="text/plain" src="//count.example"></script>',
    '<script type="text/javascript; charset=utf-8" src="//count.example"></script>',
    '<!-- <script src="//count.example"></script> -->',
    '<textarea><script src="//count.example"></script></textarea>',
    '<title><img src="//count.example"></title>',
    '<xmp><img src="//count.example"></xmp>',
    '<plaintext><img src="//count.example">',
    '<svg><![CDATA[<img src="//count.example">]]></svg>',
    '<svg><title><![CDATA[<img src="//count.example">]]></title></svg>',
    '<a href="https://count.example">x</a>',
    '<link rel=canonical href="https://count.example/">',
    '<link rel="me author" href="https://count.example/">',
    '<img src="data:image/svg+xml,<!-- //count.example -->">',
    '<form action="https://count.example/"><input src="//count.example"></form>',
    '<img alt="https://count.example" title="//count.example">',
    '<meta property="og:image" content="https://count.example/x">',
    '<script>const count = "example"</script>',
    '<script>go("//count.example")',
    '<img src="//count.example"',
    '<p',
    '',
  ])('%s', (html) => {
    expect(mark(html)).toBe(html)
  })

  it('any text in which no service is named, byte for byte', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<!--',
        '-->',
        '<!',
        '<?',
        '\r\n',
        '\r',
        '\0',
        '&amp',
        '&#x41;',
        '"',
        "'",
        '=',
        '/',
        ' ',
        '\uFEFF',
        '\uD83D',
        '😀',
        '<script>',
        '</script>',
        '<script src=x>',
        '<style>',
        '</style>',
        '<noscript>',
        '</noscript>',
        '<svg>',
        '</svg>',
        '<![CDATA[',
        ']]>',
        '<textarea>',
        '</textarea>',
        '<title>',
        '<plaintext>',
        '<template>',
        '<select>',
        '<table>',
        '<p style="a:url(x)">',
        '<base href=/x>',
        '<img src=/own srcset="a 1x, b">',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const html = parts.join('')
        expect(mark(html)).toBe(html)
      }),
      { numRuns: 200 },
    )
  })
})

it('says what is wrong with the address of the page', () => {
  expect(() => mark('', '/path')).toThrow('[soglasie] [html] "/path" is no address of a page; write the whole URL')
})
