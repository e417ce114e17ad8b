import type { Words } from '../words';

export const common: Words['common'] = {
  name: 'Serendip',
  skipToContent: '跳到主要內容',
  loading: '載入中…',
  language: '語言',
  theme: '外觀',
  themes: { system: '跟隨裝置', light: '淺色', dark: '深色' },
  menu: '選單',
  close: '關閉',
  cancel: '取消',
  more: '顯示更多',
  tryAgain: '再試一次',
  nav: {
    main: '主選單',
    meet: '相遇',
    history: '紀錄',
    blocks: '封鎖名單',
    account: '帳號',
    moderation: '審核',
    rules: '守則',
    privacy: '隱私',
    logIn: '登入',
    register: '加入',
    logOut: '登出',
  },
  notFound: {
    title: '這裡什麼都沒有',
    text: '網址可能打錯了，或是頁面已經搬走。',
    home: '回到首頁',
  },
  crash: {
    title: '這個頁面出了問題',
    text: '你在伺服器上的資料沒有遺失。重新載入頁面通常就能解決。',
    reload: '重新載入',
  },
};
