import { readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type Listening, listen } from './listen.js'
import { type Log, createLog, streamLog } from './log.js'

interface Vendor {
  /** First-party cookies its script sets on the page that runs it. */
  readonly cookies?: readonly string[]
  /** localStorage keys it writes there. */
  readonly storage?: readonly string[]
  /** Global function whose calls an inline snippet queues. */
  readonly queue?: string
  /** What its script shows in `<div data-widget="id" hidden>`. */
  readonly widget?: string
  /** Heading of its embeddable page. */
  readonly embed?: string
}

/** The stand-ins. Names of cookies and keys follow the real vendors', so that the pages read as real ones. */
export const vendors: Readonly<Record<string, Vendor>> = {
  metrica: { cookies: ['_ym_uid', '_ym_d'], storage: ['_ym_retryReqs'], queue: 'ym' },
  webvisor: { cookies: ['_ym_visorc'], storage: ['_ym_wv2rf'] },
  'vk-pixel': { cookies: ['tmr_lvid', 'tmr_lvidTS'], storage: ['tmr_reqNum'] },
  jivo: { cookies: ['jv_visits_count'], storage: ['jv_client_id'], widget: 'Чат открыт: инженер на связи.' },
  smartcallback: { cookies: ['scb_uid'], storage: ['scb_widget'], widget: 'Перезвоним за 30 секунд: оставьте номер.' },
  roistat: { cookies: ['roistat_visit', 'roistat_first_visit'], storage: ['roistat_session'] },
  calltouch: { cookies: ['_ct', '_ct_session_id'], storage: ['_ct_client'] },
  feed: { embed: 'Новости Smartis: как считать стоимость звонка' },
  video: { embed: 'Видео: как поставить руку за одно занятие' },
  beacon: {},
  carrot: {
    cookies: ['carrotquest_uid', 'carrotquest_session'],
    storage: ['carrotquest_data'],
    widget: 'Поддержка на связи: спросите о тарифе.',
  },
}

export interface VendorServer extends Listening {
  readonly log: Log
}

/** 1 × 1, transparent. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A cookie of the vendor's own, as a third party sets it. */
const ownCookie = (id: string) => `${id}_id=${Date.now().toString(36)}; Path=/; Max-Age=31536000; SameSite=None; Secure`

const embedPage = (heading: string, script: string) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<title>${heading}</title>
<link rel="stylesheet" href="/embed.css">
<main><h1>${heading}</h1><p>Страница стороннего сервиса. Она уже записала свою cookie.</p></main>
<script src="${script}"></script>
</html>
`

const embedStyle = `html{height:100%}
body{margin:0;padding:0 20px;box-sizing:border-box;height:100%;display:grid;place-items:center;background:#20242c;color:#fff;font:16px/1.5 system-ui,sans-serif;text-align:center}
h1{font-size:18px;margin:0 0 4px}p{margin:0;color:#c9cfdb;font-size:14px}`

/**
 * Stub servers of the vendors on one port. Each answers on `ID.vendors.localhost` and, with the same paths, on
 * `vendors.localhost`; `/log` is what was asked, `/log/events` the same as it comes.
 */
export async function startVendors(port: number): Promise<VendorServer> {
  const log = createLog()
  const script = readFileSync(new URL('vendors/tag.js', import.meta.url), 'utf8')

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? ''
    const { pathname } = new URL(request.url ?? '/', 'http://vendors')
    const send = (type: string, body: string | Buffer, status = 200) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
      response.end(body)
    }
    response.setHeader('access-control-allow-origin', '*')
    if (pathname === '/log/events') return streamLog(log, response)
    if (pathname === '/log') return send('application/json', JSON.stringify(log.all()))
    if (pathname === '/embed.css') return send('text/css', embedStyle)

    const [, id = '', file = ''] = pathname.split('/')
    const vendor = Object.hasOwn(vendors, id) ? vendors[id] : undefined
    if (!vendor) return send('text/plain', `no vendor "${id}"; there are ${Object.keys(vendors).join(', ')}\n`, 404)
    log.add({
      time: new Date().toISOString(),
      vendor: id,
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      host,
      from: request.headers.origin ?? originOf(request.headers.referer),
    })
    if (file.endsWith('.js')) {
      const data = { id, home: `http://${host}/${id}`, cookies: [], storage: [], ...vendor }
      return send('text/javascript; charset=utf-8', `{\nconst vendor = ${JSON.stringify(data)}\n${script}}\n`)
    }
    if (file === 'embed') {
      response.setHeader('set-cookie', ownCookie(id))
      return send('text/html; charset=utf-8', embedPage(vendor.embed ?? id, `/${id}/embed.js`))
    }
    if (file.endsWith('.gif')) {
      response.setHeader('set-cookie', ownCookie(id))
      return send('image/gif', pixel)
    }
    request.resume()
    return send('text/plain', '', 204)
  }

  return { ...(await listen(createServer(answer), port, 'vendors', '--vendors-port')), log }
}

function originOf(referrer: string | undefined): string {
  return referrer && URL.canParse(referrer) ? new URL(referrer).origin : ''
}
