"""Kinds that name a place by numbers: coordinates and cadastral references."""

from .numerals import spelled
from .projections import gauss_boaga_east, plus_code, plus_code_centre, utm
from .question import Question
from .tables import ANEW, forms


def _sexagesimal(value, places):
    degrees = int(value)
    minutes = int((value - degrees) * 60)
    seconds = round(((value - degrees) * 60 - minutes) * 60, places)
    if seconds >= 60:
        seconds, minutes = seconds - 60, minutes + 1
    return degrees, minutes, seconds


def _dms(point, places=1):
    (a, b, c), (e, f, g) = _sexagesimal(point[1], places), _sexagesimal(point[0], places)
    return a, b, f"{c:0{3 + places if places else 2}.{places}f}", e, f, f"{g:0{3 + places if places else 2}.{places}f}"


def coordinate_forms(d, point):
    """(text, metres of its resolution) of a position, in the forms that people paste and dictate."""
    lon, lat = point
    x, y = utm(point)
    gx, gy = gauss_boaga_east(point)
    a, b, c, e, f, g = _dms(point)
    i, j, k, m, n, o = _dms(point, 0)
    lat_minutes, lon_minutes = (lat % 1) * 60, (lon % 1) * 60
    code = plus_code(point)
    comma = f"{lat:.5f}".replace(".", ","), f"{lon:.5f}".replace(".", ",")
    common = [
        (f"{lat:.6f}, {lon:.6f}", 5), (f"{lat:.5f},{lon:.5f}", 5), (f"{lat:.5f} {lon:.5f}", 5),
        (f"{comma[0]} {comma[1]}", 5), (f"{comma[0]}; {comma[1]}", 5), (f"{lat:.5f} N {lon:.5f} E", 5),
        (f"{a}°{b:02}'{c}\" N {e}°{f:02}'{g}\" E", 10), (f"{i}°{j:02}'{k}\"N {m}°{n:02}'{o}\"E", 30),
        (f"geo:{lat:.6f},{lon:.6f}", 5), (code, 15), (f"EPSG:25833 {x:.0f} {y:.0f}", 5),
        (f"UTM 33N {x:.0f} {y:.0f}", 5), (f"Gauss-Boaga fuso est {gx:.0f} {gy:.0f}", 10),
        (f"https://www.google.com/maps?q={lat:.6f},{lon:.6f}", 5), (f"{lat:.4f}, {lon:.4f}", 15)]
    own = {
        "dev": [(f"lat {lat:.5f} lon {lon:.5f}", 5), (f"N {lat:.5f} E {lon:.5f}", 5), (f"{lat:.5f}°N, {lon:.5f}°E", 5),
                (f"{int(lat)}° {lat_minutes:.3f}' N, {int(lon)}° {lon_minutes:.3f}' E", 5), (f"{code[4:]} Venezia", 15),
                (f"x {x:.1f} y {y:.1f} EPSG:32633", 5), (f"EPSG:3004 {gx:.1f} {gy:.1f}", 10),
                (f"https://www.openstreetmap.org/?mlat={lat:.5f}&mlon={lon:.5f}#map=18/{lat:.5f}/{lon:.5f}", 5)],
        "held": [(f"latitudine {lat:.5f}, longitudine {lon:.5f}", 5), (f"lat: {comma[0]} lon: {comma[1]}", 5),
                 (f"{a} {b:02} {c} N {e} {f:02} {g} E", 10), (f"N{a}°{b:02}'{c}\" E{e}°{f:02}'{g}\"", 10),
                 (f"{code[4:]} Venezia VE", 15), (f"33T {x:.0f} {y:.0f}", 5), (f"GPS {lat:.5f} {lon:.5f}", 5),
                 (f"E {gx:.1f} N {gy:.1f} (EPSG:3004)", 10), (f"({lat:.5f}; {lon:.5f})", 5),
                 (f"https://maps.google.com/?ll={lat:.6f},{lon:.6f}&z=18", 5), (f"geo:{lat:.5f},{lon:.5f}?z=19", 5),
                 (f"EPSG:6708 {x:.1f} {y:.1f}", 5), (f"{i}°{j:02}′{k}″ N, {m}°{n:02}′{o}″ E", 30)],
        "fresh": [(f"{lat:.6f} {lon:.6f}", 5), (f"{comma[0]} / {comma[1]}", 5), (f"Lat. {lat:.5f} Long. {lon:.5f}", 5),
                  (f"{lat:.5f}N, {lon:.5f}E", 5), (f"{lat:.5f}N {lon:.5f}E", 5), (f"[{lat:.5f}, {lon:.5f}]", 5),
                  (f"{int(lat)}°{lat_minutes:.3f}'N {int(lon)}°{lon_minutes:.3f}'E", 5),
                  (f"N {a}° {b:02}' {c}\" E {e}° {f:02}' {g}\"", 10), (f"{i}° {j:02}' {k}'' N - {m}° {n:02}' {o}'' E", 30),
                  (f"https://www.google.com/maps/@{lat:.6f},{lon:.6f},19z", 5),
                  (f"https://maps.apple.com/?ll={lat:.6f},{lon:.6f}", 5),
                  (f"https://www.openstreetmap.org/#map=19/{lat:.5f}/{lon:.5f}", 5),
                  (f"punto GPS {lat:.5f} {lon:.5f}", 5), (f"WGS84: {lat:.5f}, {lon:.5f}", 5),
                  (f"latitudine {comma[0]} e longitudine {comma[1]}", 5), (f"{code[4:]}, Venezia, VE, Italia", 15),
                  (f"plus code {code}", 15), (f"E {x:.0f} N {y:.0f} UTM33", 5), (f"EPSG:7792 {x:.1f} {y:.1f}", 5),
                  (f"Gauss Boaga Est: {gx:.0f} Nord: {gy:.0f}", 10)],
        "unseen": [(f"{lat:.6f}, {lon:.6f}", 5), (f"{comma[0]} - {comma[1]}", 5), (f"{lat:.6f}°, {lon:.6f}°", 5),
                   (f"lat={lat:.6f} lng={lon:.6f}", 5), (f"N {lat:.5f}, E {lon:.5f}", 5),
                   (f"Latitude {lat:.5f} Longitude {lon:.5f}", 5), (f"{comma[0]} N {comma[1]} E", 5),
                   (f"{a}°{b:02}'{c}\"N, {e}°{f:02}'{g}\"E", 10), 
                   (f"{a}° {b:02}' {c}\" nord, {e}° {f:02}' {g}\" est", 10),
                   (f"{a}° {lat_minutes:.4f}' N {e}° {lon_minutes:.4f}' E", 5), (f"{lat:.5f} nord {lon:.5f} est", 5),
                   (f"https://maps.google.com/maps?q={lat:.6f},{lon:.6f}", 5),
                   (f"https://www.google.it/maps/place/{lat:.6f},{lon:.6f}", 5),
                   (f"https://maps.apple.com/?q={lat:.6f},{lon:.6f}", 5),
                   (f"https://www.openstreetmap.org/?mlat={lat:.6f}&mlon={lon:.6f}", 5),
                   (f"geo:{lat:.6f},{lon:.6f}?q={lat:.6f},{lon:.6f}", 5), (f"{code[4:]} Venice, Italy", 15), (code, 15),
                   (f"UTM 33T {x:.0f} {y:.0f}", 5), (f"X={x:.1f} Y={y:.1f} (EPSG:25833)", 5),
                   (f"coord. Gauss-Boaga E {gx:.0f} N {gy:.0f}", 10)]}
    return own[d.split] if d.split in ANEW else common + own[d.split]


