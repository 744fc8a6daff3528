import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Order, Report } from './messages.js'

interface Props {
  readonly order: Order
  readonly width: number
  readonly height: number
  /** Another number: the page is opened anew, as by a new visitor. */
  readonly visit: number
  readonly onReport: (report: Report) => void
}

/** A page of the operator's site in a frame without an origin: it has no cookies or storage that could be kept. */
export function Preview({ order, width, height, visit, onReport }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(1)
  const page = JSON.stringify([visit, order.config, order.language, order.scheme, order.layer])

  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<Report>) => {
      if (!source || source !== frame.current?.contentWindow) return
      if (data.kind === 'ready') frame.current.contentWindow.postMessage(order, '*')
      onReport(data)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  })

  useLayoutEffect(() => {
    const element = pane.current as HTMLDivElement
    const watch = new ResizeObserver(() => setScale(Math.min(1, element.clientWidth / width)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [width])

  return (
    <div ref={pane} class="pane" style={{ height: `${Math.round(height * scale)}px` }}>
      <iframe
        key={page}
        ref={frame}
        src="./preview.html"
        title="Preview of the site"
        sandbox="allow-scripts allow-downloads allow-modals"
        style={{
          width: `${width}px`,
          height: `${height}px`,
          transform: `scale(${scale})`,
          colorScheme: order.scheme,
        }}
      />
    </div>
  )
}
