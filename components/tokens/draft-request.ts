import { DETAILS, type ImageInput } from "@/lib/token/request/token-request";

export const roles = ["system", "user", "assistant"] as const;
export const details = DETAILS;
export type Detail = ImageInput["detail"];

export interface DraftMessage {
  key: string;
  role: (typeof roles)[number];
  content: string;
}

export interface DraftImage {
  key: string;
  width: number;
  height: number;
  detail: Detail;
}

/** A request as it is being written. */
export interface DraftRequest {
  messages: readonly DraftMessage[];
  /** JSON as typed. */
  tools: string;
  images: readonly DraftImage[];
  audioSeconds: number;
  videoSeconds: number;
  pdfPages: number;
}

let made = 0;

function newKey(): string {
  made += 1;
  return `${made}`;
}

export function newMessage(role: DraftMessage["role"]): DraftMessage {
  return { key: newKey(), role, content: "" };
}

export function newImage(width = 1024, height = 1024): DraftImage {
  return { key: newKey(), width, height, detail: "auto" };
}

export const emptyRequest: DraftRequest = {
  messages: [
    { key: "system", role: "system", content: "" },
    { key: "user", role: "user", content: "" },
  ],
  tools: "",
  images: [],
  audioSeconds: 0,
  videoSeconds: 0,
  pdfPages: 0,
};

export const exampleTools = JSON.stringify(
  [
    {
      name: "find_order",
      description: "Look an order up by its number.",
      parameters: {
        type: "object",
        properties: { number: { type: "string", description: "As printed on the invoice." } },
        required: ["number"],
      },
    },
  ],
  null,
  2,
);

/** The tools as typed: a list, or one alone; null where there are none. */
export function parseTools(text: string): { tools: unknown[] | null; problem: string | null } {
  if (text.trim() === "") return { tools: null, problem: null };
  try {
    const raw: unknown = JSON.parse(text);
    return { tools: Array.isArray(raw) ? raw : [raw], problem: null };
  } catch (error) {
    return { tools: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** As the token request takes it; null while there is nothing to count. */
export function toTokenRequest(draft: DraftRequest): Record<string, unknown> | null {
  const { tools } = parseTools(draft.tools);
  const messages = draft.messages
    .filter(({ content }) => content !== "")
    .map(({ role, content }) => ({ role, content }));
  const images = draft.images
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ width, height, detail }) => ({ width, height, detail }));
  const media = {
    ...(draft.audioSeconds > 0 && { audioSeconds: draft.audioSeconds }),
    ...(draft.videoSeconds > 0 && { videoSeconds: draft.videoSeconds }),
    ...(draft.pdfPages > 0 && { pdfPages: draft.pdfPages }),
  };
  const request = {
    ...(messages.length > 0 && { messages }),
    ...(tools !== null && tools.length > 0 && { tools }),
    ...(images.length > 0 && { images }),
    ...media,
  };
  return Object.keys(request).length === 0 ? null : request;
}
