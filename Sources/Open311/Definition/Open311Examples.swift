/// Examples of the API definition, as JSON: a hole in Via Piave.
enum Open311Examples {
    static let id = "s7k2m9xq4a"

    static let report = """
        {"service_code":"buca","address_string":"Via Piave 23, Mestre","description":"Buca profonda accanto al marciapiede.",\
        "attribute":{"dove":"carreggiata","pericolo":["pedoni"]}}
        """

    static let receipt = #"[{"service_request_id":"\#(id)"}]"#

    static let requests = """
        [{"service_request_id":"\(id)","status":"open","status_notes":"Ricevuta","service_name":"Buca o dissesto stradale",\
        "service_code":"buca","requested_datetime":"2026-11-28T09:30:00Z","updated_datetime":"2026-11-28T09:30:00Z",\
        "address":"Via Piave 23, Piave 1860, Venezia","address_id":"35716","lat":45.48935,"long":12.23517}]
        """

    static let token = #"[{"service_request_id":"\#(id)","token":"\#(id)"}]"#

    /// Of the office's part.
    static let feature = """
        {"type":"Feature","id":"\(id)","geometry":{"type":"Point","coordinates":[12.23517,45.48935]},\
        "properties":{"servizio":"buca","stato":"presa_in_carico","status":"open",\
        "indirizzo":"Via Piave 23, Piave 1860, Venezia","ricevuta":"2026-11-28T09:30:00Z","revisione":2}}
        """
}
