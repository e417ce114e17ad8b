import type { Translation } from '../translation';

export const chat: Translation['chat'] = {
  title: '文字聊天',
  empty: '打聲招呼吧。這裡寫的內容不會留存，除非被檢舉。',
  field: '輸入訊息',
  send: '送出',
  me: '你',
  typing: '{{pseudonym}} 正在輸入…',
  pending: '傳送中…',
  failed: '未送出。',
  failedFor: {
    unknown: '未送出。',
    'too-fast': '未送出：一次太多則了。',
  },
  retry: '重新傳送',
  left: '還可輸入 {{count, number}} 字',
  tooLong: '超過 {{count, number}} 字',
  partnerSaid: '{{pseudonym}}：{{text}}',
};
