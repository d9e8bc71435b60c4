curl -s "${RATEBOOK:-http://localhost:3000}/api/v1/tokens" \
  -d '{"model":"gpt-4o","messages":[{"role":"user","content":"Hello, world"}],
       "images":[{"width":1024,"height":1024}]}'
