curl -s "${RATEBOOK:-http://localhost:3000}/api/v1/price" \
  -d '{"model":"claude-sonnet-4-5","usage":{"prompt":120000,"cacheRead":100000,"completion":4000},"count":1000}'
