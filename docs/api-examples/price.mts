const ratebook = process.env.RATEBOOK ?? "http://localhost:3000";

const response = await fetch(`${ratebook}/api/v1/price`, {
  method: "POST",
  body: JSON.stringify({
    model: "claude-sonnet-4-5",
    usage: { prompt: 120_000, cacheRead: 100_000, completion: 4_000 },
    count: 1000,
  }),
});
console.log(JSON.stringify(await response.json()));
