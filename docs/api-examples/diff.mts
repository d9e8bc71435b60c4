const ratebook = process.env.RATEBOOK ?? "http://localhost:3000";

const from = await (await fetch(`${ratebook}/scenario-v1.golden.json`)).json();
const to = structuredClone(from);
to.workloads[0].volume.amount = 3000;
const response = await fetch(`${ratebook}/api/v1/diff`, {
  method: "POST",
  body: JSON.stringify({ from, to }),
});
console.log(JSON.stringify(await response.json()));
