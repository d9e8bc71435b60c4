import type { MeterGroup } from "../series/palette";

/**
 * The colours of the pages as figures, for what is drawn outside them. A test holds them equal to `app/globals.css` and
 * `components/chart/palette.css`.
 */
export interface Colours {
  paper: string;
  line: string;
  ink: string;
  soft: string;
  faint: string;
  accent: string;
  money: string;
  meters: Readonly<Record<MeterGroup, string>>;
}

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const colours: Readonly<Record<Theme, Colours>> = {
  light: {
    paper: "#ffffff",
    line: "#e4e4e0",
    ink: "#1c1c1a",
    soft: "#4f4f4a",
    faint: "#666660",
    accent: "#0a6b5c",
    money: "#8a5300",
    meters: {
      input: "#2448af",
      cached: "#3499d9",
      written: "#bf8903",
      output: "#9b380c",
      reasoning: "#4f1e56",
      other: "#78797c",
    },
  },
  dark: {
    paper: "#171716",
    line: "#333330",
    ink: "#ededea",
    soft: "#bdbdb7",
    faint: "#9c9c95",
    accent: "#5cc8b3",
    money: "#f0b35a",
    meters: {
      input: "#3966b3",
      cached: "#aae5fe",
      written: "#f0d87d",
      output: "#bd3613",
      reasoning: "#e184f6",
      other: "#8b8d8e",
    },
  },
};
