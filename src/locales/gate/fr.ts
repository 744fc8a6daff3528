import type { GateTexts } from '../../model/texts.js'

const fr: GateTexts = {
  document: 'Texte du consentement',
  necessary: 'Nécessaires',
  functional: 'Confort',
  analytics: 'Mesure d’audience',
  marketing: 'Publicité',
  embed: '« {service} » attend votre autorisation',
  embedParty:
    'Destinataire : {party}. Prend connaissance de votre adresse IP, de l’adresse de la page et de données du navigateur.',
  embedPurpose: 'Finalité : {purpose}.',
  embedOnce: 'Afficher une fois',
  embedAlways: 'Toujours autoriser',
  embedAll: 'Toujours autoriser : {purpose}',
  embedSettings: 'Paramètres',
  reload: 'Rechargement de la page',
  reloadAbout:
    'Le consentement est retiré. Jusqu’au rechargement de la page, ces services fonctionnent encore : {services}.',
  reloadNow: 'Recharger maintenant',
  reloadLater: 'Plus tard',
}
export default fr
