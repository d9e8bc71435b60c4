curl -s "${RATEBOOK:-http://localhost:3000}/api/v1/editions"
