curl -s "${RATEBOOK:-http://localhost:3000}/api/v1/models?provider=google&at=2027-01-01"
