/// Bodies for the API definition.
enum RegisterExamples {
    static let new = #"""
        {"stato":"presentata","particella":"L736_014500.345","via":"VIA PIAVE","civico":"23","genere":"manufatto",
        "veicolo":"car","apertura":[[284580.1,5041520.3],[284583.1,5041520.9]],"crs":"EPSG:25833",
        "richiedente":"u-7f3a9c21d4"}
        """#

    static let change = #"{"revisione":2,"stato":"rilasciata","nota":"provvedimento n. 15"}"#

    static let feature = #"""
        {"type":"Feature","id":"pk3m9xq7abcde","geometry":{"type":"LineString",
        "coordinates":[[12.2429632,45.4939345],[12.2430013,45.4939411]]},"properties":{"numero":"15","anno":2026,
        "stato":"rilasciata","particella":"L736_014500.345","via":"VIA PIAVE","civico":"23","genere":"manufatto",
        "veicolo":"car","posizione":"rilievo","aggiornato":"2026-11-28T10:00:00Z","larghezza_m":3.06,"revisione":3}}
        """#
}
