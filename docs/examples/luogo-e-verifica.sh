#!/usr/bin/env bash
# Cerca un indirizzo e verifica un passo carraio: luogo-e-verifica.sh [SERVER]. Occorrono curl e jq.
set -euo pipefail
server=${1:-http://127.0.0.1:8080}

curl -sS --fail-with-body --get "$server/geocode/search" --data-urlencode 'q=Castello 3998' --data limit=1 |
    jq -r '.features[0] | "\(.properties.geocoding.label): \(.geometry.coordinates | join(", "))"'

curl -sS --fail-with-body "$server/passi-carrai/verifica" -H 'Content-Type: application/json' -d '
    {"access": {"at": [12.2431, 45.4936], "width_m": 3.5}, "proposal": {"kind": "manufatto", "vehicle": "car"}}' |
    jq -r '"\(.outcome): \(.rules["PC-020"].message.it)"'
