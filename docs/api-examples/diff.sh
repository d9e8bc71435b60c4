RATEBOOK="${RATEBOOK:-http://localhost:3000}"
before=$(curl -s "$RATEBOOK/scenario-v1.golden.json")
after=$(echo "$before" | sed 's/"amount": 2000/"amount": 3000/')
echo "{\"from\": $before, \"to\": $after}" | curl -s "$RATEBOOK/api/v1/diff" -d @-
