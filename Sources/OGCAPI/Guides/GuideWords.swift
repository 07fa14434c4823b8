import Languages

/// What a guide says. Menus are called as the programs call them, in Italian as in their Italian versions.
struct GuideWords {
    struct Program {
        var name: String
        var steps: [LocalizedText]
    }

    let guide: Guide
    /// What a connection may be called.
    let service: String
    /// The CRS that most drawings of the city are in.
    let crs: String

    init(_ guide: Guide, service: String, crs: String) {
        self.guide = guide
        self.service = service
        self.crs = crs
    }

    var title: LocalizedText {
        switch guide {
        case .wms: LocalizedText(it: "WMS: le mappe come immagini", en: "WMS: maps as pictures")
        case .wmts: LocalizedText(it: "WMTS: le mappe a tasselli", en: "WMTS: maps in tiles")
        case .wfs: LocalizedText(it: "WFS: gli elementi con i loro dati", en: "WFS: features with their data")
        }
    }

    var purpose: LocalizedText {
        switch guide {
        case .wms:
            LocalizedText(
                it:
                    "Questo indirizzo è per i programmi GIS e CAD: da qui ricevono le mappe già disegnate, alla "
                    + "scala e nel "
                    + "sistema di riferimento che chiedono (Web Map Service 1.3.0 e 1.1.1).",
                en:
                    "This address is for GIS and CAD programs: from here they get maps already drawn, at the scale "
                    + "and in "
                    + "the coordinate reference system that they ask for (Web Map Service 1.3.0 and 1.1.1).")
        case .wmts:
            LocalizedText(
                it:
                    "Questo indirizzo è per i programmi GIS: da qui ricevono le mappe in tasselli già pronti, più "
                    + "rapide di "
                    + "un WMS come sfondo (Web Map Tile Service 1.0.0).",
                en: "This address is for GIS programs: from here they get maps in ready tiles, faster than a WMS as a "
                    + "background (Web Map Tile Service 1.0.0).")
        case .wfs:
            LocalizedText(
                it: "Questo indirizzo è per i programmi GIS e CAD: da qui ricevono gli elementi stessi, geometria e "
                    + "attributi, da selezionare, misurare e unire ad altri dati (Web Feature Service 2.0.0, 1.1.0 e "
                    + "1.0.0).",
                en:
                    "This address is for GIS and CAD programs: from here they get the features themselves, geometry "
                    + "and "
                    + "attributes, to select, measure and join with other data (Web Feature Service 2.0.0, 1.1.0 and "
                    + "1.0.0).")
        }
    }

    var addressTitle: LocalizedText { LocalizedText(it: "Indirizzo da copiare", en: "Address to copy") }
    var addressNote: LocalizedText {
        LocalizedText(
            it: "Nel browser non c’è altro da vedere; ciò che i programmi leggono qui per primo sono le",
            en: "There is nothing more to see in a browser; what programs read here first are the")
    }
    var capabilities: LocalizedText {
        LocalizedText(it: "capabilities (documento XML)", en: "capabilities (an XML document)")
    }
    var layersTitle: LocalizedText { LocalizedText(it: "Che cosa c’è", en: "What there is") }
    var layerTitle: LocalizedText { LocalizedText(it: "Strato", en: "Layer") }
    var layerName: LocalizedText { LocalizedText(it: "Nome nel servizio", en: "Name in the service") }
    var othersTitle: LocalizedText { LocalizedText(it: "Altri servizi", en: "Other services") }

    func layersCaption(_ count: Int) -> LocalizedText {
        LocalizedText(it: "Strati: \(count)", en: "Layers: \(count)")
    }

    var programs: [Program] { [qgis, autocad, arcgis] }
}

// MARK: Steps

