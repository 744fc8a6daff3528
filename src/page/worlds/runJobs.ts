import type { Consent } from '../../model/consent.js'

/** A service that a page has described to tarteaucitron itself. */
interface JobService {
  readonly js?: () => void
}

interface Tarteaucitron {
  job: unknown
  readonly services: Record<string, JobService | undefined>
}

interface Page {
  tarteaucitron?: unknown
  soglasie?: unknown
}

/**
 * Stands in for tarteaucitron, so that pages written for it keep working: `tarteaucitron.job.push('key')` runs the
 * service's own `js()` when the service is granted. Its catalogue of vendors is not here: their tags must be marked.
 * @param serviceOf the service here that a key stands for, and its purpose
 */
export function runJobs(
  window: Window,
  serviceOf: (key: string) => { readonly purpose: string; readonly service: string } | undefined,
  warn: (message: string) => void,
): void {
  const page = window as Page
  if (page.tarteaucitron) return
  const { document } = window
  const queue = () => (page.soglasie ??= []) as { push(call: (consent: Consent) => void): void }
  const stub: Tarteaucitron & Record<string, unknown> = {
    user: {},
    lang: {},
    parameters: {},
    services: {},
    init() {},
    addScript(url: string, id?: string, then?: () => void) {
      const script = document.createElement('script')
      if (id) script.id = id
      if (then) script.onload = then
      script.src = url
      document.head.append(script)
    },
    userInterface: { openPanel: () => queue().push((consent) => consent.showSettings()), closePanel() {} },
    job: {
      push(key: string) {
        const found = serviceOf(key)
        if (!found) return warn(`there is no service "${key}" here, its job does not run; map it in "services"`)
        queue().push((consent) => {
          void consent.when(found.purpose, found.service).then(() => {
            const { js } = stub.services[key] ?? {}
            if (!js)
              return warn(`tarteaucitron's own tag of "${key}" is not here; write the vendor's tag with data-consent`)
            try {
              js()
            } catch (cause) {
              warn(`the job "${key}" threw; fix its js(): ${String(cause)}`)
            }
          })
        })
      },
    },
  }
  page.tarteaucitron = stub
}
