const ratebook = process.env.RATEBOOK ?? "http://localhost:3000";

const scenario = await (await fetch(`${ratebook}/scenario-v1.golden.json`)).json();
const response = await fetch(`${ratebook}/api/v1/bill`, {
  method: "POST",
  body: JSON.stringify(scenario),
});
console.log(JSON.stringify(await response.json()));
