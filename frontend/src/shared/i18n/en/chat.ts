export const chat = {
  title: 'Chat',
  empty: 'Say hello. Nothing written here is kept, unless it is reported.',
  field: 'Write a message',
  send: 'Send',
  me: 'You',
  typing: '{{pseudonym}} is writing…',
  pending: 'Sending…',
  failed: 'Not sent.',
  failedFor: {
    unknown: 'Not sent.',
    'too-fast': 'Not sent: too many at once.',
  },
  retry: 'Send again',
  left: '{{count, number}} left',
  tooLong: '{{count, number}} too many',
  partnerSaid: '{{pseudonym}}: {{text}}',
} as const;
