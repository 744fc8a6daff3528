// Its documented setup: tarteaucitron.min.js in <head> and its init inline; it then asks for its styles, its language,
// its catalogue of vendors and advertising.js, one after another.
const types = { chat: 'support', video: 'video', stat: 'analytic', heat: 'analytic', ads: 'ads', social: 'social' }

/** The inline init, in both languages. */
export function init({ services, tags, texts }, more = {}) {
  const parameters = {
    privacyUrl: '',
    bodyPosition: 'bottom',
    hashtag: '#tarteaucitron',
    cookieName: 'tarteaucitron',
    orientation: 'bottom',
    groupServices: false,
    showDetailsOnClick: true,
    serviceDefaultState: 'wait',
    showAlertSmall: false,
    cookieslist: false,
    showIcon: false,
    adblocker: false,
    DenyAllCta: true,
    AcceptAllCta: true,
    highPrivacy: true,
    handleBrowserDNTRequest: false,
    removeCredit: false,
    moreInfoLink: true,
    mandatory: true,
    mandatoryCta: true,
    googleConsentMode: false,
    bingConsentMode: false,
    pianoConsentMode: false,
    ...more,
  }
  const own = services
    .filter(({ category }) => category !== 'necessary')
    .map(({ id, label, cookies }) => ({
      k: id,
      t: types[id],
      n: label.en,
      r: label.ru,
      c: cookies,
      u: tags.filter(({ service }) => service === id).map(({ src }) => src),
    }))
  const words = ({ text, title, accept, reject, settings, prefsTitle, prefsText }) => ({
    alertBigPrivacy: text,
    middleBarHead: title,
    acceptAll: accept,
    denyAll: reject,
    personalize: settings,
    title: prefsTitle,
    disclaimer: prefsText,
  })
  return `var tacRu=document.documentElement.lang==="ru";
var tarteaucitronCustomText=${JSON.stringify({ en: words(texts.en), ru: words(texts.ru) })}[tacRu?"ru":"en"];
tarteaucitron.init(${JSON.stringify(parameters)});
(tarteaucitron.job=tarteaucitron.job||[]);
${JSON.stringify(own)}.forEach(function(s){tarteaucitron.services[s.k]={key:s.k,type:s.t,name:tacRu?s.r:s.n,uri:"/privacy",needConsent:true,cookies:s.c,js:function(){s.u.forEach(function(u){tarteaucitron.addScript(u)})}};tarteaucitron.job.push(s.k)});`
}

export const controls = {
  accept: '#tarteaucitronPersonalize2',
  reject: '#tarteaucitronAllDenied2',
  settings: '#tarteaucitronCloseAlert',
  dialog: '#tarteaucitron',
}

const files = [
  'tarteaucitron.min.js',
  'tarteaucitron.services.min.js',
  'advertising.min.js',
  'css/tarteaucitron.min.css',
  'lang/tarteaucitron.en.min.js',
  'lang/tarteaucitron.ru.min.js',
]

export default {
  label: 'tarteaucitronjs 1.34.0',
  ...controls,
  tag: () => '',
  build(builder) {
    for (const file of files) builder.copy(builder.package(`tarteaucitronjs/${file}`), `tac/${file}`)
    const head = `<script src="/a/tac/tarteaucitron.min.js"></script>\n<script>\n${init(builder)}\n</script>`
    return { en: { head }, ru: { head } }
  },
}
