import { useEffect, useState } from 'react';
import { LocalMedia } from '../../features/call/LocalMedia';
import { browserDeps, devicePreferences } from './browserDeps';
import { Stage } from './Stage';

/** A stage for as long as the component is there. It may be begun again after its end. */
export function useStage(keepLooking: boolean): Stage {
  const [stage] = useState(() => {
    // typed as always present, but missing in an insecure context
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    const media = new LocalMedia(devices, devicePreferences);
    return new Stage(browserDeps, media);
  });
  useEffect(() => stage.keepLooking(keepLooking), [stage, keepLooking]);
  useEffect(() => {
    stage.begin();
    // a page that is loaded again takes its talk up, and nobody knows here whether this is one: the browser closes the
    // socket with 1001, for which the server holds the talk for a moment. A page that is kept was left on purpose.
    const leave = (event: PageTransitionEvent): void => {
      if (event.persisted) stage.end();
    };
    // a page from the back/forward cache runs no effect again
    const comeBack = (event: PageTransitionEvent): void => {
      if (event.persisted) stage.begin();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      stage.end();
    };
  }, [stage]);
  return stage;
}
