/** How a person is told of somebody who was met while they look elsewhere, as this device remembers it. */
const keys = { sound: 'serendip.metSound', notification: 'serendip.metNotification' } as const;

export type MetSignal = keyof typeof keys;

/** A sound unless it was switched off; a notification only where it was switched on and the browser allows it. */
export function isSignalOn(signal: MetSignal): boolean {
  const chosen = localStorage.getItem(keys[signal]);
  if (signal === 'sound') return chosen !== 'off';
  return (
    chosen === 'on' && typeof Notification === 'function' && Notification.permission === 'granted'
  );
}

/** Returns whether the signal is on now: the browser may refuse notifications. */
export async function switchSignal(signal: MetSignal, on: boolean): Promise<boolean> {
  localStorage.setItem(keys[signal], on ? 'on' : 'off');
  if (signal === 'notification' && on && typeof Notification === 'function')
    await Notification.requestPermission();
  return isSignalOn(signal);
}
