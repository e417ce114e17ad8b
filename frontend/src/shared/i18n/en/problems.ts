/** Messages by the code of a problem document, and by its status for an unknown code. */
export const problems = {
  offline: 'The server cannot be reached. Check your connection and try again.',
  unknown: 'That did not work. Try again in a moment.',
  wait: 'Try again in {{seconds}} seconds.',
  busy: 'Too much is going on at this moment. Try again in a few seconds.',
  'too-many': 'That was too often in a short time.',
  'no-such-encounter': 'This meeting is no longer in your history.',
  'status-400': 'The server did not understand that. Load the page again and retry.',
  'status-401': 'You are signed out. Log in and try again.',
  'status-403': 'You are not allowed to do that.',
  'status-404': 'That is no longer there.',
  'status-409': 'Something else changed in the meantime. Look again and retry.',
  'status-422': 'Something in the form needs another look.',
  'status-429': 'That was too often in a short time.',
  'status-500': 'The server has a problem. Try again in a moment.',
  'status-503': 'The server is starting or very busy. Try again in a moment.',
} as const;
