import os, urllib.request

ratebook = os.environ.get("RATEBOOK", "http://localhost:3000")

with urllib.request.urlopen(f"{ratebook}/scenario-v1.golden.json") as file:
    scenario = file.read()
with urllib.request.urlopen(f"{ratebook}/api/v1/bill", scenario) as response:
    print(response.read().decode())
