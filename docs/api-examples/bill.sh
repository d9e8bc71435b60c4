RATEBOOK="${RATEBOOK:-http://localhost:3000}"
curl -s "$RATEBOOK/scenario-v1.golden.json" | curl -s "$RATEBOOK/api/v1/bill" -d @-
