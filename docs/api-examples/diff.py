import copy, json, os, urllib.request

ratebook = os.environ.get("RATEBOOK", "http://localhost:3000")

with urllib.request.urlopen(f"{ratebook}/scenario-v1.golden.json") as file:
    before = json.load(file)
after = copy.deepcopy(before)
after["workloads"][0]["volume"]["amount"] = 3000
body = json.dumps({"from": before, "to": after}).encode()
with urllib.request.urlopen(f"{ratebook}/api/v1/diff", body) as response:
    print(json.dumps(json.load(response)))
