declare const __SERENDIP_VERSION__: string;

/** The version of Serendip; vite.config.ts reads it from pom.xml. */
export const version = __SERENDIP_VERSION__;
