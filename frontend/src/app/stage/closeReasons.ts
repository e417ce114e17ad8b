const byCode = {
  4401: 'signedOut',
  4403: 'suspended',
  4408: 'slow',
  4409: 'elsewhere',
  4429: 'flooding',
} as const;

/** The reason that a close code stands for, once the server has closed the connection for good. */
export function closeReason(code: number): (typeof byCode)[keyof typeof byCode] | 'broken' {
  return code in byCode ? byCode[code as keyof typeof byCode] : 'broken';
}
