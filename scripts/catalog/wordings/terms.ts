/** Tiers, fees, fine-tuning, hours, and where a rate comes from if not from a list; by the key of the source text: see `wordingOf`. */
export const termWordings: Readonly<Record<string, string>> = {
  // Where a rate comes from, if not from a list
  "60c9ebaaa9": "worked out from the official announcement: 25 % off to 1.50",
  fdb5837ce2: "worked out from the official announcement",
  "12467dd855":
    "tokencost, row of gpt-4o-realtime-preview-2024-10-01, first seen 2025-01-14, after this price had ended",
  b9fa28a36c: "worked out from the official announcement: 75 % off to 0.10",
  "5999ab3a6d":
    "a third party's table of 2024 and general knowledge; the change fell between November 2023 and March 2024",
  "6fe4000f9b":
    "a third party's table of June 2024 that cites Google's page has 0.50 for input; tokencost has 0.5/1.5 for Vertex",
  "27403f4d71":
    "input 0.56 is general knowledge and the Azure row of models.dev; its DeepSeek row says 0.57, recorded 2025-08-25, before it held",
  b63994ce63: "input 0.56 is general knowledge; models.dev says 0.57",
  b2e156cae9: "row and comment of genai-prices 0.1.7, seen after the promotion had ended",
  // Service tiers
  d9b89f0591: "official pricing page, September 2026",
  "984f4c6916": "official documentation: batches cost half on input and output",
  adf569a507: "official page, mid-2025: a batch costs half",
  "199ff08eab": "comment in genai-prices on this model: batch at half price",
  e0e02d8eed: "tokencost, 2025-01-14",
  "15a69899d7": "tokencost, 2025-01-14, for gpt-4o-2024-05-13",
  "136cf04c0b": "tokencost, 2025-03-23, for gpt-4o-search-preview (2af5dff1cc0f)",
  "97a0a12c20": "tokencost, 2025-03-23, for gpt-4o-mini-search-preview (2af5dff1cc0f)",
  dc941b63fe: "tokencost, 2025-03-02, for gpt-4.5-preview (acd143ac6761)",
  a395f93262: "tokencost, 2025-06-28, for o3-deep-research (3d0c39440ecb)",
  e78a5f3ec8: "tokencost, 2025-06-28, for o4-mini-deep-research (3d0c39440ecb)",
  "401913e8df": "official guide on optimisation speaks of it in general; not confirmed for this model",
  "638536239f": "comment in genai-prices on this model: flex at half price",
  "470486427c": "official pricing page, September 2026: fast mode, named priority before 2026-07-30",
  b8816b35fb: "official guide on optimisation: 75 % to 100 % above standard; no exact figure for this model",
  e8191c38c0: "comment in genai-prices on this model: priority at 1.8 times",
  b60dbddd64: "models.dev, experimental fast mode, 2026-04-08",
  "969fe438d1": "models.dev, experimental fast mode, 2026-05-12",
  "370d5d249c": "models.dev, experimental fast mode, 2026-05-28; llm-pricing says double",
  "37494dfd01": "llm-pricing alone, which says double",
  "1396da6ee8": "third-party copies of the official table of fast mode, October 2026",
  // Tool fees
  d6a087a343:
    "official pricing page, September 2026: web search at 10 and file search at 2.5 per 1,000 calls; genai-prices 0.1.7",
  "413abf3cad": "web searches in genai-prices, 2026-07-30",
  "2e0b5ca2e8": "official Gemini pricing page, May and mid-2025",
  "4224125a56": "third party's notes on the official page, 2026-03-18, on Gemini 3",
  aff2fa6300:
    "official pricing page, September 2026: web search preview without reasoning at 25 per 1,000 calls",
  f1751651a5: "1,500 requests a day, on the paid tier",
  fad27ae646: "5,000 prompts a month",
  // Fine-tuning
  e2b8becdb8: "official pricing page, September 2026 (legacy)",
  ca8688acef:
    "official pricing page, September 2026 (gpt-3.5-turbo, legacy); tokencost and genai-prices agree on 3/6",
  "9802ceb010": "official pricing page, September 2026; tokencost agrees on 3.75/15",
  "25a21c4a33": "official pricing page, September 2026; tokencost and genai-prices agree on 0.3/1.2",
  "0b05aae13f": "tokencost, 2025-03-23 to 2025-06-01",
  // Time windows
  "07f38c1ce9": "official pricing page of 2025, and genai-prices",
  "7f79620166": "official pricing page; genai-prices 0.1.7; llm-pricing's own figure",
  // How a copy was dated
  "51ea8952e3": "between 2026-09-08 and 2026-09-21: it has gpt-image-2.5 and not gpt-6-sol",
  "2cbf6c3276": "it has gpt-6-sol and gpt-6-luna of 2026-09-22 and not gpt-6.1",
  "21ca0fb7f2": "estimate: it has Fable 5.1 and not Opus 5.5, so before 2026-09-22",
  "7d75a31b03": "mid-2025: 2.5 Flash-Lite generally available, batch mode present",
  "78a9e8ed21": "April or May 2025: the previews of 2.5 Flash and 2.5 Pro are both on it",
  "5b720147b6": "retired",
  "6aef76c6cb": "scheduled",
  f5e6582514: "deprecated",
};
