import channels from "../../data/channels.json";
import type { Model } from "./catalog";
import type { ChannelFact } from "./stated";

const facts = channels.facts as readonly ChannelFact[];

/** Where else a model is sold and what is stated of compliance, residency and hosting: dated, sourced, nothing inferred. */
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