extension GuideWords {
    private var qgis: Program {
        let isFeatures = guide == .wfs
        let menu = isFeatures ? "WFS / OGC API - Features" : "WMS/WMTS"
        var steps = [
            LocalizedText(
                it: "Aprire Layer ▸ Aggiungi layer ▸ Aggiungi layer \(menu)… e premere Nuovo.",
                en: "Open Layer ▸ Add Layer ▸ Add \(menu) Layer… and press New."),
            LocalizedText(
                it: "Scrivere un nome, per esempio \(service), e in URL l’indirizzo `{}`; premere OK.",
                en: "Type a name, such as \(service), and as URL the address `{}`; press OK."),
        ]
        switch guide {
        case .wms:
            steps.append(
                LocalizedText(
                    it: "Premere Connetti, scegliere uno o più strati e il sistema di riferimento (per il rilievo "
                        + "comunale `\(crs)`), poi Aggiungi.",
                    en: "Press Connect, choose one layer or more and the coordinate reference system (`\(crs)` for the "
                        + "city’s survey), then Add."))
        case .wmts:
            steps.append(
                LocalizedText(
                    it: "Premere Connetti, aprire la scheda Set di tasselli, scegliere uno strato e poi Aggiungi.",
                    en: "Press Connect, open the tab Tilesets, choose a layer, then Add."))
        case .wfs:
            steps.append(
                LocalizedText(
                    it:
                        "Premere Connetti e scegliere uno strato. Per gli strati grandi lasciare attiva la "
                        + "richiesta dei "
                        + "soli elementi che intersecano la vista; poi Aggiungi.",
                    en: "Press Connect and choose a layer. For large layers keep the option to request only features "
                        + "overlapping the view extent; then Add."))
        }
        return Program(name: "QGIS", steps: steps)
    }

    private var autocad: Program {
        let name = "AutoCAD Map 3D"
        guard guide != .wmts else {
            return Program(
                name: name,
                steps: [
                    LocalizedText(
                        it: "AutoCAD Map 3D non ha una connessione WMTS: usare il WMS, che ha le stesse mappe.",
                        en: "AutoCAD Map 3D has no connection for WMTS: use the WMS, which has the same maps.")
                ])
        }
        let kind = guide.rawValue.uppercased()
        return Program(
            name: name,
            steps: [
                LocalizedText(
                    it: "Assegnare al disegno il suo sistema di coordinate, per il rilievo comunale `\(crs)` (scheda "
                        + "Impostazioni carta ▸ Assegna).",
                    en: "Assign the drawing its coordinate system, `\(crs)` for the city’s survey (Map Setup ▸ Assign)."
                ),
                LocalizedText(
                    it: "Nel riquadro attività, in Gestione visualizzazioni, aprire Dati ▸ Connetti a dati e scegliere "
                        + "Aggiungi connessione \(kind).",
                    en: "In the Task Pane, in Display Manager, open Data ▸ Connect to Data and choose Add \(kind) "
                        + "Connection."),
                LocalizedText(
                    it: "Scrivere un nome e come server l’indirizzo `{}`; premere Connetti.",
                    en: "Type a name and as server the address `{}`; press Connect."),
                LocalizedText(
                    it: "Spuntare gli strati voluti e premere Aggiungi alla carta.",
                    en: "Tick the layers that you want and press Add to Map."),
            ])
    }

    private var arcgis: Program {
        let kind = guide.rawValue.uppercased()
        return Program(
            name: "ArcGIS Pro",
            steps: [
                LocalizedText(
                    it: "Nella scheda Inserisci aprire Connessioni ▸ Server ▸ Nuovo server \(kind).",
                    en: "On the Insert tab open Connections ▸ Server ▸ New \(kind) Server."),
                LocalizedText(
                    it: "Come URL del server scrivere `{}` e premere OK.",
                    en: "As server URL type `{}` and press OK."),
                LocalizedText(
                    it:
                        "Nel riquadro Catalogo, sotto Server, aprire la connessione e trascinare uno strato sulla "
                        + "mappa.",
                    en: "In the Catalog pane, under Servers, open the connection and drag a layer onto the map."),
            ])
    }
}
