import AddressTables
import Geocoding
import Testing

@Suite struct ColumnMappingTests {
    @Test(
        "Columns are told by their names, Italian and English",
        arguments: [
            (["id", "Indirizzo", "CAP", "Comune"], [.query: 1, .postcode: 2, .comune: 3]),
            (["VIA", "N° CIVICO", "Esponente", "Località"], [.street: 0, .number: 1, .exponent: 2, .locality: 3]),
            (["DUG", "DUF", "civico", "città"], [.generic: 0, .street: 1, .number: 2, .comune: 3]),
            (["street", "house_number", "postcode", "city"], [.street: 0, .number: 1, .postcode: 2, .comune: 3]),
            (["addr:street", "addr:housenumber", "addr:place"], [.street: 0, .number: 1, .sestiere: 2]),
            (["nome", "lon", "lat"], [.lon: 1, .lat: 2]),
            (["COORD_X", "COORD_Y", "note"], [.lon: 0, .lat: 1]),
            (["Via di residenza", "numero", "cap sede"], [.street: 0, .number: 1, .postcode: 2]),
            (["segnalazione", "data"], [.query: 0]),
        ] as [([String], [AddressColumn: Int])])
    func names(header: [String], expected: [AddressColumn: Int]) throws {
        #expect(try ColumnMapping(header).columns == expected)
    }

    @Test("A chosen column wins over a name")
    func chosen() throws {
        let mapping = try ColumnMapping(["via", "INDIRIZZO_SEDE", "civico"], chosen: [.street: "indirizzo sede"])
        #expect(mapping.columns == [.street: 1, .number: 2])
    }

    @Test("A table that tells no place is refused, and so is a column that is not there")
    func refused() {
        #expect(throws: ColumnMapping.Fault.nothingToFind(header: ["id", "cap"])) {
            _ = try ColumnMapping(["id", "cap"])
        }
        #expect(throws: ColumnMapping.Fault.nothingToFind(header: ["id", "lat"])) {
            _ = try ColumnMapping(["id", "lat"])
        }
        #expect(throws: ColumnMapping.Fault.noSuchColumn("X", header: ["via"])) {
            _ = try ColumnMapping(["via"], chosen: [.street: "X"])
        }
    }

    @Test("What is asked decides which columns count")
    func operations() throws {
        let header = ["descrizione", "via", "lon", "lat"]
        #expect(try ColumnMapping(header, for: .search).columns == [.street: 1])
        #expect(try ColumnMapping(header, for: .reverse).columns == [.lon: 2, .lat: 3])
        #expect(try ColumnMapping(header, for: .report).columns == [.query: 0])
        #expect(throws: ColumnMapping.Fault.nothingToFind(header: ["via"])) {
            _ = try ColumnMapping(["via"], for: .reverse)
        }
    }

    @Test("Several columns can be read as one text")
    func further() throws {
        let mapping = try ColumnMapping(["a", "b", "c"], chosen: [.query: "a"], further: ["c"])
        #expect(AddressRow(["Via Piave 23", "x", " Mestre "], mapping) == .search("Via Piave 23, Mestre"))
        #expect(AddressRow(["", "x", "Mestre"], mapping) == .search("Mestre"))
        #expect(AddressRow(["", "x", ""], mapping) == .empty)
    }

    @Test("Positions alone ask what is at them; beside an address they do not")
    func reverse() throws {
        #expect(try ColumnMapping(["id", "lon", "lat"]).isReverse)
        #expect(try !ColumnMapping(["via", "lon", "lat"]).isReverse)
    }
}

@Suite struct AddressRowTests {
    private func row(_ header: [String], _ fields: [String]) throws -> AddressRow {
        AddressRow(fields, try ColumnMapping(header))
    }

    @Test("One column is a text, several are fields")
    func texts() throws {
        #expect(try row(["indirizzo"], [" via Piave 23 "]) == .search("via Piave 23"))
        var address = StructuredAddress()
        address.street = "via Piave"
        address.number = "23/A"
        address.comune = "Venezia"
        #expect(
            try row(["via", "civico", "esponente", "comune"], ["via Piave", "23", "A", "Venezia"])
                == .structured(address))
        address.number = nil
        #expect(try row(["dug", "duf", "comune"], ["via", "Piave", "Venezia"]) == .structured(address))
        #expect(try row(["indirizzo", "civico", "cap"], ["", " ", "30100"]) == .empty)
    }

    @Test("Positions have a decimal point or comma, and a wrong one names its column")
    func positions() throws {
        #expect(try row(["lon", "lat"], ["12,33", "45.43"]) == .position(x: 12.33, y: 45.43))
        #expect(try row(["lon", "lat"], ["", ""]) == .empty)
        #expect(try row(["X", "Y"], ["12.33", "nord"]) == .wrong(column: "Y", text: "nord"))
        #expect(try row(["X", "Y"], ["nan", "1"]) == .wrong(column: "X", text: "nan"))
    }

    @Test(
        "Two numbers are a position, in the order that they can have",
        arguments: [
            ("12.33 45.43", 12.33, 45.43), ("45.43 12.33", 12.33, 45.43), ("45.43, 12.33", 12.33, 45.43),
            ("45.43,12.33", 12.33, 45.43), ("12,33 45,43", 12.33, 45.43), ("12.33;45.43", 12.33, 45.43),
        ])
    func pairs(text: String, longitude: Double, latitude: Double) {
        #expect(
            PositionReading.degrees.coordinate(text) == Coordinate(longitude: longitude, latitude: latitude))
    }

    @Test(
        "What is no place on the ground is no position",
        arguments: ["", "12.33", "via piave 23", "200 45", "nan 45", "1 2 3"])
    func wrongPairs(text: String) { #expect(PositionReading.degrees.coordinate(text) == nil) }
}

@Suite struct FixedTextTests {
    @Test(
        "Numbers have so many decimals",
        arguments: [
            (0.965, 2, "0.97", "0.97"), (-0.001, 2, "0.00", "0"), (12.5, 3, "12.500", "12.5"), (7, 0, "7", "7"),
            (-12.345, 1, "-12.3", "-12.3"), (.nan, 2, "", ""), (291855.05, 2, "291855.05", "291855.05"),
        ])
    func fixed(number: Double, decimals: Int, fixed: String, trimmed: String) {
        #expect(number.fixed(decimals) == fixed)
        #expect(number.trimmed(decimals) == trimmed)
    }
}
