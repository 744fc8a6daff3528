import { useEffect, useState } from 'preact/hooks'

interface Sdk {
  /** Files of the build as text, by name. */
  readonly files?: Readonly<Record<string, string>>
  /** Languages that ship. */
  readonly languages: readonly string[]
  readonly fault: string
}

/** The built SDK that lies beside the page. */
export function useSdk(): Sdk {
  const [sdk, setSdk] = useState<Sdk>({ languages: ['en'], fault: '' })
  useEffect(() => {
    const fail = () =>
      setSdk({
        languages: ['en'],
        fault: 'The SDK did not come: sdk.json is missing beside this page. Build it again.',
      })
    fetch('./sdk.json')
      .then((response) => response.json())
      .then((files: Record<string, string>) => {
        const languages = Object.keys(files).flatMap((name) => /^locales\/([\w-]+)\.js$/.exec(name)?.[1] ?? [])
        setSdk({ files, languages: languages.sort(), fault: '' })
      }, fail)
  }, [])
  return sdk
}
