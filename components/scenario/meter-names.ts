import { type Meter, meters } from "@/lib/catalog/meter";

export function isMeterName(text: string): text is Meter {
  return (meters as readonly string[]).includes(text);
}
