declare const __SERENDIP_VERSION__: string;

/** Which Serendip this is, as pom.xml says: vite.config.ts reads it there. */
export const version = __SERENDIP_VERSION__;
