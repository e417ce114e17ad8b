import type { Translation } from '../translation';

export const problems: Translation['problems'] = {
  offline: '無法連上伺服器。請檢查網路連線後再試一次。',
  unknown: '沒有成功，請稍後再試。',
  wait: '{{message}}請在 {{seconds}} 秒後再試。',
  busy: '目前太忙碌，請過幾秒再試。',
  starting: '伺服器正在啟動。',
  draining: '伺服器即將重新啟動，請一分鐘後再試。',
  'too-many': '短時間內次數太多了。',
  'no-such-encounter': '這次相遇已不在你的紀錄中。',
  'status-400': '伺服器看不懂這個請求。請重新載入頁面再試。',
  'status-401': '你已登出，請登入後再試。',
  'status-403': '你沒有權限這麼做。',
  'status-404': '這個項目已經不存在。',
  'status-409': '資料在這段時間內已變更，請確認後再試。',
  'status-422': '表單裡有內容需要再看一下。',
  'status-429': '短時間內次數太多了。',
  'status-500': '伺服器發生問題，請稍後再試。',
  'status-503': '伺服器正在啟動或非常忙碌，請稍後再試。',
};
