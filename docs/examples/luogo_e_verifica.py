"""Cerca un indirizzo e verifica un passo carraio: python3 luogo_e_verifica.py [SERVER]. Solo la libreria standard."""
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

SERVER = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"


def ask(path, body=None):
    headers = {"Content-Type": "application/json"} if body else {}
    request = urllib.request.Request(SERVER + path, body and json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        # Gli errori sono problem+json (RFC 9457): title, status, detail.
        sys.exit(json.load(error)["detail"])


place = ask("/geocode/search?" + urllib.parse.urlencode({"q": "Castello 3998", "limit": 1}))["features"][0]
print(place["properties"]["geocoding"]["label"] + ":", ", ".join(map(str, place["geometry"]["coordinates"])))

verdict = ask("/passi-carrai/verifica", {
    "access": {"at": [12.2431, 45.4936], "width_m": 3.5}, "proposal": {"kind": "manufatto", "vehicle": "car"}})
print(verdict["outcome"] + ":", verdict["rules"]["PC-020"]["message"]["it"])
