/** Judgements of disagreements; by the key of the source text: see `wordingOf`. */
export const judgementWordings: Readonly<Record<string, string>> = {
  // Judgements of disagreements
  "6448a008ff":
    "The source still had the price of an earlier period; others confirm the new one. Lag, not a disagreement about the price.",
  dc01254d7f: "The source has no band for this period; it is kept because another one states it.",
  "3f4a208c37":
    "genai-prices left deepseek-chat undated and as of July 2025: it gives the standard and off-peak prices of February to September 2025 for every day, in 0.1.8 still. In June 2025 it briefly had 0.014/0.028, ten times too low.",
  b49fd1ce0c: "Zero means unknown in this source.",
  "6aa7bbb111": "As for deepseek-chat: undated, and out of date since 2025-09-05.",
  "7639ff33ff":
    "genai-prices 0.1.8 lacks the V4.1 Flash price of 2026-09-10 (0.15/0.003/0.60), which the official page shows. By its own comment it also gives peak rates before 2026-08-17 and at weekends.",
  b462cfed0d:
    "tokencost's gemini/ row was ten times too low until 2024-07-18 and never took up the cut of October 2024, so that it ends at 3.5/10.5; its Vertex rows moved to 1.25/5.",
  c5bb2db435: "The source has a cache price where no other has one for this model or period.",
  "2f3d05f7b1":
    "tokencost changed four times, from prices per character to 0.5/1.5; its gemini/gemini-pro has the launch price of 1.5 Flash.",
  "522a1113dd":
    "The cut of 2026-08-21 is in genai-prices 0.1.7 only; the copy of its repository ends that day.",
  "9e1b99c40f":
    "0.163/0.551 in tokencost is 1.63/5.51 ten times too low, kept to its last version. Which of 1.63/5.51 and 0.80/2.40 held in 2024 is open.",
  "3b38644fc7": "The list price, without the 75 % promotion; a comment says that it was left out on purpose.",
  a1360f1fca: "models.dev had cache read and write swapped or equal in June 2025, until 2025-06-23.",
  "1ddc1a3736": "The source rounds; the exact figure is kept.",
  "0a1c392f9b": "llm-prices still shows the launch price 1.74/3.48 (last version 2026-08-05).",
  "7200ab863a": "0.33/2.75 is the regional endpoint, 0.30/2.50 the global one.",
  "543f64dd18":
    "The source gives a later price for this earlier period, having overwritten its history or kept no dates. The earlier price stands.",
  "4ac076f1fd": "models.dev had the prices above 512k as base prices until 2026-06-25.",
  "91aba7446b":
    "models.dev had prices converted from CNY in its first weeks; the Singapore prices came on 2026-05-12.",
  d898084e7b:
    "0.0145 is the list price after the cache cut of 2026-04-26, without the 75 % promotion that genai-prices left out on purpose until 2026-06-03.",
  "859333fe70": "The source went back and forth between 2024-09-07 and 2024-10-14.",
  ca61ac6430: "models.dev had the prices of 3 Flash in its place for a week after launch.",
  "8d426678e1": "A figure of early 2024: a price that changed before July 2024, or a slip.",
  "6d5f427989": "tokencost gave mistral-small the price of Mixtral (0.6/1.9) in January 2024.",
  "591ed81ceb": "A price of OpenRouter, in the first two weeks.",
  "4727614f5a": "models.dev had only one band above 200k until 2026-05-12, then the true threshold of 272k.",
  d2d0407cfd:
    "models.dev has 0.57 where DeepSeek had 0.56 (general knowledge; the Azure row there and resellers agree). It took up the new price eleven days early, on 2025-08-25, and kept it until 2025-11-17, seven weeks after V3.2-Exp had cut it.",
  "400ee9909a": "As for deepseek-chat.",
  f989dd2de0:
    "genai-prices (d492ce0f) overwrote the launch price 1.50/7.50, which it and llm-prices had recorded, and so dates the introductory price three weeks early. Archived official pages, read by a third party, have 1.50/7.50 until 2026-08-12.",
  fc70de7a95: "The source has a band that the chosen record lacks.",
  "91abc91ca0": "Only llm-prices has the band above 128k.",
  d41b6eee57: "genai-prices began, in June 2025, with launch prices.",
  ad5f1de21f: "genai-prices began, in June 2025, with the launch prices of 2024.",
  "09c2cab0de":
    "genai-prices had 1.63/5.51 for 1.2 and, by a slip of the decimal point, 1.63/55.1 for claude-instant-1; 0.1.7 has neither. That 0.80/2.40 held in 2024 rests on a third party's table and general knowledge.",
  ba09784832: "0.125/0.375 is Vertex's price per 1,000 characters, taken for dollars per million tokens.",
  "77f6042b8a":
    "models.dev gave gpt-4 the price of GPT-4 Turbo (10/30) until 2025-08-08; the official page has 30/60.",
  "7fe4809afe": "As above.",
  "25881cafdc":
    "llm-prices shows 10/40 for o3 (last version 2026-08-05) although it had recorded 2/8 on 2025-06-10: the old price came back when its data were split into files on 2025-10-10. The official page has 2/0.50/8.",
  "9c79646457":
    "genai-prices and tokencost give claude-v1 the price of Claude 2 of late 2023, 8/24. In July 2023 the list had 11.02/32.68 for Claude 1 and 2; whether Claude 1 was cut in November is unknown.",
  "1920a8cfdb": "tokencost has input and output swapped.",
  b18e151fbd:
    "llm-prices went back to the preview prices 0.15/0.60 from 2025-10-10 to 2025-11-24, when its data were split into files.",
  "4da49841b3": "30 is the price of image output; text output is 2.50, in genai-prices too since 2026-07-30.",
  "9533e888c1":
    "0.5 was the preview price; the official page of mid-2025 has 0.30, and genai-prices followed on 2025-11-07.",
  "38b75a5547": "120 is the price of image output; text and thinking output is 12.",
  cbd4ca55be: "60 is the price of image output; text and thinking output is 3.",
  e3730fe96e:
    "llm-pricing, copied from models.dev on 2026-08-17, still had 1.50/7.50; models.dev followed on 2026-08-21 by a third party's account.",
  "6868c56c91": "0.06/0.12 were prices of OpenRouter; genai-prices 0.1.7 corrects them.",
  "06a0b7ca40":
    "tokencost never moved the alias to the price of 0125, 0.5/1.5, which the official page of September 2026 confirms.",
  a1236ae648:
    "The row of 1106 had the price of 0125 from 2024-01-27 to 2024-03-26 and was then corrected; the official page has 1/2.",
  "9c288571af":
    "genai-prices had 5/15 on gpt-4o in its first two weeks, June 2025, and 2.5/10 on gpt-4o-2024-05-13 until 0.1.7.",
  d8e529be99:
    "genai-prices still has 2/6 for multi-agent; models.dev and llm-prices have 1.25/2.5 since 2026-05-20.",
  e086dabea0:
    "0.8 is a slip for 0.08, corrected on 2025-05-07; the -latest row kept 1/5 to the end of the source.",
  "18049a889b": "models.dev had the cache prices of Opus 4.1 in the first two days, until 2025-11-26.",
  "85de805036": "0.3125 is 25 % of 1.25; the official page had 0.31, rounded.",
  "05523f8cc4": "The 8B row had the price of 70B until October 2024.",
  "7d39a91448": "0.30 was the launch price of July 2024, which tokencost never changed.",
  b37d6ddd57: "2/6 in April 2024 is the price of Mistral Small.",
  "1ae496ea5b": "An entry of the alias, corrected on 2025-07-04.",
  "3969b2a953": "Out of date: genai-prices had the launch price 3/12 until 2025-07-04.",
  ef13627f77:
    "models.dev may have copied qwen3.6-plus; a third party read 0.4/1.6 less 20 % on Alibaba's page. Open.",
  d1ccf8d645:
    "genai-prices and llm-prices have the band above 200k (6/22.5), models.dev never had it. llm-pricing says that it ended on 2026-03-13; genai-prices 0.1.8 keeps it with a context of 200k. It stands as the band of the 1M beta, with an open end.",
  "2b58017c05":
    "genai-prices says that OpenAI has one price for text and audio; tokencost has 40/80 for audio (100/200 on the first snapshot), and the successor gpt-audio costs 32/64. Read that way, audio is 16 times too cheap.",
  b38f1e5afa: "As for gpt-4o-audio-preview; tokencost has 10/20.",
  da6f8ea5b5:
    "Before the cut of 2025-06-10 cached input was 2.50, a quarter of 10: tokencost had it while it held, and o4-mini and o3-deep-research keep the ratio. genai-prices added that period later, with the cached price of after the cut.",
  e9cd1ed6e7:
    "models.dev still has the cache read price as the write price, a mix-up of June 2025 that was mended elsewhere.",
  "5e8d496905":
    "genai-prices never had the band above 200k on Sonnet 4; llm-prices (2025-08-12) and tokencost (2025-08-21) do.",
  "26fc3f5275": "models.dev kept 0.075 until 2026-04-20; genai-prices saw 0.03 on 2025-10-31.",
  f56c703703: "0.5 was the preview price; the official page of mid-2025 has 0.30.",
  "4c0b69f076": "models.dev kept 0.025 until 2026-05-12.",
  f616f79ad9: "models.dev kept 0.31 until 2026-04-20; genai-prices saw 0.125 on 2025-10-31.",
  ca370c15aa: "0.03 in genai-prices against 0.06 in models.dev; open.",
  a413c51460: "1.0 was an error, corrected in genai-prices 0.1.7.",
  "5fe5acd1ae": "GPT-3.5 Turbo has no cached price on the official page; 1.25 belongs to gpt-4o.",
  b4edb88f8c:
    "tokencost kept 5/15 on the alias gpt-4o to a day between 2024-10-17 and 2024-11-14; llm-prices had 2.5/10 on 2024-10-17. By general knowledge the alias moved on 2024-10-02.",
  "6e0184be75": "As for input.",
  "9244881513":
    "0.50 is the cached price of Grok 4.6; genai-prices 0.1.7 corrects it, llm-prices and llm-pricing have 0.30.",
  a7b76c2d92: "The regional endpoint.",
  "03a6bc2ba7": "models.dev had cache read and write swapped until 2025-06-23.",
  "70301dddb7": "llm-prices kept the cache price of the launch, 0.028.",
  "182f655c9a": "models.dev corrected 0.25 to 0.50 on 2026-05-12.",
  b93de2c314: "2.75 is a slip for 2.7.",
  "3dd3629b27": "The official page has no cached price for search previews any more; not kept.",
};