def coordinates(d):
    a = d.address()
    # A little off the door, as a telephone measures.
    point = (a.point[0] + d.between(-40, 40) * 1e-6, a.point[1] + d.between(-40, 40) * 1e-6)
    text, reach = d.pick(coordinate_forms(d, point))
    if plus_code(point)[4:] in text:
        point = plus_code_centre(point)
    return Question("coordinates", text, point, reach)


def sheet_forms(d, number, parcel, sub):
    """Cadastral references to a parcel as they are written: foglio first or last, with or without subalterno."""
    common = [f"foglio {number} mappale {parcel}", f"fg. {number} mapp. {parcel}", f"fg {number} part. {parcel}",
              f"Foglio {number}, particella {parcel}", f"F. {number} n. {parcel}", f"fg.{number} mn.{parcel} sub {sub}",
              f"foglio {number} mappale {parcel} sub. {sub}", f"catasto terreni foglio {number} particella {parcel}"]
    own = {"dev": [f"Fg {number} p.lla {parcel}", f"mappale {parcel} foglio {number}", f"NCT fg. {number} mapp. {parcel}",
                   f"foglio {spelled(number)} mappale {spelled(parcel)}", f"L736_{number:04}00.{parcel}"],
           "held": [f"mapp. {parcel} del foglio {number}", f"NCEU foglio {number} mapp. {parcel} sub {sub}",
                    f"fogl. {number} map. {parcel}", f"foglio {spelled(number)} particella {spelled(parcel)}",
                    f"Venezia fg {number} plla {parcel}", f"IT.AGE.PLA.L736_{number:04}00.{parcel}"]}
    return forms("cadastre", d.split, common + own.get(d.split, []), number=number, parcel=parcel, sub=sub,
                 number_words=spelled(number), parcel_words=spelled(parcel))


def cadastre(d):
    """A parcel lies in its sheet; which parcels there are depends on the map, so the lowest numbers are asked for."""
    spot = d.pick(d.spots("sheets"))
    number = int(spot.name)
    if d.chance(0.3):
        texts = [f"foglio {number}", f"fg. {number}", f"foglio {number} Venezia", f"foglio catastale {number}"]
        text = d.pick(forms("sheet", d.split, texts, number=number))
    else:
        text = d.pick(sheet_forms(d, number, d.between(1, 9), d.between(1, 6)))
    also = tuple((*p, spot.reach) for p in spot.also)
    return Question("cadastre", text, spot.point, spot.reach, source="ade", alternatives=also)


KINDS = [coordinates, cadastre]
