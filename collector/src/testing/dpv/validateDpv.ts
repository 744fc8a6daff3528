import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'

const parse = (name: string) => new Parser().parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** An export may need nothing from the network, not even its context. */
const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`${url} would have to be fetched`))

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const isOfVocabulary = (iri: string) =>
  iri.startsWith('https://w3id.org/dpv#') || iri.startsWith('https://w3id.org/dpv/pd#')

/** The export as an RDF graph, read by a JSON-LD processor. */
export async function readDpv(text: string): Promise<Store> {
  const document = JSON.parse(text) as jsonld.JsonLdDocument
  // `safe`: what a processor would drop in silence (a relative address, a term without a meaning) is an error.
  const options = { format: 'application/n-quads' as const, documentLoader, safe: true }
  const quads = (await jsonld.toRDF(document, options)) as unknown as string
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads))
}

/** @returns what the shapes of ISO/IEC TS 27560 hold against the export, and which of its terms DPV does not have */
export async function validateDpv(text: string): Promise<string[]> {
  const graph = await readDpv(text)
  const vocabulary = new Store(parse('vocabulary.ttl'))
  const typesOf = (iri: string) => vocabulary.getObjects(iri, rdf + 'type', null).map(({ value }) => value)
  const faults = new Set<string>()
  // Shapes hold nothing against what they do not recognize as a record.
  const { length: expected } = (JSON.parse(text) as { '@graph': object[] })['@graph']
  const { length: records } = graph.getSubjects(rdf + 'type', 'https://w3id.org/dpv#ConsentRecord', null)
  if (records !== expected) faults.add(`${records} of ${expected} nodes are consent records`)
  for (const { predicate, object } of graph) {
    if (isOfVocabulary(predicate.value) && !typesOf(predicate.value).includes(rdf + 'Property'))
      faults.add(`${predicate.value} is no property of the vocabulary`)
    if (object.termType === 'NamedNode' && isOfVocabulary(object.value) && !typesOf(object.value).length)
      faults.add(`${object.value} is no term of the vocabulary`)
  }
  for (const quad of vocabulary) graph.add(quad)
  const report = await new Validator(new Store(parse('shapes.ttl'))).validate(graph)
  for (const { focusNode, path, sourceConstraintComponent: component, value } of report.results)
    faults.add([focusNode, path, component, value].map((term) => (term && 'value' in term ? term.value : '')).join(' '))
  return [...faults]
}
