import type { ComponentType, JSX } from 'preact'
import { patternOf } from '../config/docs.js'
import { type Kind, fits, kindOf } from '../config/node.js'
import { CardsField } from './CardsField.js'
import { ControlField } from './ControlField.js'
import type { FieldProps } from './form.js'
import { HashField } from './HashField.js'
import { MapField } from './MapField.js'
import { ObjectField } from './ObjectField.js'
import { ChoiceField, FlagOrListField, JsonField, LineField, LinesField, NumberField, TruthField } from './plain.js'
import { SignalField } from './SignalField.js'
import { TextsField } from './TextsField.js'
import { WordsField } from './WordsField.js'

type Control = ComponentType<FieldProps>

/** A control reads values of its own kind; {@link fits} has looked first. */
const of = <Value,>(Control: (props: FieldProps<Value>) => JSX.Element) => Control as unknown as Control

const byKind: Readonly<Record<Kind, Control>> = {
  words: of(WordsField),
  object: of(ObjectField),
  cards: of(CardsField),
  lines: of(LinesField),
  map: of(MapField),
  choice: of(ChoiceField),
  truth: of(TruthField),
  number: of(NumberField),
  line: of(LineField),
  flagOrList: of(FlagOrListField),
  json: JsonField,
}

/** Made by hand, where the schema alone gives no good control. */
const byPath: Readonly<Record<string, Control>> = {
  'policy.sha256': of(HashField),
  'consent.sha256': of(HashField),
  'documents[].sha256': of(HashField),
  'signals.gpc': of(SignalField),
  'signals.dnt': of(SignalField),
  'ui.control': of(ControlField),
  'ui.texts': of(TextsField),
}

/** The control for a part of the configuration: the schema says which. What came in another form is shown as it is. */
export function Field(props: FieldProps) {
  const kind = kindOf(props.node)
  const Control = fits(kind, props.value) ? (byPath[patternOf(props.path)] ?? byKind[kind]) : JsonField
  return <Control {...props} />
}
