/** The one Vite feature the package entry uses: every locale as a chunk of its own. */
interface ImportMeta {
  glob<Module>(pattern: string): Record<string, () => Promise<Module>>
}
