import type { Translation } from '../translation';

export const connection: Translation['connection'] = {
  offline: '你目前離線。Serendip 會自動重新連線。',
  restarting: '伺服器正在重新啟動。Serendip 會自動重新連線。',
  lost: '無法連上伺服器，正在自動重試。',
  retry: '立刻重試',
  reconnected: '已重新連線。',
  reconnect: '重新連線',
  unsent: '相遇已經結束，以下內容未送出：{{lines}}',
  resuming: '正在回到你的相遇…',
  talk: {
    offline: '你目前離線。若很快恢復連線，相遇會繼續。',
    serverAway: '伺服器暫時離線：你們可以繼續交談，但暫時無法輸入文字或檢舉。',
    serverAwayText: '伺服器暫時離線。恢復後會立刻送出你寫的內容。',
    pictureStopped: '伺服器暫時離線，{{pseudonym}} 的畫面也停住了。',
    partnerLost: '{{pseudonym}} 的連線中斷了。',
    partnerReloading: '{{pseudonym}} 可能正在重新載入頁面。',
    serverBack: '伺服器恢復了。',
    partnerBack: '{{pseudonym}} 回來了。',
  },
  otherTab: {
    title: '要把這次相遇移到這個分頁嗎？',
    text: '你正在另一個分頁相遇。移到這裡後，鏡頭與麥克風會先關著，直到你自己開啟。',
    takeOver: '移到這裡',
  },
  halted: {
    title: '還在嗎？',
    absent: '你或你的連線離開了一段時間。按下按鈕之前，不會再尋找任何人。',
    unattended:
      '連續兩個人離開了，而這裡十分鐘內沒有任何操作。鏡頭已關閉；按下按鈕之前，不會再尋找任何人。',
    goOn: '尋找下一位',
  },
  met: {
    title: '你遇見了 {{pseudonym}}',
    text: '在你看到這個頁面之前，別人看不到也聽不到你。',
    sound: '不在頁面上時，遇見人就播放聲音',
    notification: '同時顯示通知',
  },
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
