// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { documentOf, formName, readAcceptances } from './acceptances.js'

const page = (markup: string) => {
  document.body.innerHTML = markup
  return document.querySelector('form') as HTMLFormElement
}
const read = (form: HTMLFormElement, submitter: string | null = null) =>
  readAcceptances(form, submitter === null ? null : document.querySelector(submitter), document)

describe('what a form accepts', () => {
  it('is each document once, by the first box that is ticked and can be', () => {
    const form = page(`<form id="f"><input type="checkbox" id="a" checked disabled data-soglasie-accept="offer">
      <input type="checkbox" id="b" checked data-soglasie-accept="offer">
      <input type="checkbox" id="c" checked data-soglasie-accept="offer">
      <input type="checkbox" id="d" data-soglasie-accept="news"></form>
      <form><input type="checkbox" checked data-soglasie-accept="other"></form>`)
    expect(read(form).map(({ document, act }) => [document, act.control.id])).toEqual([['offer', 'b']])
  })

  it('is said by the button that was used, and by no other', () => {
    const form = page(`<form><input type="submit" id="yes" value="Согласен" data-soglasie-accept="offer">
      <button id="no" data-soglasie-accept="news">Нет</button></form>`)
    expect(read(form, '#yes').map(({ document, act }) => [document, act.control.label])).toEqual([
      ['offer', 'Согласен'],
    ])
    expect(read(form)).toEqual([])
  })

  it('has a field of its own name: the document’s, or the one that is asked for', () => {
    const form = page(`<form><input type="checkbox" checked data-soglasie-accept>
      <input type="checkbox" checked data-soglasie-accept="offer" data-soglasie-record="proof">
      <soglasie-consent document="news" name="n"><input type="checkbox" checked></soglasie-consent>
      <soglasie-consent><input type="checkbox" checked></soglasie-consent></form>`)
    expect(read(form).map(({ document, field }) => [document, field])).toEqual([
      ['', 'soglasie-consent-policy'],
      ['offer', 'proof'],
      ['news', 'n'],
    ])
  })

  it('fits a record: 100 characters of the control, 300 of the label, 200 of the form, whose address has no query', () => {
    const form = page(`<form action="/lead?phone=1${'0'.repeat(300)}"><label>${'слово '.repeat(100)}
      <input type="checkbox" name="${'n'.repeat(200)}" checked data-soglasie-accept="offer"></label></form>`)
    const [acceptance] = read(form)
    expect(acceptance?.act.form).toBe('/lead')
    expect([acceptance?.act.control.id.length, acceptance?.act.control.label.length]).toEqual([100, 300])
    form.setAttribute('id', 'f'.repeat(300))
    expect(formName(form)).toHaveLength(200)
  })

  it('is the element’s document where a marked box stands in one', () => {
    page(`<form><soglasie-consent document="news"><input data-soglasie-accept="offer"></soglasie-consent></form>`)
    expect(documentOf(document.querySelector('input') as Element)).toBe('news')
  })
})
