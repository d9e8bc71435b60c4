import json, os, urllib.request

ratebook = os.environ.get("RATEBOOK", "http://localhost:3000")

request = {
    "model": "gpt-4o",
    "messages": [{"role": "user", "content": "Hello, world"}],
    "images": [{"width": 1024, "height": 1024}],
}
body = json.dumps(request).encode()
with urllib.request.urlopen(f"{ratebook}/api/v1/tokens", body) as response:
    print(json.dumps(json.load(response)))
