import type { Vendor } from '../model/vendor.js'
import { adobe } from './adobe.js'
import { adriver } from './adriver.js'
import { amberdata } from './amberdata.js'
import { amplitude } from './amplitude.js'
import { bitrix24 } from './bitrix24.js'
import { callibri } from './callibri.js'
import { calltouch } from './calltouch.js'
import { carrotQuest } from './carrot-quest.js'
import { clarity } from './clarity.js'
import { cloudflareInsights } from './cloudflare-insights.js'
import { comagic } from './comagic.js'
import { crisp } from './crisp.js'
import { criteo } from './criteo.js'
import { dadata } from './dadata.js'
import { datadog } from './datadog.js'
import { dgis } from './dgis.js'
import { envybox } from './envybox.js'
import { facebookPlugins } from './facebook-plugins.js'
import { flocktory } from './flocktory.js'
import { fullstory } from './fullstory.js'
import { googleAds } from './google-ads.js'
import { googleAdsense } from './google-adsense.js'
import { googleAnalytics } from './google-analytics.js'
import { googleFonts } from './google-fonts.js'
import { googleMaps } from './google-maps.js'
import { googleRecaptcha } from './google-recaptcha.js'
import { googleTagManager } from './google-tag-manager.js'
import { hcaptcha } from './hcaptcha.js'
import { hotjar } from './hotjar.js'
import { hubspot } from './hubspot.js'
import { intercom } from './intercom.js'
import { jivo } from './jivo.js'
import { klaviyo } from './klaviyo.js'
import { linkedin } from './linkedin.js'
import { livechat } from './livechat.js'
import { liveinternet } from './liveinternet.js'
import { mangoOffice } from './mango-office.js'
import { marquiz } from './marquiz.js'
import { matomo } from './matomo.js'
import { meta } from './meta.js'
import { metrica } from './metrica.js'
import { microsoftUet } from './microsoft-uet.js'
import { mindbox } from './mindbox.js'
import { mixpanel } from './mixpanel.js'
import { okWidgets } from './ok-widgets.js'
import { optimizely } from './optimizely.js'
import { outbrain } from './outbrain.js'
import { pinterest } from './pinterest.js'
import { plausible } from './plausible.js'
import { posthog } from './posthog.js'
import { reddit } from './reddit.js'
import { retailRocket } from './retail-rocket.js'
import { roistat } from './roistat.js'
import { rutube } from './rutube.js'
import { segment } from './segment.js'
import { sentry } from './sentry.js'
import { smartcallback } from './smartcallback.js'
import { smartcaptcha } from './smartcaptcha.js'
import { smartis } from './smartis.js'
import { snap } from './snap.js'
import { spotify } from './spotify.js'
import { stripe } from './stripe.js'
import { taboola } from './taboola.js'
import { talkMe } from './talk-me.js'
import { tawk } from './tawk.js'
import { telegramWidget } from './telegram-widget.js'
import { tiktok } from './tiktok.js'
import { topMail } from './top-mail.js'
import { top100 } from './top100.js'
import { varioqub } from './varioqub.js'
import { vimeo } from './vimeo.js'
import { vkRetargeting } from './vk-retargeting.js'
import { vkVideo } from './vk-video.js'
import { vkWidgets } from './vk-widgets.js'
import { vwo } from './vwo.js'
import { webvisor } from './webvisor.js'
import { x } from './x.js'
import { xWidgets } from './x-widgets.js'
import { yandexMaps } from './yandex-maps.js'
import { yandexRtb } from './yandex-rtb.js'
import { yandexVideo } from './yandex-video.js'
import { yookassa } from './yookassa.js'
import { youtube } from './youtube.js'
import { zendesk } from './zendesk.js'

/** The whole catalogue, for the CLI and the tests. A page imports the vendors it names, one by one. */
export const all: readonly Vendor[] = [
  adobe,
  adriver,
  amberdata,
  amplitude,
  bitrix24,
  callibri,
  calltouch,
  carrotQuest,
  clarity,
  cloudflareInsights,
  comagic,
  crisp,
  criteo,
  dadata,
  datadog,
  dgis,
  envybox,
  facebookPlugins,
  flocktory,
  fullstory,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleFonts,
  googleMaps,
  googleRecaptcha,
  googleTagManager,
  hcaptcha,
  hotjar,
  hubspot,
  intercom,
  jivo,
  klaviyo,
  linkedin,
  livechat,
  liveinternet,
  mangoOffice,
  marquiz,
  matomo,
  meta,
  metrica,
  microsoftUet,
  mindbox,
  mixpanel,
  okWidgets,
  optimizely,
  outbrain,
  pinterest,
  plausible,
  posthog,
  reddit,
  retailRocket,
  roistat,
  rutube,
  segment,
  sentry,
  smartcallback,
  smartcaptcha,
  smartis,
  snap,
  spotify,
  stripe,
  taboola,
  talkMe,
  tawk,
  telegramWidget,
  tiktok,
  topMail,
  top100,
  varioqub,
  vimeo,
  vkRetargeting,
  vkVideo,
  vkWidgets,
  vwo,
  webvisor,
  x,
  xWidgets,
  yandexMaps,
  yandexRtb,
  yandexVideo,
  yookassa,
  youtube,
  zendesk,
]
