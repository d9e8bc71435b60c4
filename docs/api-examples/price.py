import json, os, urllib.request

ratebook = os.environ.get("RATEBOOK", "http://localhost:3000")

request = {
    "model": "claude-sonnet-4-5",
    "usage": {"prompt": 120_000, "cacheRead": 100_000, "completion": 4_000},
    "count": 1000,
}
body = json.dumps(request).encode()
with urllib.request.urlopen(f"{ratebook}/api/v1/price", body) as response:
    print(json.dumps(json.load(response)))
