import type { Ways } from '../way.js'

/**
 * Connections without a request, beyond any script: a browser makes them to find a way for a call of its own. Each runs in a page of its own, as what arrives has no address.
 */
export const connections: Ways = {
  'connection-ice': ({ raw }) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:vendor.localhost:${raw}` }] })
    peer.createDataChannel('x')
    return peer.createOffer().then((offer) => peer.setLocalDescription(offer))
  },
  'connection-transport': ({ raw }) => {
    const { WebTransport } = window as unknown as { WebTransport: new (url: string) => object }
    void new WebTransport(`https://vendor.localhost:${raw}/`)
  },
}
