const byCode = {
  4401: 'signedOut',
  4403: 'suspended',
  4408: 'slow',
  4409: 'elsewhere',
  4429: 'flooding',
} as const;

/** What a code stands for with which the server closed the line for good. */
export function closeReason(code: number): (typeof byCode)[keyof typeof byCode] | 'broken' {
  return code in byCode ? byCode[code as keyof typeof byCode] : 'broken';
}
