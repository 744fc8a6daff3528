import type { GateTexts } from '../../model/texts.js'

const kk: GateTexts = {
  document: 'Келісім мәтіні',
  necessary: 'Қажетті',
  functional: 'Ыңғайлылық',
  analytics: 'Талдау',
  marketing: 'Жарнама',
  embed: '«{service}» рұқсатыңызды күтіп тұр',
  embedParty: 'Алушы: {party}. IP-мекенжайыңызды, беттің мекенжайын және браузер деректерін біледі.',
  embedPurpose: 'Мақсаты: {purpose}.',
  embedOnce: 'Бір рет көрсету',
  embedAlways: 'Әрқашан рұқсат ету',
  embedAll: 'Әрқашан рұқсат ету: {purpose}',
  embedSettings: 'Баптау',
  reload: 'Бетті жаңарту',
  reloadAbout: 'Келісім қайтарып алынды. Бет жаңартылғанша мыналар әлі жұмыс істейді: {services}.',
  reloadNow: 'Қазір жаңарту',
  reloadLater: 'Кейін',
}
export default kk
