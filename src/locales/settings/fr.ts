import type { SettingsTexts } from '../../model/texts.js'

const fr: SettingsTexts = {
  title: 'Paramètres des cookies et des données',
  close: 'Fermer',
  intro: 'Rien n’est activé avant votre choix. Vous pouvez modifier votre décision à tout moment.',
  purposes: 'Finalités du traitement',
  necessaryAbout: 'Sans eux, le site ne fonctionne pas : connexion, sécurité, votre décision sur cette page.',
  functionalAbout: 'Ils mémorisent vos préférences et affichent chats, cartes et vidéos.',
  analyticsAbout: 'Ils aident à comprendre comment le site est utilisé.',
  marketingAbout: 'Ils affichent de la publicité selon les centres d’intérêt et la mesurent.',
  clauses: 'Points de la politique : {clauses}',
  clause: 'point {clause}',
  always: 'Toujours actifs',
  services: 'Services',
  party: 'Destinataire : {party}',
  cookies: 'Cookies : {names}',
  hosts: 'Adresses : {hosts}',
  removedByGpc: 'Désactivé : votre navigateur envoie le signal d’opposition GPC, et nous le respectons.',
  removedByDnt: 'Désactivé : votre navigateur envoie le signal Do Not Track, et nous le respectons.',
  removedByBlocked:
    'Désactivé : les cookies sont bloqués dans les paramètres de votre navigateur. Pour nous, c’est un refus.',
  removedByTool:
    'Désactivé : l’autre outil de consentement de cette page n’a pas de consentement pour cela, et nous le respectons.',
  save: 'Enregistrer mon choix',
  saved: 'Enregistré.',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  withdraw: 'Retirer le consentement',
  withdrawAbout:
    'Vous pouvez retirer votre consentement ici à tout moment : les services sont désactivés et le retrait est enregistré.',
  storage: 'Stockage du navigateur : {names}',
  receives: 'Reçoit : {what}',
  session: 'jusqu’à la fermeture du navigateur',
  language: 'Langue',
}
export default fr
