import { describe, expect, it } from "vitest";
import { escapeXml } from "./xml";

describe("escapeXml", () => {
  it("drops what XML has no place for and keeps the rest", () => {
    expect(escapeXml("a\u0001<b> & \"c\" 'd' 客服 😀")).toBe(
      "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; 客服 😀",
    );
  });
});
