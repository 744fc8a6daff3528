/** The site's own script under a purpose of its own: 4.1.6 lets it run only with consent. */
const device = crypto.randomUUID()
document.cookie = `scb_device=${device}; path=/; max-age=15552000; SameSite=Lax`
localStorage.setItem('scb_device', device)
document.getElementById('device').textContent = 'Это устройство запомнено: входить заново не придётся.'
