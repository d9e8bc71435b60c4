import channels from "../../data/channels.json";
import type { Model } from "./catalog";

/** Where else a model is sold, and what a provider states of compliance: dated, sourced, and only what somebody states. */
export interface ChannelFact {
  channel: "bedrock" | "vertex" | "azure" | "compliance";
  provider: string;
  /** Models released from this day on; absent: all of the provider's. */
  releasedFrom?: string;
  text: Readonly<Record<"en" | "zh", string>>;
  source: { name: string; url: string; seen: string };
  confidence: "H" | "M" | "L";
}

export const channelKinds = ["bedrock", "vertex", "azure", "compliance"] as const;

const facts = channels.facts as readonly ChannelFact[];

export function findChannelFacts({
  provider,
  released,
}: Pick<Model, "provider" | "released">): ChannelFact[] {
  return facts.filter(
    (fact) =>
      fact.provider === provider &&
      (fact.releasedFrom === undefined || (released !== undefined && released.on >= fact.releasedFrom)),
  );
}
