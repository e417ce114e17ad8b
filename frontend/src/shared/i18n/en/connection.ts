/** The connection to the server, what its absence means for a talk, and the reasons why it was closed. */
export const connection = {
  offline: 'You are offline. Serendip connects again by itself.',
  restarting: 'The server is restarting. Serendip connects again by itself.',
  lost: 'The server cannot be reached. Trying again by itself.',
  retry: 'Try now',
  reconnected: 'Connected again.',
  reconnect: 'Connect again',
  unsent: 'Not sent, as the meeting was over: {{lines}}',
  resuming: 'Taking your meeting up again…',
  talk: {
    offline: 'You are offline. The meeting goes on if you are back soon.',
    serverAway: 'The server is away: you can talk on, but not write or report yet.',
    serverAwayText: 'The server is away. What you write is sent as soon as it is back.',
    pictureStopped: 'The server is away and {{pseudonym}}’s picture has stopped.',
    partnerLost: '{{pseudonym}}’s connection is interrupted.',
    partnerReloading: '{{pseudonym}} may be reloading the page.',
    serverBack: 'The server is back.',
    partnerBack: '{{pseudonym}} is back.',
  },
  otherTab: {
    title: 'Take the meeting over to this tab?',
    text: 'You are in a meeting in another tab. It goes on here, with camera and microphone off until you turn them on.',
    takeOver: 'Take it over',
  },
  halted: {
    title: 'Still there?',
    absent:
      'You were away for a while, or your connection was. Nobody is looked for until you press the button.',
    unattended:
      'Two people have left in a row, and nothing was pressed or moved here for ten minutes. Your camera is off, and nobody is looked for until you press the button.',
    goOn: 'Look for somebody',
  },
  met: {
    title: 'You met {{pseudonym}}',
    text: 'You are neither seen nor heard until you look at the page.',
    sound: 'A sound when I meet somebody while I look elsewhere',
    notification: 'A notification as well',
  },
  elsewhere: {
    title: 'Serendip is open elsewhere',
    text: 'You can meet people in one tab or on one device at a time.',
    takeOver: 'Use it here',
  },
  signedOut: {
    title: 'You are signed out',
    text: 'Log in to go on meeting people.',
  },
  suspended: {
    title: 'This account may not meet people now',
    text: 'A moderator decided so. You can read why, and appeal.',
    why: 'Read the reasons',
  },
  slow: {
    title: 'Your connection could not keep up',
    text: 'The server closed the line because too much was waiting to be read.',
  },
  flooding: {
    title: 'That was too much at once',
    text: 'The server closed the line because it got too many messages from here.',
  },
  broken: {
    title: 'The line to the server was closed',
    text: 'Load the page again if it happens repeatedly.',
  },
} as const;
