import type { Vendor } from '../model/vendor.js'

/** The snippet picks its address by the cookie `roistat_visit`: a swept cookie is seen on the next page as a new visitor. */
export const roistat: Vendor = {
  id: 'roistat',
  name: 'Roistat',
  party: 'ООО «Роистат»',
  country: 'RU',
  purpose: 'marketing',
  hosts: ['roistat.com'],
  cookies: ['roistat_visit', 'roistat_first_visit', 'roistat_visit_cookie_expire', 'roistat_*'],
  storage: ['roistat_*'],
  databases: [],
  globals: ['roistat', 'roistatProjectId', 'roistatHost', 'roistatPage', 'roistatReferrer'],
  stoppable: false,
  sources: [
    {
      url: 'https://help.roistat.com/settings/Nastroiki_proekta/Ustanovka_schetchika/Nomer_vizita/',
      read: '2026-11-21',
      says: "the visit number is kept in the cookie roistat_visit on the site's own domain",
    },
    {
      url: 'https://github.com/search?type=code&q=%22roistatHost%22',
      read: '2026-11-21',
      says: 'public repositories paste the loader so',
    },
    {
      url: 'https://github.com/search?type=code&q=%22roistat_first_visit%22',
      read: '2026-11-21',
      says: 'roistat_first_visit, roistat_visit_cookie_expire, roistat_marker, roistat_ab and more of the same beginning',
    },
    { url: 'https://github.com/ghostery/trackerdb', read: '2026-11-21', says: 'collector.roistat.com' },
  ],
  unverified: ['the legal name of the receiver'],
}
