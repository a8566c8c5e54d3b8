// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the project: it may import the rooms listed before it, never those after.
/// - Parameter resources: files of other languages that it carries in its code.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "Maillage",
    products: [.executable(name: "maillage", targets: ["maillage"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .systemLibrary(name: "CGEOS", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CPROJ", providers: [.apt(["libproj-dev"])]),
        .systemLibrary(name: "CGDAL", providers: [.apt(["libgdal-dev"])]),
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CICAL", providers: [.apt(["libical-dev"])]),
        .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CLZMA", providers: [.apt(["liblzma-dev"])]),
        .systemLibrary(name: "CHiGHS", pkgConfig: "highs", providers: [.apt(["libhighs-dev"])]),
        .systemLibrary(name: "CRSVG", providers: [.apt(["librsvg2-dev"])]),
        room("Diagnostics"),
        room("GeometryKit", ["CGEOS", "CPROJ"]),
        room("VectorIO", ["Diagnostics", "GeometryKit", "CGDAL", "CICAL", "CNettle", "CXLSXWriter"]),
        room("Optimization", ["CHiGHS"]),
        room("YAMLReading", ["Diagnostics", .product(name: "Yams", package: "Yams")]),
        room("Territories", ["Diagnostics", "GeometryKit", "VectorIO"]),
        room(
            "FranceBuilder",
            ["Diagnostics", "GeometryKit", "VectorIO", "Territories", "CLZMA"]),
        room("FacilitatorNetwork", ["Diagnostics", "GeometryKit", "VectorIO", "Territories"]),
        room("Coverage", ["GeometryKit", "Territories", "FacilitatorNetwork"]),
        room(
            "Funding",
            [
                "Diagnostics", "VectorIO", "YAMLReading", "Territories", "FacilitatorNetwork",
                .product(name: "Yams", package: "Yams"),
            ]),
        room(
            "Placement",
            ["GeometryKit", "Optimization", "Territories", "FacilitatorNetwork", "Coverage", "Funding"]),
        room(
            "Studies",
            [
                "Diagnostics", "GeometryKit", "VectorIO", "YAMLReading", "Territories", "FacilitatorNetwork",
                "Coverage", "Funding", "Optimization", "Placement",
                .product(name: "Yams", package: "Yams"),
            ]),
        room(
            "Wording",
            [
                "Diagnostics", "VectorIO", "YAMLReading", "Territories", "FacilitatorNetwork", "Coverage", "Funding",
                "Placement", "Studies",
            ]),
        room(
            "Sheets",
            [
                "GeometryKit", "VectorIO", "Territories", "FacilitatorNetwork", "Coverage", "Funding", "Placement",
                "Studies", "Wording",
            ]),
        room("Cartography", ["GeometryKit"]),
        room("Rendering", ["CRSVG"]),
        room(
            "Formats",
            [
                "Diagnostics", "GeometryKit", "VectorIO", "Cartography", "Rendering", "Territories", "FranceBuilder",
                "FacilitatorNetwork", "YAMLReading",
                "Coverage", "Funding", "Optimization", "Placement", "Studies", "Wording", "Sheets",
            ], resources: [.embedInCode("Report/report.js")]),
        room(
            "WebServer",
            [
                "Diagnostics", "GeometryKit", "VectorIO", "Territories", "FacilitatorNetwork", "Coverage", "Funding",
                "Optimization", "Placement", "Studies", "Wording", "Sheets", "Formats", "Cartography",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "maillage",
            dependencies: [
                "Diagnostics", "VectorIO", "Territories", "FranceBuilder", "FacilitatorNetwork", "Coverage",
                "Funding", "Optimization",
                "Placement",
                "Cartography",
                "GeometryKit",
                "Studies",
                "Wording",
                "Formats",
                "WebServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // Nothing is public in a program: its imports need not say so.
            swiftSettings: [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
        ),
        .executableTarget(
            name: "SituationBenchmark", dependencies: ["Coverage", "FacilitatorNetwork", "Studies"],
            path: "Benchmarks/SituationBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "OutlineBenchmark", dependencies: ["GeometryKit", "Territories"],
            path: "Benchmarks/OutlineBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "PlacementBenchmark", dependencies: ["FacilitatorNetwork", "Optimization", "Placement", "Studies"],
            path: "Benchmarks/PlacementBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "CoveringBenchmark", dependencies: ["Placement"],
            path: "Benchmarks/CoveringBenchmark", swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["GeometryKit", "Territories"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("GeometryKitTests", ["GeometryKit"]),
        tests("CartographyTests", ["Cartography", "GeometryKit", "Territories"]),
        tests("OptimizationTests", ["Optimization"]),
        tests("VectorIOTests", ["Diagnostics", "GeometryKit", "VectorIO"], exclude: ["Fixtures"]),
        tests("TerritoriesTests", ["Diagnostics", "GeometryKit", "Territories", "VectorIO"]),
        tests(
            "FacilitatorNetworkTests", ["Diagnostics", "FacilitatorNetwork", "GeometryKit", "Territories", "VectorIO"],
            exclude: ["Fixtures"]),
        tests("CoverageTests", ["Coverage", "FacilitatorNetwork", "GeometryKit", "Territories"]),
        tests(
            "StudiesTests",
            ["Coverage", "Diagnostics", "FacilitatorNetwork", "Placement", "Studies", "Territories", "VectorIO"]),
        tests(
            "PlacementTests",
            ["Coverage", "FacilitatorNetwork", "Funding", "GeometryKit", "Optimization", "Placement", "Territories"]),
        tests("FundingTests", ["Diagnostics", "FacilitatorNetwork", "Funding", "Territories", "VectorIO"]),
        tests(
            "FormatsTests",
            [
                "Cartography", "Coverage", "Diagnostics", "FacilitatorNetwork", "Formats", "Placement", "Sheets",
                "Studies", "Territories", "VectorIO", "Wording",
            ]),
        tests(
            "WordingTests",
            [
                "Diagnostics", "FacilitatorNetwork", "Funding", "Studies", "Territories", "VectorIO", "Wording",
                "YAMLReading",
            ]),
        tests(
            "SheetsTests",
            [
                "Coverage", "FacilitatorNetwork", "GeometryKit", "Placement", "Sheets", "Territories", "VectorIO",
                "Wording",
            ]),
        tests(
            "WebServerTests",
            [
                "Coverage", "FacilitatorNetwork", "Studies", "VectorIO", "WebServer",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        tests("CommandLineTests", ["VectorIO", "maillage"]),
    ]
)
