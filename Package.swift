// swift-tools-version:6.2
import PackageDescription

// Written once, for every target of ours: Swift 6, existentials spelt out, imports explicit and internal, every
// unsafe expression marked, no warning tolerated.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// For the targets that own a C library: handles that the compiler keeps from outliving their owner.
let owning = strict + [.enableExperimentalFeature("Lifetimes")]

/// A system library: module map and shim, no code. Exactly one Swift target imports each.
func system(_ name: String, _ package: String, _ debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: package, providers: [.apt([debian])])
}

func library(_ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["Support"], exclude: exclude, resources: resources,
        swiftSettings: strict)
}

let package = Package(
    name: "dime-geo",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "dime", targets: ["dime"])
    ],
    dependencies: [
        // The HTTP/1.1 server, on SwiftNIO: the field's smallest well-kept one.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        // HTTPRequest, HTTPResponse, HTTPFields: the vocabulary the services share with any server.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // The bytes and channels under Hummingbird, named where Server touches them.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        // The command line: parsing, help, completion.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // YAML for layers and manifests, with line numbers for every mistake.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Structured logs, metrics and an orderly start and stop: the server ecosystem's own.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // The signatures of access tokens, RS256 and ES256, by keys of a JWKS: nothing to write oneself.
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        // Row 0: system libraries.
        system("CGEOS", "geos", "libgeos-dev"),
        system("CPROJ", "proj", "libproj-dev"),
        system("CSpatiaLite", "spatialite", "libspatialite-dev"),
        system("CCairo", "cairo-ft", "libcairo2-dev"),
        system("CHarfBuzz", "harfbuzz", "libharfbuzz-dev"),
        system("CISAL", "libisal", "libisal-dev"),
        system("CXML2", "libxml-2.0", "libxml2-dev"),
        system("CJPEG", "libturbojpeg", "libturbojpeg0-dev"),
        system("CCrypto", "libcrypto", "libssl-dev"),

        // Row 0 as well: what people read, in both languages.
        library("Languages"),

        // Row 1: vocabulary and byte formats.
        library("SimpleFeatures"),
        library("Markup", ["Languages", "CXML2"], settings: owning),
        library("Deflate", ["CISAL"], settings: owning),
        library("YAMLText", ["Languages", "Yams"]),
        library("DelimitedText"),
        library("TerminalText"),
        library("Digests", ["CCrypto"]),

        // Row 2: the owners of the big C libraries.
        library("ReferenceSystems", ["Languages", "SimpleFeatures", "CPROJ"], settings: owning),
        library("SQLite", ["CSpatiaLite"], settings: owning),
        library("Topology", ["SimpleFeatures", "CGEOS"], settings: owning),

        // Row 3 and 4: stores, formats, pictures, tiles.
        library("FeatureStores", ["Languages", "SimpleFeatures"]),
        library("SpatiaLiteStore", ["Languages", "SimpleFeatures", "FeatureStores", "SQLite"]),
        library("FilterEncoding", ["Languages", "SimpleFeatures", "Markup"]),
        library("Formats", ["SimpleFeatures", "ReferenceSystems", "Markup"]),
        library(
            "Portrayal",
            [
                "Languages", "SimpleFeatures", "Markup", "Topology", "FilterEncoding", "YAMLText", "Deflate",
                "CHarfBuzz", "CJPEG",
            ],
            settings: owning),
        library("Figures", ["Markup", "CCairo"], settings: owning),
        library("Tiles", ["Languages", "SimpleFeatures", "ReferenceSystems", "Topology"]),

        // Row 5: what a protocol speaks, whatever the server, and how it is described.
        library("OpenAPI", ["Languages", "Markup"]),
        library(
            "Services",
            ["Languages", "FeatureStores", "Deflate", .product(name: "HTTPTypes", package: "swift-http-types")]),

        // Row 6: who may write.
        library(
            "Identity",
            [
                "Languages", "Markup", "Digests", "YAMLText", "Services", .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),

        // Row 6: layers, the catalog and the three plans.
        library(
            "Publishing",
            [
                "Languages", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "Formats", "Portrayal", "Tiles",
                "SQLite",
                "Services", "Deflate", "Markup", "YAMLText",
            ]),

        // Row 7: protocols and imports.
        library(
            "OWS",
            [
                "Languages", "OpenAPI", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "Formats", "Portrayal",
                "Tiles",
                "Publishing",
                "Services", "Markup", "FilterEncoding", "YAMLText",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        library(
            "OGCAPI",
            [
                "Languages", "OpenAPI", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "Formats", "Tiles",
                "Publishing",
                "Services",
                "Markup", "Portrayal", "YAMLText", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        library(
            "Importing",
            [
                "Languages", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "SpatiaLiteStore", "SQLite",
                "Topology",
                "Markup", "Deflate", "YAMLText",
            ]),
        library(
            "PassiCarrai",
            [
                "Languages", "SimpleFeatures", "Topology", "ReferenceSystems", "FeatureStores", "Markup", "YAMLText",
            ]),
        library(
            "PassiCarraiReports",
            ["Languages", "SimpleFeatures", "Topology", "Markup", "Digests", "Figures", "PassiCarrai"]),
        library("Geocoding", ["Languages", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "YAMLText"]),
        library(
            "AddressTables",
            ["Languages", "Geocoding", "SimpleFeatures", "ReferenceSystems", "DelimitedText", "Markup"]),
        library(
            "GeocodingAPI",
            [
                "Languages", "Geocoding", "AddressTables", "DelimitedText", "SimpleFeatures", "ReferenceSystems",
                "FeatureStores", "Publishing", "Services", "Markup", "Deflate", "Digests", "YAMLText",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),

        // Row 8: what officers keep.
        library(
            "PassiCarraiRegister",
            [
                "Languages", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "SpatiaLiteStore", "Services",
                "DelimitedText", "Markup", "Deflate",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),

        // Row 8: what citizens report, and how it is spoken of on the wire.
        library(
            "ServiceRequests",
            [
                "Languages", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "SpatiaLiteStore", "Services",
                "DelimitedText", "Markup", "YAMLText",
            ]),
        library(
            "Open311",
            [
                "Languages", "SimpleFeatures", "FeatureStores", "Services", "Markup", "YAMLText", "Geocoding",
                "ServiceRequests", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),

        // Row 9: checks over HTTP, with reports and what officers keep.
        library(
            "PassiCarraiAPI",
            [
                "Languages", "OpenAPI", "PassiCarrai", "PassiCarraiReports", "PassiCarraiRegister", "Figures",
                "ReferenceSystems",
                "FeatureStores", "Services", "Markup", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),

        // Row 9: forms to try all of it with.
        .target(
            name: "DemoForms",
            dependencies: ["Services", "Markup", .product(name: "HTTPTypes", package: "swift-http-types")],
            resources: [.copy("Resources")], swiftSettings: strict),

        // Row 8 and 10: the server and the programs.
        .target(
            name: "Server",
            dependencies: [
                "Languages", "OpenAPI", "Services", "Deflate", "Digests",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Resources"), .copy("Picker"), .copy("ViewerFiles")],
            swiftSettings: strict),
        .executableTarget(
            name: "dime",
            dependencies: [
                "Languages", "SimpleFeatures", "FeatureStores", "SpatiaLiteStore", "Publishing", "OWS", "OGCAPI",
                "Importing", "Services", "Server", "Portrayal", "YAMLText", "ReferenceSystems", "Markup", "Geocoding",
                "GeocodingAPI", "AddressTables", "DelimitedText", "TerminalText", "PassiCarrai",
                "PassiCarraiReports", "PassiCarraiAPI", "PassiCarraiRegister", "Figures", "Digests", "DemoForms",
                "Identity", "ServiceRequests", "Open311",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "bench",
            dependencies: [
                "SimpleFeatures", "ReferenceSystems", "FeatureStores", "SpatiaLiteStore", "Publishing", "OWS",
                "Services", "Portrayal", "Tiles", "SQLite", "Deflate", "Geocoding", "DelimitedText",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["thresholds.json"],
            swiftSettings: strict),

        // Tests mirror the targets.
        .target(
            name: "Support",
            dependencies: [
                "SimpleFeatures", "FeatureStores", "Services", .product(name: "HTTPTypes", package: "swift-http-types"),
            ], path: "Tests/Support",
            swiftSettings: strict),
        // The reference canvas: what the server's own is compared with.
        .target(
            name: "CairoReference", dependencies: ["Portrayal", "CCairo"], path: "Tests/CairoReference",
            swiftSettings: owning),
        tests("TopologyTests", ["Topology", "SimpleFeatures"]),
        tests(
            "ImportingTests",
            [
                "Languages", "Importing", "SimpleFeatures", "Topology", "ReferenceSystems", "FeatureStores",
                "SpatiaLiteStore",
                "SQLite", "Deflate", "YAMLText",
            ], exclude: ["Samples"]),
        tests(
            "ServiceTests",
            [
                "Languages", "OWS", "OGCAPI", "Publishing", "Services", "Server", "Portrayal", "Tiles", "FeatureStores",
                "ReferenceSystems", "SimpleFeatures", "Markup", "YAMLText",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ], exclude: ["Catalog"]),
        tests(
            "ServerTests",
            [
                "Languages", "Server", "Services", "Deflate", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]),
        tests(
            "PublishingTests",
            [
                "Languages", "Publishing", "FeatureStores", "Portrayal", "ReferenceSystems", "Services",
                "SimpleFeatures", "SQLite",
                "Tiles", "YAMLText",
            ]),
        tests(
            "GeocodingTests",
            ["Geocoding", "FeatureStores", "ReferenceSystems", "SimpleFeatures", "YAMLText"],
            exclude: ["Cases"]),
        tests(
            "PassiCarraiTests",
            [
                "PassiCarrai", "Languages", "SimpleFeatures", "ReferenceSystems", "FeatureStores", "Markup", "YAMLText",
            ], exclude: ["Cases"]),
        tests(
            "PassiCarraiReportsTests", ["Languages", "PassiCarraiReports", "PassiCarrai", "Figures", "Markup"],
            exclude: ["Golden", "Scenes"]),
        tests("DigestsTests", ["Digests"]),
        tests(
            "IdentityTests",
            [
                "Identity", "Services", "Languages", "Markup", "YAMLText", .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        tests("FiguresTests", ["Figures", "Markup"], exclude: ["Golden"]),
        tests(
            "GeocodingAPITests",
            [
                "GeocodingAPI", "Geocoding", "FeatureStores", "Languages", "Publishing", "ReferenceSystems", "Services",
                "SimpleFeatures", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        tests(
            "DemoFormsTests", ["DemoForms", "Services", .product(name: "HTTPTypes", package: "swift-http-types")]),
        tests("SimpleFeaturesTests", ["SimpleFeatures"]),
        tests("MarkupTests", ["Languages", "Markup"]),
        tests("DeflateTests", ["Deflate"]),
        tests("PortrayalTests", ["Languages", "Portrayal", "CairoReference", "Deflate", "SimpleFeatures"]),
        tests("TilesTests", ["Tiles", "Topology", "ReferenceSystems", "SimpleFeatures"]),
        tests("FilterEncodingTests", ["Languages", "FilterEncoding", "SimpleFeatures", "Markup"]),
        tests("FormatsTests", ["Formats", "ReferenceSystems", "SimpleFeatures", "Markup"]),
        tests("ReferenceSystemsTests", ["ReferenceSystems", "SimpleFeatures"]),
        tests("YAMLTextTests", ["Languages", "YAMLText"]),
        tests("DelimitedTextTests", ["DelimitedText"]),
        tests("TerminalTextTests", ["TerminalText"]),
        tests("AddressTablesTests", ["AddressTables", "DelimitedText", "Geocoding"]),
        tests("FeatureStoresTests", ["FeatureStores", "SimpleFeatures"]),
        tests(
            "PassiCarraiRegisterTests",
            [
                "PassiCarraiRegister", "FeatureStores", "SpatiaLiteStore", "SQLite", "SimpleFeatures", "Languages",
                "Services", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        tests(
            "ServiceRequestsTests",
            [
                "ServiceRequests", "FeatureStores", "SpatiaLiteStore", "SQLite", "SimpleFeatures", "Languages",
                "Services",
                "YAMLText",
            ]),
        tests(
            "Open311Tests",
            [
                "Open311", "ServiceRequests", "Geocoding", "FeatureStores", "SpatiaLiteStore",
                "SimpleFeatures",
                "Markup", "Languages", "Services", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        tests(
            "PassiCarraiAPITests",
            [
                "PassiCarraiAPI", "PassiCarraiRegister", "PassiCarraiReports", "PassiCarrai", "Figures",
                "FeatureStores",
                "SpatiaLiteStore", "SimpleFeatures", "Services",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        tests("SpatiaLiteStoreTests", ["Languages", "SpatiaLiteStore", "SQLite", "FeatureStores", "SimpleFeatures"]),
    ],
    swiftLanguageModes: [.v6]
)
