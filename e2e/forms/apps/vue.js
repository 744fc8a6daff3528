import { createApp, ref } from 'vue'
import { useConsent } from '../../../src/entry/vue.js'

const Lead = {
  props: ['to'],
  setup({ to }) {
    const name = ref('')
    const analytics = useConsent(window.soglasie, 'analytics')
    const send = (event) => fetch(to, { method: 'POST', body: new URLSearchParams(new FormData(event.currentTarget)) })
    return { name, analytics, send }
  },
  // As docs/guide.md has it.
  template: `
    <form id="lead" @submit.prevent="send">
      <label>Имя <input name="name" required v-model="name"></label>
      <soglasie-consent document="lead" required></soglasie-consent>
      <soglasie-consent document="marketing"></soglasie-consent>
      <p>{{ name.length }} букв, аналитика {{ analytics ? 'открыта' : 'закрыта' }}</p>
      <button>Отправить</button>
    </form>`,
}

export default (place, to) => {
  const app = createApp({
    components: { Lead },
    setup: () => ({ away: ref(false), to }),
    template: `<button type="button" @click="away = !away">Другая страница</button><Lead v-if="!away" :to="to" />`,
  })
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'soglasie-consent'
  app.mount(place)
}
