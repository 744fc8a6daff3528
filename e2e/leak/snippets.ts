/** How a vendor's own snippet asks for its first file, and for which. `control.spec.ts` shows that it is so. */
export interface Snippet {
  /**
   * - `script`: a script on the page makes the element; held where it stands.
   * - `markup`: a tag in HTML, which the parser requests before any script could object; the page goes through
   *   `soglasie/html`.
   * - `call`: a request without an element; it fails while shut and is not repeated.
   */
  readonly by: 'script' | 'markup' | 'call'
  /** What it asks for, in the order of the page: `host/path`, as far as that does not change from page to page. */
  readonly asks: readonly string[]
  /** The tag of the vendor that stands on the page marked; default `script`. */
  readonly marked?: 'script' | 'iframe' | 'img' | 'link'
  /** The vendor whose script starts this one, where it has none of its own. */
  readonly carriedBy?: string
}

const script = (...asks: string[]): Snippet => ({ by: 'script', asks })
const markup = (...asks: string[]): Snippet => ({ by: 'markup', asks })
const embed = (...asks: string[]): Snippet => ({ by: 'markup', asks, marked: 'iframe' })

/** Every vendor of the catalogue. */
export const snippets: Readonly<Record<string, Snippet>> = {
  adobe: markup('assets.adobedtm.com/000000000000/000000000000/launch-000000000000.min.js'),
  adriver: script('ad.adriver.ru/cgi-bin/rle.cgi'),
  amberdata: script('tag.digitaltarget.ru/adcm.js'),
  amplitude: markup('cdn.amplitude.com/script/00000000000000000000000000000000.js'),
  bitrix24: script('cdn-ru.bitrix24.ru/b00000000/crm/site_button/loader_1_000000.js'),
  callibri: markup('cdn.callibri.ru/callibri.js'),
  calltouch: script('mod.calltouch.ru/init.js'),
  'carrot-quest': script('cdn.carrotquest.app/api.min.js'),
  clarity: script('www.clarity.ms/tag/xxxxxxxxxx'),
  'cloudflare-insights': markup('static.cloudflareinsights.com/beacon.min.js'),
  comagic: markup('app.comagic.ru/static/cs.min.js'),
  crisp: script('client.crisp.chat/l.js'),
  criteo: markup('dynamic.criteo.com/js/ld/ld.js'),
  dadata: { by: 'call', asks: ['suggestions.dadata.ru/suggestions/api/4_1/rs/suggest/address'] },
  datadog: script('www.datadoghq-browser-agent.com/us1/v6/datadog-rum.js'),
  dgis: embed('widgets.2gis.com/widget'),
  envybox: markup('cdn.envybox.io/widget/cbk.css', 'cdn.envybox.io/widget/cbk.js'),
  'facebook-plugins': markup('www.facebook.com/plugins/page.php', 'connect.facebook.net/en_US/sdk.js'),
  flocktory: markup('api.flocktory.com/v2/loader.js'),
  fullstory: script('edge.fullstory.com/s/fs.js'),
  'google-ads': markup('www.googletagmanager.com/gtag/js?id=AW-'),
  'google-adsense': markup('pagead2.googlesyndication.com/pagead/js/adsbygoogle.js'),
  'google-analytics': markup('www.googletagmanager.com/gtag/js?id=G-'),
  'google-fonts': { ...markup('fonts.googleapis.com/css2'), marked: 'link' },
  'google-maps': markup('maps.googleapis.com/maps/api/js', 'www.google.com/maps/embed'),
  'google-recaptcha': markup('www.google.com/recaptcha/api.js'),
  'google-tag-manager': script('www.googletagmanager.com/gtm.js'),
  hcaptcha: markup('js.hcaptcha.com/1/api.js'),
  hotjar: script('static.hotjar.com/c/hotjar-1234567.js'),
  hubspot: markup('js.hs-scripts.com/12345678.js'),
  intercom: script('widget.intercom.io/widget/xxxxxxxx'),
  jivo: markup('code.jivo.ru/widget/0000000000'),
  klaviyo: markup('static.klaviyo.com/onsite/js/XXXXXX/klaviyo.js'),
  linkedin: script('snap.licdn.com/li.lms-analytics/insight.min.js'),
  livechat: script('cdn.livechatinc.com/tracking.js'),
  liveinternet: { ...script('counter.yadro.ru/hit'), marked: 'img' },
  'mango-office': script('widgets.mango-office.ru/widgets/mango.js'),
  marquiz: script('script.marquiz.ru/v2.js'),
  matomo: script('cdn.matomo.cloud/example.matomo.cloud/matomo.js'),
  meta: script('connect.facebook.net/en_US/fbevents.js'),
  metrica: script('mc.yandex.ru/metrika/tag.js'),
  'microsoft-uet': script('bat.bing.com/bat.js'),
  mindbox: markup('api.mindbox.ru/scripts/v1/tracker.js'),
  mixpanel: script('cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'),
  'ok-widgets': script('connect.ok.ru/connect.js'),
  optimizely: markup('cdn.optimizely.com/js/00000000000.js'),
  outbrain: script('amplify.outbrain.com/cp/obtp.js'),
  pinterest: script('s.pinimg.com/ct/core.js'),
  plausible: markup('plausible.io/js/script.js'),
  posthog: script('us-assets.i.posthog.com/static/array.js'),
  reddit: script('www.redditstatic.com/ads/pixel.js'),
  'retail-rocket': script('cdn.retailrocket.ru/content/javascript/tracking.js'),
  roistat: script('cloud.roistat.com/api/site/1.0/00000000000000000000000000000000/init'),
  rutube: embed('rutube.ru/play/embed/00000000000000000000000000000000'),
  segment: script('cdn.segment.com/analytics.js/v1/00000000000000000000000000000000/analytics.min.js'),
  sentry: markup('js.sentry-cdn.com/00000000000000000000000000000000.min.js'),
  smartcallback: markup('smartcallback.ru/api/SmartCallBack.js'),
  smartcaptcha: markup('smartcaptcha.yandexcloud.net/captcha.js'),
  smartis: markup('my.smartis.bi/counter.js'),
  snap: script('sc-static.net/scevent.min.js'),
  spotify: embed('open.spotify.com/embed/track/0000000000000000000000'),
  stripe: markup('js.stripe.com/v3/'),
  taboola: script('cdn.taboola.com/libtrc/unip/1234567/tfa.js'),
  'talk-me': script('lcab.talk-me.ru/support/support.js'),
  tawk: script('embed.tawk.to/000000000000000000000000/default'),
  'telegram-widget': markup('telegram.org/js/telegram-widget.js'),
  tiktok: script('analytics.tiktok.com/i18n/pixel/events.js'),
  'top-mail': script('top-fwz1.mail.ru/js/code.js'),
  top100: script('st.top100.ru/top100/top100.js'),
  varioqub: script('abt.s3.yandex.net/expjs/latest/exp.js'),
  vimeo: embed('player.vimeo.com/video/76979871'),
  'vk-retargeting': script('vk.com/js/api/openapi.js'),
  'vk-video': embed('vkvideo.ru/video_ext.php'),
  'vk-widgets': markup('vk.com/js/api/openapi.js'),
  vwo: markup('dev.visualwebsiteoptimizer.com/lib/123456.js'),
  webvisor: { ...script('mc.yandex.ru/metrika/tag.js'), carriedBy: 'metrica' },
  x: script('static.ads-twitter.com/uwt.js'),
  'x-widgets': markup('platform.twitter.com/widgets.js'),
  'yandex-maps': markup('api-maps.yandex.ru/2.1/', 'yandex.ru/map-widget/v1/'),
  'yandex-rtb': markup('yandex.ru/ads/system/context.js'),
  'yandex-video': embed('frontend.vh.yandex.ru/player/10413967802532191922'),
  yookassa: markup('yookassa.ru/checkout-widget/v1/checkout-widget.js'),
  // Its keys stand on pages that load the player API: the marked tag does.
  youtube: markup('www.youtube.com/embed/dQw4w9WgXcQ'),
  zendesk: markup('static.zdassets.com/ekr/snippet.js'),
}
