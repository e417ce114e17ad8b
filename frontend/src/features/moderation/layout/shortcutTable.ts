/** Every key there is, as the list of keys shows them. */
export const shortcutTable = {
  everywhere: [
    ['next', 'n'],
    ['goOverview', 'g o'],
    ['goQueue', 'g q'],
    ['goAppeals', 'g a'],
    ['goNotices', 'g e'],
    ['goFlags', 'g f'],
    ['goReasons', 'g t'],
    ['goAudit', 'g l'],
    ['goPeople', 'g p'],
    ['submit', 'Ctrl Enter'],
    ['help', '?'],
  ],
  inQueue: [
    ['down', 'j'],
    ['up', 'k'],
    ['open', 'Enter'],
    ['refresh', 'r'],
  ],
  inCase: [
    ['claim', 'c'],
    ['reveal', 'v'],
    ['hide', 'h'],
    ['report', 'j'],
    ['decide', 'd'],
    ['choose', '1 2 3 4 5'],
    ['note', 'm'],
    ['back', 'u'],
  ],
} as const;
