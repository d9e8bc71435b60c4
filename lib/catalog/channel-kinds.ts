/** What `data/channels.json` speaks of, in the order in which pages list it. */
export const channelKinds = ["bedrock", "vertex", "azure", "compliance", "residency", "hosting"] as const;
