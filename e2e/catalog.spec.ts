import { expect, test } from "./workbench";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("search, filter and sort stand in the address and come back with it", async ({ page }) => {
  await page.goto("/catalog");
  await page.getByRole("searchbox", { name: "Search models" }).fill("opus");
  await page.getByRole("button", { name: "Output", exact: true }).click();
  await page.getByRole("button", { name: "Output", exact: true }).click();
  await expect(page).toHaveURL(/q=opus&sort=-output$/);
  const first = page.getByRole("row").nth(1);
  await expect(first).toContainText("$");
  const shown = await first.textContent();
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue("opus");
  await expect(page.getByRole("row").nth(1)).toHaveText(shown ?? "");
  await expect(page.getByRole("columnheader", { name: "Output" }).first()).toHaveAttribute(
    "aria-sort",
    "descending",
  );
});

test("any date: gpt-4o cost 5 and 15 on 2024-06-01", async ({ page }) => {
  await page.goto("/catalog?on=2024-06-01&q=gpt-4o");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "gpt-4o", exact: true }) });
  await expect(row).toContainText("$5.00");
  await expect(row).toContainText("$15.00");
  await expect(page.getByRole("link", { name: "gpt-4.1", exact: true })).toHaveCount(0);
});

test("the reader's own mix prices every model", async ({ page }) => {
  await page.goto("/catalog?q=gpt-4.1&status=all");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "gpt-4.1", exact: true }) });
  await expect(row).toContainText("$0.014");
  await page.getByLabel("Prompt tokens").fill("1M");
  await page.getByLabel("Completion tokens").fill("0");
  await expect(row).toContainText("$2.00");
  await expect(page).toHaveURL(/mix=1000000-0-0/);
});

