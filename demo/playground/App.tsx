import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Purpose } from '../../src/model/policy.js'
import { ConfigForm } from './ConfigForm.js'
import { readDocs } from './config/docs.js'
import { example } from './config/example.js'
import { type Draft, asConfig, judge } from './config/judge.js'
import { readSchema } from './config/node.js'
import { CopyDialog } from './copy/CopyDialog.js'
import { FormContext } from './fields/form.js'
import { ImportDialog } from './importing/ImportDialog.js'
import { merge } from './importing/importConfig.js'
import { Mistakes } from './Mistakes.js'
import { PreviewPane } from './preview/PreviewPane.js'
import { pack, unpack } from './share/pack.js'
import { ShareDialog } from './share/ShareDialog.js'
import { useDraft } from './useDraft.js'
import { useSdk } from './useSdk.js'
import { useSettled } from './useSettled.js'

const exampleDraft = example as unknown as Draft

export function App() {
  const { draft, canUndo, undo, edit, replace } = useDraft(exampleDraft)
  const [dialog, setDialog] = useState<'import' | 'share' | 'copy'>()
  const [notice, setNotice] = useState('')
  const [pane, setPane] = useState<'form' | 'page'>('form')
  const sdk = useSdk()
  const { mistakes, blocking } = useMemo(() => judge(draft), [draft])
  const settled = useSettled(draft, 400)
  const shown = useRef(exampleDraft)
  const isFirst = useRef(true)
  if (useMemo(() => judge(settled).blocking === 0, [settled])) shown.current = settled
  const purposes = Array.isArray(draft['purposes']) ? (draft['purposes'] as Purpose[]) : []
  const form = useMemo(
    () => ({
      mistakes,
      purposes: purposes.flatMap((purpose) => purpose?.id ?? []),
      languages: sdk.languages,
      docs: readDocs(),
    }),
    [draft, sdk.languages],
  )
  const schema = useMemo(readSchema, [])

  useEffect(() => {
    const take = () =>
      unpack(location.hash).then(
        (config) => {
          setNotice('')
          if (config) replace(config)
        },
        (cause: unknown) => setNotice((cause as Error).message),
      )
    void take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  // The address holds the work: a reload brings it back, and nothing is stored.
  useEffect(() => {
    if (isFirst.current) {
      // What the address says is being read.
      isFirst.current = false
      return
    }
    setNotice('')
    if (settled === exampleDraft) history.replaceState(null, '', location.pathname)
    else void pack(settled).then((fragment) => history.replaceState(null, '', fragment))
  }, [settled])

  return (
    <FormContext.Provider value={form}>
      <header>
        <h1>Soglasie playground</h1>
        <div class="buttons">
          <button type="button" onClick={() => setDialog('import')}>
            Import
          </button>
          <button type="button" onClick={() => setDialog('share')}>
            Share
          </button>
          <button type="button" class="primary" onClick={() => setDialog('copy')}>
            Copy
          </button>
          <button type="button" disabled={!canUndo} onClick={undo}>
            Undo
          </button>
          <button type="button" onClick={() => replace(exampleDraft)}>
            Start over
          </button>
        </div>
        <div class="panes" role="group" aria-label="Show">
          <button type="button" aria-pressed={pane === 'form'} onClick={() => setPane('form')}>
            Options
          </button>
          <button type="button" aria-pressed={pane === 'page'} onClick={() => setPane('page')}>
            Page
          </button>
        </div>
      </header>
      <main class={pane}>
        <p class={notice ? 'message bad' : 'message empty'} role="alert">
          {notice}
        </p>
        <section class="options" aria-labelledby="options">
          <h2 id="options">Options</h2>
          <Mistakes mistakes={mistakes} />
          <ConfigForm schema={schema} draft={draft} mistakes={mistakes} onChange={edit} />
        </section>
        {sdk.files ? (
          <PreviewPane
            config={asConfig(shown.current)}
            sdk={sdk.files}
            languages={sdk.languages}
            behind={settled === shown.current ? 0 : blocking}
          />
        ) : (
          <section class="preview">
            <h2>Preview</h2>
            <p role="status">{sdk.fault || 'The SDK is on its way.'}</p>
          </section>
        )}
      </main>
      <datalist id="languages">
        {sdk.languages.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <datalist id="purposes">
        {form.purposes.map((id) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      {dialog === 'import' && (
        <ImportDialog onClose={() => setDialog(undefined)} onImport={(imported) => replace(merge(draft, imported))} />
      )}
      {dialog === 'share' && <ShareDialog config={draft} onClose={() => setDialog(undefined)} />}
      {dialog === 'copy' && (
        <CopyDialog config={asConfig(draft)} mistakes={mistakes.length} onClose={() => setDialog(undefined)} />
      )}
    </FormContext.Provider>
  )
}
