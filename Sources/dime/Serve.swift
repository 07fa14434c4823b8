import ArgumentParser
import FeatureStores
import Foundation
import Identity
import Logging
import Metrics
import Publishing
import Server
import ServiceLifecycle
import Services
import UnixSignals

/// Publishes the catalog over HTTP.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pubblica gli strati: mappa, WMS, WMTS, WFS, OGC API.",
        discussion: """
            Crea la base dati da seeds/ quando manca o è più vecchia dei dati. Rilegge il catalogo quando un file \
            cambia o con SIGHUP; se il nuovo ha errori, resta quello di prima e gli errori vanno nel registro.

            Esempi:
              dime serve
              dime serve --host 0.0.0.0 --port 80 --public-url https://geo.comune.venezia.it
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var identity: IdentityOptions

    @Option(help: "L'indirizzo su cui ascoltare (DIME_HOST).")
    var host = Settings.environment("HOST") ?? "127.0.0.1"

    @Option(help: "La porta (DIME_PORT).")
    var port = Settings.environment("PORT").flatMap(Int.init) ?? 8080

    @Option(
        name: .customLong("public-url"),
        help: "L'indirizzo pubblico per i collegamenti, se diverso da quello chiesto (DIME_PUBLIC_URL).")
    var publicURL = Settings.environment("PUBLIC_URL") ?? ""

    @Option(
        name: .customLong("proxy"), parsing: .singleValue,
        help: """
            L'indirizzo di un proxy che sta davanti, al cui X-Forwarded-For si crede per contare le richieste di \
            ciascuno; più volte se sono più di uno; questa macchina lo è sempre (DIME_PROXY, separati da virgole).
            """)
    var proxies = Settings.environment("PROXY").map { $0.split(separator: ",").map(String.init) } ?? []

    @Option(help: "Il file della cache delle tile; vuoto per non usarla (DIME_CACHE).")
    var cache = Settings.environment("CACHE") ?? "var/tiles.sqlite"

    @Flag(
        inversion: .prefixedNo,
        help: "Le misure per Prometheus su /metrics; se non detto, solo su un indirizzo locale (DIME_METRICS=1 o 0).")
    var metrics: Bool?

    @Flag(
        inversion: .prefixedNo,
        help:
            "Un emittente di sviluppo garantisce per chiunque (dime token); se non detto, solo su un indirizzo locale, senza --public-url e senza emittenti in identity.yaml (DIME_DEVELOPMENT_ISSUER=1 o 0)."
    )
    var developmentIssuer: Bool?

    @Option(help: "Quanto scrivere nel registro: trace, debug, info, warning, error (DIME_LOG).")
    var log = Settings.environment("LOG") ?? "info"

    func validate() throws {
        if let text = Settings.environment("PORT"), Int(text) == nil {
            throw ValidationError("DIME_PORT: un numero da 0 a 65535, non \"\(text)\"")
        }
        guard (0...65535).contains(port) else { throw ValidationError("--port: un numero da 0 a 65535, non \(port)") }
        if let wrong = proxies.first(where: { ClientAddress($0) == nil }) {
            throw ValidationError("--proxy: un indirizzo come 10.0.0.5 o 2001:db8::5, non \"\(wrong)\"")
        }
        guard Logger.Level(rawValue: log) != nil else {
            throw ValidationError("--log: uno di trace, debug, info, warning, error, non \"\(log)\"")
        }
    }

    func run() async throws {
        var logger = Logger(label: "dime") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: log) ?? .info
        let definition = try identity.definition(settings)
        try Seed.ifNeeded(settings)
        try await settings.completeRegister()
        let serving = try await ServingAuthority(
            definition, settings, isLocal: publicURL.isEmpty && Self.isLocal(host),
            isDevelopment: developmentIssuer ?? Self.flag("DEVELOPMENT_ISSUER"), logger)
        // Whoever reaches the forms signs in as they like: never by default, since a proxy may stand in front unsaid.
        let isTrial = (developmentIssuer ?? Self.flag("DEVELOPMENT_ISSUER")) == true
        let exposition = Exposition()
        MetricsSystem.bootstrap(exposition)
        let composition = try await Composition(
            settings: settings, cache: cache, authority: serving.authority, trial: isTrial ? serving.demoAccess : nil,
            logger: logger)
        var services = composition.services
        if metrics ?? Self.flag("METRICS") ?? Self.isLocal(host) { services.append(MetricsPage(exposition)) }
        if publicURL.isEmpty, !Self.isLocal(host) {
            logger.warning("no --public-url: links begin with http:// and the name that each client asks for")
        }
        let (host, logLine, writers) = (host, logger, settings.lang(serving.words))
        if case .development = serving { logger.warning("a development issuer vouches for whoever writes") }
        var limits = composition.limits
        limits.proxies = proxies.compactMap { ClientAddress($0) }
        let server = HTTPServer(
            host: host, port: port, publicURL: publicURL.isEmpty ? nil : publicURL, services: services,
            pages: composition.pages, limits: limits, logger: logger,
            onRunning: { port in
                Self.announce(host: host, port: port, writers, isTrial ? "" : "(per inviarli: --development-issuer)")
                logLine.info("listening", metadata: ["port": "\(port)"])
            })
        var configuration = ServiceGroupConfiguration(
            services: [
                .init(service: server), .init(service: CatalogWatch(composition, settings, logger)),
                .init(service: GazetteerWatch(composition, settings, logger)),
                .init(service: SitesWatch(composition, settings, logger)),
                .init(service: KerbLayersWatch(KerbLayers(settings), logger)),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        if case .issuers(let authority, let seconds, _) = serving {
            configuration.services.append(.init(service: KeysWatch(authority: authority, seconds: seconds)))
        }
        configuration.maximumGracefulShutdownDuration = composition.limits.drain
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as ListenError {
            Terminal.say(words(error))
            throw ExitCode(1)
        } catch {
            // Answers that did not end within the time for it: the log has named each.
            logger.notice("stopped before every answer had ended")
        }
    }

    private func words(_ error: ListenError) -> String {
        switch error {
        case .inUse:
            settings.lang(
                "La porta \(port) di \(host) è occupata da un altro programma: fermalo, o scegli --port.",
                "Port \(port) of \(host) is taken by another program: stop it, or choose --port.")
        case .notPermitted:
            settings.lang(
                "La porta \(port) è riservata all'amministratore: scegli --port da 1024 in su.",
                "Port \(port) is the administrator's: choose --port from 1024 up.")
        case .noSuchAddress:
            settings.lang(
                "Questa macchina non ha l'indirizzo \(host): scegli --host 127.0.0.1 o 0.0.0.0.",
                "This machine does not have the address \(host): choose --host 127.0.0.1 or 0.0.0.0.")
        case .other(let reason):
            settings.lang("Non si può ascoltare su", "Nobody can listen on") + " \(host):\(port): \(reason)"
        }
    }

    /// What a `DIME_…` variable says; `nil` where it says nothing.
    private static func flag(_ name: String) -> Bool? {
        switch Settings.environment(name) {
        case nil: nil
        case "0", "no", "false": false
        default: true
        }
    }

    private static func isLocal(_ host: String) -> Bool {
        host == "localhost" || host == "::1"
            || (host.hasPrefix("127.")
                && host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
    }

    private static func announce(host: String, port: Int, _ writers: String, _ forms: String) {
        let base = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        Terminal.say(
            """

            DIME Geo è in servizio.
              Mappa               \(base)/
              WMS                 \(base)/wms?SERVICE=WMS&REQUEST=GetCapabilities
              WMTS                \(base)/wmts?SERVICE=WMTS&REQUEST=GetCapabilities
              WFS                 \(base)/wfs?SERVICE=WFS&REQUEST=GetCapabilities
              OGC API – Features  \(base)/ogc
              Geocodifica         \(base)/geocode
              OpenAPI             \(base)/openapi.json
              Visualizzatore      \(base)/viewer
              Moduli di prova     \(base)/demo   \(forms)
              Scrive              \(writers)

            """)
    }
}
