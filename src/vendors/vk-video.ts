import type { Vendor } from '../model/vendor.js'

export const vkVideo: Vendor = {
  id: 'vk-video',
  name: 'VK Видео',
  party: 'ООО «ВК»',
  country: 'RU',
  purpose: 'functional',
  hosts: ['vkvideo.ru', 'vk.com/video_ext.php', 'vk.ru/video_ext.php'],
  cookies: [],
  storage: [],
  databases: [],
  globals: [],
  remote: ['remixlang', 'remixstid'],
  embed: true,
  stoppable: true,
  sources: [
    {
      url: 'https://github.com/search?type=code&q=%22vkvideo.ru/video_ext.php%22',
      read: '2026-11-21',
      says: 'the address of the player on vkvideo.ru and vk.com',
    },
  ],
  unverified: ['cookies'],
}
