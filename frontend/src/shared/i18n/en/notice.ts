/** Notices from people without an account, and their outcomes. */
export const notice = {
  title: 'Report without an account',
  intro: 'For anybody who has learned of something here that is unlawful or breaks our rules.',
  member:
    'Did you meet the person yourself? Then report them from <history>your history</history>: the server knows who it was, and we can do more.',
  category: 'What is it about?',
  choose: 'Choose',
  text: 'What happened?',
  textHint: 'What you saw or learned, and why you think it must not be.',
  where: 'When and where?',
  whereHint:
    'As exactly as you can: date and time, and anything by which we can find it. May be left empty.',
  contact: 'How can we reach you?',
  contactHint:
    'An e-mail address, for instance. May be left empty; nobody but the moderators sees it.',
  goodFaith: 'I say this in good faith: as far as I know, it is correct and complete.',
  goodFaithNeeded: 'We need you to say so.',
  textNeeded: 'Tell us what happened.',
  tooLong: '{{count, number}} characters too many',
  categoryNeeded: 'Choose what it is about.',
  send: 'Send',
  sending: 'Sending…',
  sent: {
    title: 'We have your notice',
    text: 'A person will read it and decide. This receipt is the only way to see what became of it: keep it.',
    receipt: 'Receipt',
    copy: 'Copy the receipt',
    look: 'Look it up',
  },
  receipt: {
    title: 'What became of a notice',
    intro: 'Enter the receipt that you got when you sent it.',
    field: 'Receipt',
    look: 'Look it up',
    unknown:
      'There is no notice with this receipt. It may have been deleted after its time, or mistyped.',
    sent: 'Sent {{when}}',
    open: 'It is waiting for a moderator.',
    decided: 'It was decided on {{when}}.',
    reply: 'The answer',
    redress:
      'If you do not agree, you can send another notice, turn to a court, or to the authority that is responsible where you live.',
  },
  lookUp: 'I have a receipt',
} as const;
