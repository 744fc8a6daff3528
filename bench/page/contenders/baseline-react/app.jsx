import { createRoot } from 'react-dom/client'

const element = document.createElement('div')
document.body.append(element)
createRoot(element).render(<span hidden>ok</span>)
