const ratebook = process.env.RATEBOOK ?? "http://localhost:3000";

const response = await fetch(`${ratebook}/api/v1/editions`);
console.log(JSON.stringify(await response.json()));
