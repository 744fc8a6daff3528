import type { SettingsTexts } from '../../model/texts.js'

const it: SettingsTexts = {
  title: 'Impostazioni dei cookie e dei dati',
  close: 'Chiudi',
  intro: 'Nulla è attivo finché non scegli. Puoi cambiare la tua decisione in qualsiasi momento.',
  purposes: 'Finalità',
  necessaryAbout: 'Senza di essi il sito non funziona: accesso, sicurezza, la tua decisione su questa pagina.',
  functionalAbout: 'Ricordano le tue preferenze e mostrano chat, mappe e video.',
  analyticsAbout: 'Aiutano a capire come viene usato il sito.',
  marketingAbout: 'Mostrano pubblicità in base agli interessi e ne misurano i risultati.',
  clauses: 'Punti della policy: {clauses}',
  clause: 'punto {clause}',
  always: 'Sempre attivi',
  services: 'Servizi',
  party: 'Destinatario: {party}',
  cookies: 'Cookie: {names}',
  hosts: 'Indirizzi: {hosts}',
  removedByGpc: 'Disattivato: il tuo browser invia il segnale di rifiuto GPC e lo rispettiamo.',
  removedByDnt: 'Disattivato: il tuo browser invia il segnale Do Not Track e lo rispettiamo.',
  removedByBlocked:
    'Disattivato: i cookie sono bloccati nelle impostazioni del tuo browser. Per noi equivale a un rifiuto.',
  removedByTool:
    'Disattivato: all’altro strumento di consenso di questa pagina non risulta il consenso, e ne teniamo conto.',
  save: 'Salva la scelta',
  saved: 'Scelta salvata.',
  accept: 'Accetta tutto',
  reject: 'Rifiuta',
  withdraw: 'Revoca il consenso',
  withdrawAbout:
    'Puoi revocare il consenso qui in qualsiasi momento: i servizi vengono disattivati e la revoca viene registrata.',
  storage: 'Memoria del browser: {names}',
  receives: 'Riceve: {what}',
  session: 'fino alla chiusura del browser',
  language: 'Lingua',
}
export default it
