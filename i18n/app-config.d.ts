import type { Messages } from "./messages";
import type { Locale } from "./routing";

/** Makes a key that no language has a type error. */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
