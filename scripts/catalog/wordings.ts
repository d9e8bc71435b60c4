/** Our words by the key of the source text: see `wordingOf`. */
export const wordings: Readonly<Record<string, string>> = {
  // How a release date is known
  "12056f85d9": "release date in models.dev",
  e723001a47: "general knowledge, not verified",
  e30f130867: "the date inside the id",
  "9505cacb7c": "first recorded in a source",
  cf5b0f9b4e: "first recorded in genai-prices",
  "12bb4b11b2": "stated by the provider",
  "1f25cd9efa": "the date inside the id (models.dev has 2024-06-26, a slip)",
  "7d59e19de8": "third party (LiteLLM documentation, 2026-09-22)",
  b84f9ca378: "third party (a table of ids that quotes official pages)",
  f049ffa837: "no later than 2026-07-22, when genai-prices checked it",
  "198c16da7f": "first recorded in tokencost, 2025-05-07",
  "8523068993": "first recorded in llm-prices",
  "7c2d97fa41": "first recorded in llm-prices, 2025-02-27",
  ffa26bb932: "the date inside the id (models.dev has 2024-12-05, the day of the ChatGPT launch)",
  "9f11a5e29f": "the date inside the id (models.dev has 2024-12-20, the day it was announced)",
  "4b5553d3e0":
    "first recorded in models.dev, 2026-01-14 (the release date there, 2025-12-11, belongs to GPT-5.2)",
  b1f2f761b4: "third party (docs.laozhang.ai, 2026-09-24)",
  e42e3dc955: "general knowledge, not verified (models.dev has 2024-02-29, the date inside the id)",
  de528502bd: "first recorded in llm-prices, 2024-11-04 (the date inside the id is 2024-10-22)",
  "7fe38cbe18": "third party (announced 2025-02-24; models.dev has 2025-02-19, the date inside the id)",
  f7328fbb6d: "first recorded in llm-prices, 2026-06-09",
  ebfbb0a08c: "official model page: 2026-07-24, not to be retired before 2027-07-24",
  "4c86013adf": "no later than 2026-09-16, when genai-prices 0.1.7 was seen",
  "7d65bdb2d9": "no later than its sibling Fable 5.1, beside which it is named",
  "17b1ca751b":
    "no later than 2026-09-23: a third party's release note of the next day dates its addition so; genai-prices 0.1.7 of 2026-09-16 lacks it",
  "1e8ff6133e": "official blog: stable release and start of billing; a preview ran from 2024-02-15",
  d5b61adaf0: "official blog: stable release; models.dev has 2024-05-14",
  "5422af8792": "general knowledge, not verified (models.dev has 2024-12-11, the experimental release)",
  "92ae1890b5": "first recorded in llm-prices, 2025-02-25",
  "4f86de6071": "release date in models.dev, as corrected there on 2026-06-16",
  "5c3e54222e": "release date in models.dev (generally available 2025-07-22, as llm-prices recorded)",
  "1f9b45944c":
    "first recorded in llm-prices, 2025-04-04 (official deprecations page: preview 03-25 appeared in March 2025 and was shut down 2025-12-02)",
  a214efae8a: "release date in models.dev, and the official deprecations page",
  "6856be91e2": "release date of the preview in models.dev (generally available 2026-05-07)",
  "3192bd59fa": "first recorded in genai-prices, 2026-07-22",
  b39cb45fb5: "no later than 2026-07-22, when genai-prices recorded it",
  dc21381ebb: "first recorded in genai-prices, 2026-08-13",
  "7391c21556": "third party (September 2026); seen in genai-prices 0.1.7 on 2026-09-16",
  "650c8179ff": "release date in models.dev, of the native-audio preview",
  b1782321ca: "official release note of R1; models.dev until March 2026",
  faf07a8d7d: "third party's history",
  fb8b993546:
    "first recorded in llm-prices, 2025-04-10 (beta of the API); models.dev has 2025-02-17, when the model was announced",
  b486a21f62: "first recorded in llm-prices, 2025-04-10",
  f9cc5967ce: "first recorded in genai-prices, 2026-07-08",
  "2fd725c812": "no later than 2026-08-17, when llm-pricing copied it",
  eea0a9fb69: "first recorded at this price in tokencost, 2024-06-06",
  d5daa8461b: "first recorded in tokencost, 2024-07-25",
  bdfbe95814: "first recorded in models.dev, 2025-12-08 (released 2025-12-02 by general knowledge)",
  b454f69f2d: "first recorded in tokencost, 2025-03-18 (the release of 2501 is general knowledge)",
  cffec3ce0a: "release date of 2505 in models.dev",
  "313951e0b7": "the day the alias moved to it in genai-prices, 2025-12-02",
  "7678769684": "start date in genai-prices, 2025-12-02",
  dd7a9108f2: "genai-prices",
  a7e5b42f3a: "first recorded in llm-prices, 2025-06-10",
  "7f375cd670": "genai-prices and tokencost, June 2025",
  "6ec1c74b24": "tokencost, 2024-06-06",
  "9e9d8dcc46": "first recorded in models.dev",
  "673cdacc00": "first recorded in models.dev, 2026-01-27",
  "1b742325e5": "first recorded in genai-prices, 2026-07-16",
  "0ef2796cc9":
    "general knowledge, not verified (tokencost has it from 2025-05-07; models.dev gives 2024-12-03)",
  "74a6ed1e95": "first recorded at this price in tokencost, 2024-10-14",
  f777fbbf2f: "first recorded in tokencost, 2024-10-14",
  "0b5867a8ee": "first recorded in genai-prices, 2026-08-19",
  "79e1d925e7": "estimate",
  // How a retirement is known
  "959b727530": "official page",
  accd4f8df6: "third-party quote of the official deprecations page, October 2026",
  ffcb277aa8: "third-party quote of the official deprecations page, read 2026-09-19",
  "1868297cf7": "third-party quote of the official deprecations page, October 2026; announced 2026-10-14",
  "7b3deb3d2a": "genai-prices 0.1.7",
  af9d82211e: "third-party quote of the official deprecations page",
  f4bfd78f4a: "third party's release note: both names retired 2026-07-24",
  e383e00dd8: "comment in genai-prices 0.1.7",
  "56358eb3a8": "deprecation date in tokencost",
  c6ddf21201: "deprecation date in tokencost (for -002); -001 ended 2025-05-24",
  "14a842f581": "deprecation date in tokencost (for -002)",
  "6692f74c2c": "comment in genai-prices: due to retire 2025-07-15",
  cf920047ca: "official page, excerpt",
  "7b03fc8aa9": "marked deprecated in models.dev from 2026-06-03",
  // Notes on retirements
  "6b60010515": "gpt-4-0314 was retired earlier, on 2026-03-26 (official page).",
  "1174a197fb":
    "tokencost names 2026-02-05 as the earliest day; models.dev marks it deprecated from 2026-06-03.",
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
  // How a feature date is known
  e41e6e9116: "third party: beta from 2024-08-14",
  // Where a start date comes from
  "454d40f9ea": "genai-prices, start date 2027-01-01, after ai.google.dev pricing",
  "800079369f": "models.dev, recorded 2026-05-20/21",
  "079fa0edb4": "llm-prices (5c1774b33be3), recorded 2025-01-31: o1-mini lowered to the price of o3-mini",
  d981ff8175:
    "genai-prices, start date 2025-06-10, after OpenAI's announcement, community.openai.com/t/1284925",
  "9f0342e8f9":
    "genai-prices (c28fc0ad), recorded 2026-07-09 as available; llm-prices had the announced price on 2026-06-26",
  c1240a9993:
    "genai-prices 0.1.7, start date 2026-08-21, after OpenAI's changelog; the official page promises the price through 2026-11-21 at least",
  "6931e60363": "genai-prices and llm-prices, both 2026-07-30 after OpenAI's changelog",
  b3f153d3e2: "genai-prices and llm-prices, both 2026-07-30: a cut of 80 %",
  ce5a984bb9: "llm-prices (41fbbe2e), recorded 2024-12-05; a third party's table has 2024-12-03",
  "748db9c236": "llm-prices (13dba7d5), recorded 2025-08-12: the 1M beta opens with a rate above 200k",
  "898e2b5b1e":
    "genai-prices, start date 2026-03-13, after claude.com/blog/1m-context-ga; models.dev dropped the band that day",
  a1cee932d6: "genai-prices, start date 2026-03-13, after claude.com/blog/1m-context-ga",
  "987250b98e": "Google's developer blog, 2024-05-30: billing starts",
  dcb806dcf6:
    "Google's developer blog, 2024-09-24: input -64 %, output -52 %, cached -64 % below 128k from 2024-10-01",
  "0f2bfef6d4":
    "genai-prices (d492ce0f), recorded 2026-08-13; a third party found 1.50/7.50 archived until 2026-08-12T04:23Z and 0.75 from 2026-08-13T18:11Z",
  "2652d4b603": "official changelog: context caching from 2024-08-02",
  "2647cc6d5d": "official announcement of V3 and note on the page: 16:00 UTC",
  "07032bfc7e":
    "the start of the off-peak window is a third party's; hours and rates are the official page's",
  "7474adf560": "official release note of V3.1: new price and end of off-peak at 2025-09-05 16:00 UTC",
  "4b54ac34d6":
    "official note on V3.2-Exp of 2025-09-29: prices more than halved at once (third-party quotes); the figures are from models.dev, 2025-11-17",
  ce5c0d2597: "official release note of R1",
  "2c6446fdd2": "official note on V3.2-Exp, 2025-09-29",
  "4d68b3d85e": "third party's table in a GitHub issue; genai-prices checked 2026-05-12",
  "689bc316d0":
    "official notice naming 2026-08-16 16:00 UTC (third-party quote); genai-prices has 2026-08-17, the date in Beijing",
  "03f49d05af":
    "figures from the official page of November 2026; the start, 2026-09-10 04:00 UTC, from a third party's history",
  "6ebfc16dc4": "official page of November 2026 and a third party's history",
  fe8755d30f: "third party's table: the 75 % promotion, with cache hits at a tenth, from 2026-04-26",
  "0b36986410":
    "made permanent: third party's table 2026-05-22, models.dev 2026-05-25, genai-prices 2026-06-03",
  "755debae98": "genai-prices, start date, after Mistral's public documentation",
  "5bcd17163b": "genai-prices, start date, after Mistral's public documentation (1996c3f1)",
  "5c84ae1ac0":
    "comment in genai-prices 0.1.7; a third party's archive has the promotion on 2026-09-02 and the list price by 2026-09-10/11",
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
