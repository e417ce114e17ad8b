/** The connection to the server, and the reasons why it was closed. */
export const connection = {
  offline: 'You are offline. Serendip connects again by itself.',
  restarting: 'The server is restarting. Serendip connects again by itself.',
  lost: 'The server cannot be reached. Trying again by itself.',
  retry: 'Try now',
  reconnected: 'Connected again.',
  reconnect: 'Connect again',
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
