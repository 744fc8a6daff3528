/** Texts of layer 1. `{…}` stands for a value or a link the notice puts in; all are plain text, never HTML. */
export interface NoticeTexts {
  readonly dir?: 'rtl'
  /** Name of the notice as a region, and its heading. */
  readonly title: string
  /** What is asked. `{operator}`, `{purposes}`, `{document}`. */
  readonly ask: string
  /** Link text for the consent document. */
  readonly document: string
  /** Acceptance by use. `{policy}`, `{refuse}`. */
  readonly use: string
  /** Acceptance by a control. `{policy}`. */
  readonly express: string
  /** Acceptance by a form. `{policy}`. */
  readonly offer: string
  /** Link text for the policy; `{edition}`. */
  readonly policy: string
  /** Control that leads to what refusing the policy means. */
  readonly disagree: string
  /** Said first when the visitor knew an older edition. */
  readonly renewed: string
  /** The browser's opt-out signal was honoured. */
  readonly signal: string
  readonly accept: string
  readonly reject: string
  readonly settings: string
  readonly acceptPolicy: string
  readonly refusePolicy: string
  readonly understood: string
  readonly necessary: string
  readonly functional: string
  readonly analytics: string
  readonly marketing: string
}

/** Texts of layer 2, loaded with it. */
export interface SettingsTexts {
  readonly title: string
  readonly close: string
  readonly intro: string
  readonly purposes: string
  readonly necessaryAbout: string
  readonly functionalAbout: string
  readonly analyticsAbout: string
  readonly marketingAbout: string
  /** `{clauses}`. */
  readonly clauses: string
  /** `{clause}`. */
  readonly clause: string
  readonly always: string
  readonly services: string
  /** `{party}`. */
  readonly party: string
  /** `{names}`. */
  readonly cookies: string
  /** `{hosts}`. */
  readonly hosts: string
  readonly removedByGpc: string
  readonly removedByDnt: string
  readonly removedByBlocked: string
  /** Another consent tool of the page (IAB TCF or GPP) has no consent for it, or has not answered yet. */
  readonly removedByTool: string
  readonly save: string
  readonly saved: string
  readonly accept: string
  readonly reject: string
  readonly withdraw: string
  readonly withdrawAbout: string
  /** Names in localStorage, sessionStorage, databases, caches; `{names}`. */
  readonly storage: string
  /** What the service receives; `{what}`. */
  readonly receives: string
  /** How long a cookie without an own lifetime is kept. */
  readonly session: string
  /** Label of the language switch. */
  readonly language: string
}

/** Texts of the lower half of layer 2: documents, facts, the visitor's own decisions, browser settings, contacts. */
export interface AboutTexts {
  readonly documents: string
  readonly policy: string
  readonly consent: string
  /** `{edition}`, `{date}`, `{url}`. */
  readonly edition: string
  readonly changes: string
  readonly acceptedBy: string
  readonly byUse: string
  readonly byExpress: string
  readonly byOffer: string
  readonly refusal: string
  readonly refusePolicy: string
  readonly acceptPolicy: string
  readonly policyAccepted: string
  readonly policyRefused: string
  readonly facts: string
  readonly factsAbout: string
  readonly noFacts: string
  readonly ip: string
  readonly time: string
  readonly page: string
  readonly referrer: string
  readonly browser: string
  readonly os: string
  readonly device: string
  readonly cookiesFact: string
  readonly network: string
  readonly answer: string
  readonly noAnswer: string
  /** `{date}`, `{id}`. */
  readonly answered: string
  readonly receipt: string
  readonly browserHelp: string
  readonly browserAbout: string
  readonly copy: string
  readonly copied: string
  readonly chrome: string
  readonly edge: string
  readonly firefox: string
  readonly safari: string
  readonly yandex: string
  readonly opera: string
  readonly samsung: string
  readonly otherBrowser: string
  readonly operator: string
  readonly account: string
  readonly members: string
  readonly contacts: string
  /** A decision in the history; `{purposes}`. */
  readonly given: string
  readonly refused: string
  readonly withdrawn: string
  readonly history: string
  /** Where the history is kept. */
  readonly historyAbout: string
  readonly print: string
}

/** Texts of a form's consents, loaded where a page has one. */
export interface FormTexts {
  /** Label of a box; `{document}` is a link. */
  readonly agree: string
  readonly required: string
  readonly optional: string
  /** Why the form was not sent; `{document}`. */
  readonly missing: string
}

/** Texts of the gate: placeholders of held embeds, and what a withdrawal leaves to be done. */
export interface GateTexts extends Pick<
  NoticeTexts,
  'dir' | 'document' | 'necessary' | 'functional' | 'analytics' | 'marketing'
> {
  /** Name and heading of a placeholder; `{service}`. */
  readonly embed: string
  /** Who would receive what; `{party}`. */
  readonly embedParty: string
  /** `{purpose}`. */
  readonly embedPurpose: string
  readonly embedOnce: string
  /** A decision for this service. */
  readonly embedAlways: string
  /** The same where the embed stands for no service of its own; `{purpose}`. */
  readonly embedAll: string
  readonly embedSettings: string
  /** Name of the strip as a region. */
  readonly reload: string
  /** What still runs; `{services}`. */
  readonly reloadAbout: string
  readonly reloadNow: string
  readonly reloadLater: string
}
