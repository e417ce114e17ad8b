export const legal = {
  welcome: {
    title: 'Somebody you have never met is one key away.',
    text: 'Serendip brings together two people at random, to talk by video or in writing. Say hello, stay as long as you both like, or go on to the next.',
    join: 'Join',
    points: {
      random: {
        title: 'Really at random',
        text: 'Everybody who fits has the same chance. Shared interests go first for a few seconds.',
      },
      safe: {
        title: 'Block means never again',
        text: 'One press, in the call or later from your history, and you two will not be brought together again.',
      },
      private: {
        title: 'Nothing is recorded',
        text: 'Picture and sound go straight between the two of you. What you write is passed on and forgotten, unless one of you reports it.',
      },
    },
  },
  rules: {
    title: 'Rules',
    version: 'Version 2026-11',
    intro: 'They are few, and they hold for everybody.',
    items: {
      adults: 'Only adults: everybody here is 18 or older.',
      kind: 'Be somebody you would like to meet. No harassment, threats or hate.',
      consent:
        'Nothing sexual in front of people who have not agreed to it. Nothing at all that involves minors.',
      record: 'Do not record, photograph or pass on what others show or write to you.',
      personal: 'Do not ask strangers for money, passwords or addresses, and do not give yours.',
      honest: 'Show yourself: no pre-recorded video, no machines in your place, no advertising.',
      law: 'What is against the law elsewhere is against it here too.',
    },
    helpTitle: 'If somebody breaks them',
    help: 'Report them, in the call with R, when they have left, or from your history for 30 days: the meeting ends, you two never meet again, and a moderator looks at it. They are not told. Block does the same without a report. If somebody is in danger, call the emergency number where you are.',
    sanctionsTitle: 'What moderators can do',
    sanctions:
      'Warn, suspend for a time, or ban. Whoever it is about is told the rule, the facts, for how long, and whether a machine decided, and can appeal within six months: somebody else decides about that, and answers in writing. A machine can only pause somebody for a short while, and a person looks at it. Bans, and whatever concerns the safety of children, need two moderators, unless a server has only one.',
    abuseTitle: 'Reports that are not true',
    abuse:
      'Nobody is ever sanctioned because many reported them, but only for what they did. Who keeps reporting people who broke no rule may lose the right to report for a while, and is told why.',
  },
  privacy: {
    title: 'Privacy',
    intro:
      'What this software does with what it learns about you. Whoever runs this server answers for it, and can tell you more about where it stands.',
    storedTitle: 'What is stored',
    stored: {
      account:
        'Your account: username, a hash of your password (never the password), date of birth, an e-mail address if you gave one, language, which version of the terms you accepted and when, and where you stand with the rules.',
      sessions:
        'Where you are signed in: a hash of each session’s token, the kind of browser, when it began and was last used. A session ends 14 days after its last use and 90 days after its beginning at the latest, and is deleted then.',
      device:
        'A mark that this browser has signed in to your account before, so that others who guess at your password cannot lock you out: until it has not signed in for 400 days.',
      factors:
        'If you set up a second factor: the secret of your authenticator app, the public part of your passkeys, and hashes of your recovery codes.',
      encounters:
        'Whom you met: for each meeting its time, length, kind, how it ended, the made-up name of your partner, interests in common and the number of messages. It is deleted 90 days after the meeting, or later only while a report about it is open or the law demands that it be kept.',
      blocks: 'Whom you blocked, from which meeting, and when: until you lift the block.',
      reports:
        'What you reported: which meeting, what it was about, your note, and what became of it. With it the server freezes the last lines of that meeting, at most fifty, and up to three still pictures if you sent them. The pictures are encrypted and without hidden data. Only moderators see any of it, and each look is written down. It is deleted 180 days after the case was closed: later while somebody may appeal or waits for an answer, as long again after such an answer, and where the law demands that it be kept.',
      decisions:
        'What moderators decided about you, with the reasons, your appeals and the answers: for a year after a sanction has ended, a warning was read or a sanction was taken back, and never before you could appeal; a ban as long as your account exists. Reasons why somebody may not report for a time are kept as long.',
      notices:
        'Notices from people without an account: what they wrote, how to reach them if they said so, a hash of the receipt, and the answer. They are deleted 180 days after the answer.',
      audit:
        'What moderators do and look at, in a log that cannot be altered unnoticed and is not deleted. It names accounts by a number only and repeats nothing of what was said or reported.',
      banMarkers:
        'If an account is banned: keyed hashes of its e-mail address and of its browsers’ marks for a year, and of its network, coarsely, for 30 days. If a new account shares one of them, moderators, and only they, see that it may be the same person’s, and how sure that is. Nobody but this server can compute the hashes, and nobody is refused or banned by them. They are deleted when the ban is taken back. A server without a key for them keeps none.',
    },
    notTitle: 'What is not stored',
    not: {
      media:
        'Picture and sound. They go from browser to browser, encrypted, or through a relay that cannot read them.',
      text: 'What you write. It passes through the server’s memory to your partner. The last fifty lines of a meeting stay in memory, so that nothing is lost when a connection drops and so that they can be reported, until ten minutes after its end. They are written down only with a report.',
      frames:
        'What your partner shows. During a call by video your own browser keeps three small pictures of it in its memory, so that you can report it, and drops them a minute after the meeting. They leave your browser only with your report.',
      address:
        'Your internet address. It is in the server’s memory while requests are counted, and for a day after your last one, and is written down nowhere; only for a banned account the keyed hash that is told of above.',
      preferences:
        'Your interests and languages, beyond a meeting. They are remembered in this browser, and shown to your partner as far as you have them in common or chose to show them. So that a meeting outlives a restart of the server they are stored with it, until some two hours after its end at most.',
      tracking: 'There are no advertisements, no trackers and no third parties’ scripts here.',
    },
    partnerTitle: 'What a partner learns',
    partner:
      'A name made up for this one meeting, the interests you share, the languages you chose, and what you show and say. Neither your username nor your account. Where this server has a relay set, not your internet address either; where it has none, your browsers connect directly and could learn each other’s.',
    rightsTitle: 'What you can do',
    rights:
      'On your account page you can download what is stored of you: your account, where you are signed in, your history, blocks, reports, and what was decided about you. Not in it is what others reported about you and what moderators noted. You can also delete your account at once, and with it your sessions, your block list, your own history, and the sanctions against you with your appeals.',
    remainsTitle: 'What remains after you delete your account',
    remains:
      'Your meetings stay in your partners’ histories for their time, without saying that it was you. Otherwise only what safety needs: reports about you, and what was decided on them, stay until the time of their case is over, or as long as the law demands, but no longer belong to an account. Reports by you stay as long, without saying that they were yours. If you were banned, the keyed hashes stay for their time. The moderators’ log stays.',
    cookieTitle: 'Cookies',
    cookie:
      'One for your session and one that recognises this browser when you sign in; both cannot be read by scripts. Language, appearance and your wishes are kept in this browser’s storage.',
  },
} as const;
