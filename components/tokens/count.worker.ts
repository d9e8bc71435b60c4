import { makeBrowserLoader } from "@/lib/token/load-browser";
import { type FromSession, TokenSession, type ToSession } from "@/lib/token/session";

/** Counts off the page's thread. Nothing is sent anywhere; the vocabularies come from this site. */
const session = new TokenSession(makeBrowserLoader(), (message: FromSession) => postMessage(message));

addEventListener("message", (event: MessageEvent<ToSession>) => void session.hear(event.data));