test("the rows are copied as CSV and as JSON, with raw figures", async ({ page }) => {
  await page.goto("/catalog?q=gpt-4.1-mini&status=all");
  await expect(page.getByRole("row")).toHaveCount(2);
  const copied = async (format: RegExp) => {
    await page.getByRole("button", { name: /^Copy/ }).click();
    await page.getByRole("button", { name: format }).click();
    await expect(page.getByText("1 row copied")).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const csv = await copied(/^CSV/);
  expect(csv.split("\r\n")[0]).toContain("model,provider,input_usd_per_mtok");
  expect(csv).toContain("gpt-4.1-mini,OpenAI,0.4,");
  const json = JSON.parse(await copied(/^JSON/));
  expect(json.models[0]).toMatchObject({ model: "gpt-4.1-mini", input_usd_per_mtok: 0.4 });
});

test("chosen models go to the comparison", async ({ page }) => {
  await page.goto("/catalog?q=gpt-4.1&status=all");
  await page.getByLabel("Compare gpt-4.1", { exact: true }).check();
  await page.getByLabel("Compare gpt-4.1-mini").check();
  await page.getByRole("link", { name: "Compare 2" }).click();
  await expect(page).toHaveURL(/\/compare\?m=openai\/gpt-4\.1,openai\/gpt-4\.1-mini$/);
  await expect(page.getByRole("columnheader")).toHaveCount(2);
});

test("a model's page: a rate opens to its source and to a report, and asks nobody", async ({ page }) => {
  await page.goto("/catalog/openai/gpt-4.1");
  await page.getByRole("button", { name: "cached input, $0.50 /M: source and report" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("openai/gpt-4.1@2025-04-14");
  await expect(dialog.getByRole("textbox", { name: "Report" })).toHaveValue(
    /Ratebook shows: \$0\.50\s\/M, from 2025-04-14/,
  );
  await dialog.getByRole("button", { name: "Copy the report" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "Wrong price: openai/gpt-4.1, cacheRead",
  );
});

test("a model's page: history against rivals, sources with values, and a workload over time", async ({
  page,
}) => {
  await page.goto("/catalog/openai/gpt-4o");
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("cell", { name: /\$5\.00/ }).first()).toBeVisible();
  await page.getByText("Sources and their values").first().click();
  await expect(page.getByRole("link", { name: "anomalyco/models.dev" }).first()).toBeVisible();
  await page.getByRole("heading", { name: "Every price we hold" }).scrollIntoViewIfNeeded();
  const requests = page.getByLabel("Requests a month");
  await expect(requests).toBeVisible();
  await page.getByRole("button", { name: "Table" }).last().click();
  await expect(page.getByRole("cell", { name: "$2,250.00" })).toBeVisible();
  await requests.fill("200k");
  await expect(page.getByRole("cell", { name: "$4,500.00" })).toBeVisible();
});

test("a model's page opens the workbench with the model", async ({ page }) => {
  await page.goto("/catalog/anthropic/claude-haiku-4-5-20251001");
  await page.getByRole("link", { name: "Use in a scenario" }).click();
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await expect(page.locator("[data-total]")).toContainText("$2.50");
});

test("ids with dots, slashes and colons have pages; an id that is none has not", async ({
  page,
  request,
}) => {
  for (const path of [
    "groq/meta-llama/llama-4-scout-17b-16e-instruct",
    "amazon-bedrock/amazon.nova-pro-v1%3A0",
  ]) {
    await page.goto(`/zh/catalog/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect((await request.get("/catalog/openai/gpt-999")).status()).toBe(404);
});

test("what an address asks for and is not there is named, and stays until the reader chooses", async ({
  page,
}) => {
  await page.goto("/catalog?edition=2026-09-24&on=2026-02-30&p=openai,opnai&sort=price&mix=1-2-3&q=mini");
  const alert = page.locator("main").getByRole("alert");
  await expect(alert).toContainText("5 parts of this address");
  await expect(alert).toContainText("edition=2026-09-24: allowed is 2026-09-23, 2026-11-21");
  await expect(alert).toContainText("on=2026-02-30: allowed is a date of the calendar");
  await expect(alert).toContainText(/p=opnai: allowed is openai, anthropic/);
  await expect(alert).toContainText(/sort=price: allowed is model, provider, input/);
  await expect(alert).toContainText("mix=1-2-3: allowed is the prompt, cached and completion tokens");
  await expect(page.getByRole("searchbox")).toHaveValue("mini");
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await expect(page).toHaveURL(/p=openai,opnai/);
  await page.getByLabel("edition", { exact: true }).selectOption("2026-09-23");
  await expect(alert).toContainText("4 parts");
  await expect(page).toHaveURL(/edition=2026-09-23/);
  await page.getByRole("button", { name: "Remove from the address" }).click();
  await expect(alert).toHaveCount(0);
  await expect(page).toHaveURL(/\/catalog\?q=mini&p=openai&edition=2026-09-23$/);
});

test("the comparison and the changes name what they cannot read too", async ({ page }) => {
  await page.goto("/compare?m=openai/gpt-4.1,openai/gpt-9&score=80,most");
  const alert = page.locator("main").getByRole("alert");
  await expect(alert).toContainText("m=openai/gpt-9: allowed is a model of the catalog");
  await expect(alert).toContainText("score=most: allowed is above 0, at most 100 %");
  await page.goto("/zh/changes?p=nobody&kind=price");
  await expect(alert).toContainText("p=nobody：应为 openai, anthropic");
});

test("a day before the first price says so", async ({ page }) => {
  await page.goto("/catalog?on=2020-01-01");
  await expect(
    page.getByText(/No model has a price on Jan 1, 2020: the first we know is of \w+ \d+, 20\d\d/),
  ).toBeVisible();
});

test("a price that depends on the hour says which hours its charts show", async ({ page }) => {
  await page.goto("/catalog/deepseek/deepseek-v4-pro");
  await expect(page.getByText("as listed; hours with rates of their own are left out")).toBeVisible();
});
