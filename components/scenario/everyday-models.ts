/** What a new workload is given until its reader chooses. */
export const everydayModel = "gpt-6-luna";
export const embeddingModel = "text-embedding-3-small";
export const trainableModel = "gpt-4.1-mini";
