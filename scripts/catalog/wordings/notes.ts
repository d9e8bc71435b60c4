/** Notes on models, prices and providers; by the key of the source text: see `wordingOf`. */
export const noteWordings: Readonly<Record<string, string>> = {
  // Notes on models
  "4026f3167e": "Only llm-prices has the band above 128k.",
  "4659ac29ee": "An earlier notice named 2026-03-26; the page as read in October 2026 names 2026-10-23.",
  "06cfe4779a": "models.dev dates the release 2023-11-06, the day of the preview.",
  f822957705: "Only the official page of September 2026 has it; the release date is general knowledge.",
  bc9c803d0b: "First seen in models.dev on 2025-12-05, with the release date of GPT-5.1.",
  "7a1a5cb53f": "Only models.dev has it. A research preview without an official API price.",
  f19cfe6fef: "llm-prices has the rate above 272k since 2026-04-24; genai-prices lacked it before 0.1.7.",
  "70bd66d1b2":
    "A rolling alias with the price of the present Instant model. The release date is a guess, no later than 2026-06-15, when genai-prices recorded it.",
  "4ba83965a5":
    "The tokenizer is assumed to be o200k_base: gpt-tokenizer 4.0.0 is older than GPT-6 and falls back to it.",
  efd286f0e3: "genai-prices has cache prices for it, tokencost none; they are not verified.",
  "4c625420fa": "A context of 1M was in beta from 2025-08-12.",
  "44a173f067":
    "Context 200k, 1M in beta. Whether the band above 200k held, and until when, is disputed: genai-prices has it still in 0.1.8, models.dev never had it, llm-pricing says that it ended on 2026-03-13.",
  "75dd425dbf":
    "Its tokenizer yields more tokens for the same text: about 555,000 words to a million tokens, against 750,000 with Sonnet 4.6 (third-party quote of the model page).",
  "0ab134a74a":
    "A third party reports that access was suspended from 2026-06-12 to 2026-07-01 under export controls. The price stayed.",
  c1c98d46ec:
    "Launched at an introductory price through 2026-08-31, to rise to 3/15 on 2026-09-01; Anthropic called the rise off (official model page, September 2026; genai-prices 0.1.7). Sources from before still schedule it.",
  edab623337: "A cache hit costs 0.025 of input, not 0.1.",
  "77a7ebd0da": "Only an excerpt of the official pricing page of September 2026 has it.",
  "14ef690651": "A cache hit costs 0.05 of input, not 0.1.",
  "589ec64cf4": "models.dev once took the storage fee of 1.00 for a cache write.",
  c7a3994823:
    "Context: 32k at V2 (May 2024), 128k (June 2024), 64k at V3, 128k at V3.1 (2025-08-21), 1M (2026-04-24).",
  c9392a5a2e:
    "The official threshold is inclusive: it holds from 200,000 prompt tokens on (comment in genai-prices).",
  "4f59491354": "Before, mistral-tiny at 0.15/0.46 (tokencost, 2024-03-26).",
  "7ab0d9e907": "The alias moved from 3.1 to 3.5.",
  "0a59b51e3e":
    "genai-prices had an output price of 1.0 from 2025-08-12 to September 2026, then corrected it to 0.1.",
  cdcab11709: "Launched in July 2024 at 0.30/0.30 (tokencost, 2024-07-25).",
  "3fd0ac6543": "genai-prices had 0.06/0.12, which are not Mistral's, until September 2026.",
  ad30c8702f: "Free until January 2026: models.dev has 0/0 on 2025-12-18 and 0.4/2 on 2026-01-29.",
  "2c99c6130c":
    "The band above 256k, at three times the price, comes from llm-pricing; models.dev lacks it. The price is that of 2025-10-14; earlier ones have no source.",
  eb7eb2fceb: "A third party who read the official page adds a band above 256k at 0.25/2.0.",
  "82c625d395": "The official price has bands by prompt length; only the first has a source.",
  e0ae5ec6b2:
    "Disputed: a third party read 0.4/1.6 on the official page, with 20 % off (0.32/1.28), and 1.2/4.8 above 256k. The figure of models.dev may be that of qwen3.6-plus.",
  "1c1278c205":
    "0.30/2.50 is the global endpoint (genai-prices), 0.33/2.75 the regional one (genai-prices, models.dev).",
  aeeddff377: "Disputed: tokencost has 15/15 before 2024-10-14, an error or a price of 2023 in another unit.",
  "5f347fc892": "Cached input is 0.03 in genai-prices and 0.06 in models.dev.",
  // Notes on prices
  e233712962:
    "The base rates are off-peak; peak costs double. Weekends turned off-peak with a page change of 2026-08-22/23 UTC, Chinese public holidays with one of 2026-09-17..19 on the Chinese page; neither was announced.",
  "3273ca0849":
    "0.002 per 1,000 tokens. The 2023-06-13 announcement cuts input by 25 % to 0.0015, which gives 0.002 before it; the launch price itself is general knowledge.",
  f1d8400935:
    "The alias meant -0613. A comment in tokencost of 2023-12-06 expects it to move to -1106 on 2023-12-11, which later sources don't show.",
  "914ceddea5":
    "The alias moved to -0125 on a day known only in general; tokencost kept 1.5/2.0 for it to its end in September 2025.",
  e8d7fac284: "The alias meant gpt-4o-2024-05-13.",
  "172851ff89":
    "The alias moved to gpt-4o-2024-08-06 on a day known only in general. tokencost changed between 2024-10-17 and 2024-11-14; llm-prices had 2.5/10 on 2024-10-17.",
  "5d12cc99bc": "There is no price for cached input.",
  "76da319ccc": "The audio rates are those of the snapshot 2024-10-01.",
  "93a89e8bb0":
    "The rates are those of the snapshots 2024-12-17 and 2025-06-03; tokencost keeps 100/200 on the undated alias.",
  "0b6754f53d":
    "Cached input before the cut: 2.50 in tokencost, a quarter of input as for o4-mini and o3-deep-research. llm-prices and genai-prices keep 0.50, the figure after the cut.",
  "09be70d4ee": "OpenAI calls this promotional, through 2026-11-21 at least, and doesn't say what follows.",
  "967316e4cb": "Only on the official page of September 2026; it began on an unknown day before 2026-09-22.",
  f9e9326646: "The start is the first record; the release was earlier.",
  "3128f5f171":
    "A price list of July 2023 offers Claude 1 at the price of Claude 2. Before and after that there is no source; tokencost and genai-prices have 8/24 without an official trace.",
  "02c375e7b5":
    "1.63/5.51 in the price list of July 2023, quoted by two independent pages, and by a third party's reading still in that of November 2023.",
  "4ee9b83852": "The price list of November 2023, at the launch of Claude 2.1.",
  c8d8337f89: "The price at launch; cache writes for an hour did not exist yet.",
  "1af587b466":
    "The 1M beta and its rate above 200k ended before the model did, on 2026-04-30 by general knowledge; no source has the day.",
  fb916cf406:
    "Pay-as-you-go on the Gemini API, free before. 0.125/0.375 in genai-prices is Vertex's price per 1,000 characters taken for tokens; 0.35/1.05 in tokencost is the rate of 1.5 Flash.",
  "87ce4184c4": "Cached price and storage fee are general knowledge, not verified.",
  c5bc3103b9:
    "The announcement covers prompts below 128k only; 2.5/10 above it is in every later source. The storage fee is general knowledge, not verified.",
  ebacb75d5c: "The cached price and the storage fee are general knowledge, not verified.",
  ddd918bd20:
    "The day is general knowledge, from Google's blog on the cut; tokencost changed back and forth between 2024-09-07 and 2024-10-14.",
  "6f79ebb750":
    "The storage fee is general knowledge, not verified; so is 2024-10-14 as the day on which billing of 8B began.",
  "821ac31dc2":
    "An experimental version was free before. The storage fee is general knowledge, not verified.",
  e8b0677120: "Cached input is 0.01875 in tokencost; the official page listed none, by general knowledge.",
  "422a59e5df": "Output costs 0.60 without thinking and 3.50 with it, for the whole answer.",
  "3c215620ef":
    "Cached input fell from 25 % to 10 % of input on a day known only in general: genai-prices checked 2025-10-31 (recorded 2025-11-07), models.dev followed on 2026-04-20. Flex and priority since April 2026.",
  "54b7630375": "The preview of 06-17.",
  "82c000d02c":
    "Generally available. Audio input fell to 0.30; the official page still showed cached audio at 0.125.",
  f338e33e42:
    "The cached price is the page's. 25 % of 1.25 would be 0.3125, as tokencost has it; caching opened after the first preview.",
  "100b5a474e":
    "Cached input fell from 25 % to 10 % of input on a day known only in general; genai-prices saw it on 2025-10-31.",
  e69eaa7131: "genai-prices overwrote the first price, so that its history starts at 0.75.",
  d41c358f03: "V2, without a cache discount.",
  "58f05c470b": "V2 and V2.5; from 2024-12-26 V3 too, at the price of V2 until 2025-02-08.",
  d1bf2efbad: "The base rates are the standard (peak) ones, 00:30-16:30 UTC.",
  c2c50e9de3: "models.dev took up the new price only on 2025-11-17.",
  "0a064a26d1": "An alias of deepseek-v4-flash without thinking from here on.",
  "589375b43e": "Cache hits fell to a tenth, on a day from a third party's table.",
  "1e1e7d35ac": "An alias of deepseek-v4-flash with thinking.",
  "9838b5e1bc":
    "The name is served by V4.1 Flash at the price of deepseek-flash; none of the six price collections shows it. The base rates are off-peak; peak costs double. Weekends turned off-peak with a page change of 2026-08-22/23 UTC, Chinese public holidays with one of 2026-09-17..19 on the Chinese page; neither was announced.",
  "99d3299af5":
    "The list price stayed 1.74 / 0.0145 / 3.48; genai-prices kept to it on purpose on 2026-05-12.",
  f434202abe:
    "The cut was announced on 2024-09-17 by general knowledge. tokencost has 2/6 on mistral-large-latest from 2025-01-14 and never changed the row of 2407.",
  cd444afadc: "The version 2405.",
  ff3bc6d8b8: "The versions 2501 and 2508; cached input 0.03 for 2508 (genai-prices, 2026-06-15).",
  cb53d9b70e: "Only models.dev has it.",
  "750b9a004c": "llm-prices on 2025-11-07, genai-prices on 2026-03-20; the day of the cut is unknown.",
  fdfb9ade9e:
    "A launch promotion at half price until 2026-09-09 24:00 UTC+8, as genai-prices has it; its start is worked out from a length of two weeks.",
  "0baaaa069c": "genai-prices 0.1.7 and 0.1.8 still give the promotional rates without an end.",
  // Notes on providers
  b56d4558a1:
    "Regional processing (data residency) adds 10 % for models released from 2026-03-05 on (official page, September 2026).",
  d46786ffb6: "FedRAMP endpoints add 10 % (official page, September 2026).",
  "0bea224d7f":
    "Priority processing is called fast mode since 2026-07-30 (official page, September 2026); the tier is `priority` here.",
  "848822d5a6":
    "Containers for code interpreter and hosted shell, per session of 20 minutes: 1 GB 0.03, 4 GB 0.12, 16 GB 0.48, 64 GB 1.92 (official page, September 2026).",
  "242fff315e":
    "Caching is automatic; writing to the cache is charged, at 1.25 of input, only from GPT-5.6 on.",
  f46ecb22b2: "Fine-tuning is closed to new users since 2026-05-07 (official deprecations page).",
  fe83ba9469:
    "A cache write costs 1.25 of input for 5 minutes and 2 for an hour, a read 0.1; a read costs 0.025 on Fable and Mythos 5.1 and 0.05 on Opus 5.5.",
  "1ae0a1d24d": "Batches cost half on input and output (official model pages).",
  a03604b322:
    "inference_geo us: 1.1 times on everything counted in tokens (third-party quotes of the official page).",
  ed4b30c5cc: "Web search costs 10 per 1,000 searches.",
  "57f851be45":
    "Batch and flex cost half; priority costs 75 % to 100 % more (official documentation), 1.8 times on 3.7 and 3.8 Flash by genai-prices.",
  dd8b8798c0:
    "An explicit cache pays for storage per million token-hours where a fee is given; an implicit one pays none.",
  dd8f7058f4:
    "Grounding with Google Search: 35 per 1,000 on 2.x, after 1,500 a day free; 14 per 1,000 queries on Gemini 3, after 5,000 a month free.",
  d77e145f73:
    "Off-peak hours 16:30-00:30 UTC from 2025-02-26 to 2025-09-05; peak hours 01:00-04:00 and 06:00-10:00 UTC at double price since 2026-08-16 16:00 UTC.",
  "43cd8aaf04": "There is no batch API. DeepSeek bills in CNY as well, by a list of its own.",
};
