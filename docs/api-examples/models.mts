const ratebook = process.env.RATEBOOK ?? "http://localhost:3000";

const response = await fetch(`${ratebook}/api/v1/models?provider=google&at=2027-01-01`);
console.log(JSON.stringify(await response.json()));
