import type { Translation } from '../translation';

export const connection: Translation['connection'] = {
  offline: '你目前離線。Serendip 會自動重新連線。',
  restarting: '伺服器正在重新啟動。Serendip 會自動重新連線。',
  lost: '無法連上伺服器，正在自動重試。',
  retry: '立刻重試',
  reconnected: '已重新連線。',
  reconnect: '重新連線',
  elsewhere: {
    title: 'Serendip 已在別處開啟',
    text: '同一時間只能在一個分頁或一台裝置上認識人。',
    takeOver: '在這裡使用',
  },
  signedOut: {
    title: '你已登出',
    text: '請登入以繼續認識人。',
  },
  suspended: {
    title: '這個帳號目前不能認識人',
    text: '這是審核員的決定。你可以看原因，也可以提出申訴。',
    why: '看原因',
  },
  slow: {
    title: '你的連線速度跟不上',
    text: '等待讀取的資料太多，伺服器關閉了連線。',
  },
  flooding: {
    title: '一次送出太多了',
    text: '伺服器收到太多訊息，所以關閉了連線。',
  },
  broken: {
    title: '與伺服器的連線已關閉',
    text: '若一再發生，請重新載入頁面。',
  },
};
