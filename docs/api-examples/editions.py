import os, urllib.request

ratebook = os.environ.get("RATEBOOK", "http://localhost:3000")

with urllib.request.urlopen(f"{ratebook}/api/v1/editions") as response:
    print(response.read().decode())
