/** Bodies of pages that try while the parser is still at work. `vendor` is `http://vendor.localhost:8080/v`. */
export const parsed: Readonly<Record<string, (vendor: string, id: string) => string>> = {
  'parsed-write': (vendor, id) => `<script>document.write('<img src="${vendor}/${id}.gif">')</script>`,
  'parsed-writeln': (vendor, id) => `<script>document.writeln('<img', ' src="${vendor}/${id}.gif">')</script>`,
  'parsed-write-script': (vendor, id) =>
    `<script>document.write('<script src="${vendor}/${id}.js"><' + '/script>')</script>`,
  'parsed-write-prototype': (vendor, id) =>
    `<script>Document.prototype.write.call(document, '<iframe src="${vendor}/${id}.html"></iframe>')</script>`,
  'parsed-inline': (vendor, id) => `<script>fetch('${vendor}/${id}.json')</script>`,
  'parsed-loader': (vendor, id) =>
    `<script>(function(d,s){var t=d.createElement(s),f=d.getElementsByTagName(s)[0];t.async=1;t.src='${vendor}/${id}.js';f.parentNode.insertBefore(t,f)})(document,'script')</script>`,
  'parsed-handler': (vendor, id) => `<img src="data:," onerror="new Image().src='${vendor}/${id}.gif'">`,
}

/** The same, where what one tries changes the rest of the page: a page each. */
export const parsedAlone: typeof parsed = {
  'parsed-base': (vendor, id) => `<base href="${vendor}/"><script>new Image().src = '${id}.gif'</script>`,
  'parsed-base-fetch': (vendor, id) => `<base href="${vendor}/"><script>fetch('${id}.json')</script>`,
  'parsed-base-markup': (vendor, id) =>
    `<base href="${vendor}/"><p id=p><script>p.innerHTML = '<img src="${id}.gif">'</script>`,
  'parsed-base-by-script': (vendor, id) =>
    `<script>const base = document.createElement('base'); base.href = '${vendor}/'; document.head.append(base); new Image().src = '${id}.gif'</script>`,
  'parsed-base-in-between': (vendor, id) =>
    `<script>const image = document.createElement('video'); image.preload = 'auto'; const base = document.createElement('base'); document.body.append(image); image.poster = '${id}.gif'; base.href = '${vendor}/'; document.head.append(base); image.poster = '${id}.gif'</script>`,
  'parsed-opened-again': (vendor, id) =>
    `<script>addEventListener('load', () => setTimeout(() => { document.open(); document.write('<img src="${vendor}/${id}.gif">'); document.close() }))</script>`,
  'parsed-opened-again-inline': (vendor, id) =>
    `<script>addEventListener('load', () => setTimeout(() => { document.open(); document.write("<script>fetch('${vendor}/${id}.json')<" + "/script>"); document.close() }))</script>`,
}

/**
 * What stands in the page's own HTML: the browser may ask for it before any script runs. With it what the gate leaves to
 * the policy: tags written in pieces, and a frame used in the very task that brings it.
 */
export const parsedLimits: typeof parsed = {
  'parsed-write-split': (vendor, id) =>
    `<script>document.write('<img src="${vendor.slice(0, 9)}'); document.write('${vendor.slice(9)}/${id}.gif">')</script>`,
  'parsed-write-split-tag': (vendor, id) =>
    `<script>document.write('<im'); document.write('g alt=""'); document.write(' src=${vendor}/${id}.gif>')</script>`,
  'parsed-frame': (vendor, id) =>
    `<iframe name="frame_in_markup"></iframe><script>frame_in_markup.fetch('${vendor}/${id}.json')</script>`,
  'parsed-frame-written': (vendor, id) =>
    `<script>document.write('<iframe name="frame_written"></iframe>'); frame_written.fetch('${vendor}/${id}.json')</script>`,
  'parsed-limit-script': (vendor, id) => `<script src="${vendor}/${id}.js"></script>`,
  'parsed-limit-image': (vendor, id) => `<img src="${vendor}/${id}.gif">`,
  'parsed-limit-frame': (vendor, id) => `<iframe src="${vendor}/${id}.html"></iframe>`,
  'parsed-limit-link': (vendor, id) => `<link rel="stylesheet" href="${vendor}/${id}.css">`,
  'parsed-limit-preload': (vendor, id) => `<link rel="preload" as="image" href="${vendor}/${id}.gif">`,
  'parsed-limit-style': (vendor, id) => `<style>@import '${vendor}/${id}.css'</style>`,
  'parsed-limit-module': (vendor, id) => `<script type="module">import '${vendor}/${id}.js'</script>`,
  'parsed-limit-shadow': (vendor, id) =>
    `<div><template shadowrootmode="open"><img src="${vendor}/${id}.gif"></template></div>`,
}
