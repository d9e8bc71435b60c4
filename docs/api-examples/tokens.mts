const ratebook = process.env.RATEBOOK ?? "http://localhost:3000";

const response = await fetch(`${ratebook}/api/v1/tokens`, {
  method: "POST",
  body: JSON.stringify({
    model: "gpt-4o",
    messages: [{ role: "user", content: "Hello, world" }],
    images: [{ width: 1024, height: 1024 }],
  }),
});
console.log(JSON.stringify(await response.json()));
