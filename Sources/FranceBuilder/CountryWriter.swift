internal import Foundation
internal import GeometryKit
internal import Territories
internal import VectorIO

/// Writes the country's tables, archives and provenance.
struct CountryWriter {
    let country: Country
    let folder: String

    func write(wheel: Data, geography: String?, censusYear: Int?, census: CensusFiles?) throws -> Provenance {
        let gazetteer = country.gazetteer
        try writeCommunes()
        let arcs = try ArcFile.encoded(country.outlines, in: gazetteer)
        try Data(arcs).write(to: URL(fileURLWithPath: "\(folder)/\(ArcFile.name)"))
        for level in [Level.epci, .departement, .region] { try writeGroupings(level) }
        try writeTable(
            FormerCode.table, fields: ["code", "nom", "commune"].map { .init($0, .text) },
            rows: gazetteer.formerCodes.sorted { $0.key < $1.key }.map { code, former in
                [.text(code), .text(former.name), .text(gazetteer.communes[former.commune].code)]
            })
        try writeTable(
            "reparations",
            fields: [
                .init("motif", .text), .init("communes", .text), .init("surface_m2", .real),
                .init("precision", .text),
            ],
            rows: country.repairs.sorted { $0.sortKey < $1.sortKey }.map(\.row))
        let censuses = try [census].compactMap { try $0?.write(gazetteer, to: folder) }
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = Digest.sha256(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        }
        let provenance = Provenance(
            source: Provenance.Source(
                package: Country.package, version: country.sourceVersion, sha256: Digest.sha256(wheel),
                licence: "Licence Ouverte 2.0", attribution: "IGN ADMIN EXPRESS COG, INSEE"),
            geography: geography, censusYear: censusYear, censuses: censuses,
            counts: Provenance.Counts(
                communes: gazetteer.communes.count, epcis: gazetteer.epcis.count,
                departements: gazetteer.departements.count, regions: gazetteer.regions.count,
                population: Int(gazetteer.communes.reduce(0) { $0 + ($1.population ?? 0) })),
            files: files)
        try provenance.encoded().write(to: URL(fileURLWithPath: folder + "/provenance.json"))
        return provenance
    }

    private func writeCommunes() throws {
        let gazetteer = country.gazetteer
        let archive = try LayerArchiveWriter(path: "\(folder)/communes.zip")
        for departement in gazetteer.departements {
            let features = departement.communes.compactMap { position -> Layer.Feature? in
                guard let outline = country.outlines[position] else { return nil }
                let commune = gazetteer.communes[position]
                return Layer.Feature(
                    [
                        .text(commune.code), .text(commune.name), FieldValue(commune.population.map { Int($0) }),
                        FieldValue(commune.epci.map { gazetteer.epcis[$0].code }), .text(departement.code),
                    ], outline: outline)
            }
            try archive.add(Layer(schema: Self.communeSchema(departement.code), features: features))
        }
        try archive.close()
        try writeTable(
            Level.commune.archive,
            fields: [
                .init("code", .text), .init("nom", .text), .init("population", .integer), .init("epci", .text),
                .init("departement", .text), .init("lon", .real), .init("lat", .real), .init("surface_m2", .real),
                .init("contour", .integer),
            ],
            rows: gazetteer.communes.map { commune in
                [
                    .text(commune.code), .text(commune.name), FieldValue(commune.population.map { Int($0) }),
                    FieldValue(commune.epci.map { gazetteer.epcis[$0].code }),
                    FieldValue(commune.departement.map { gazetteer.departements[$0].code }),
                    FieldValue(commune.seat.map { Self.rounded($0.longitude, 1e5) }),
                    FieldValue(commune.seat.map { Self.rounded($0.latitude, 1e5) }),
                    .real(Self.rounded(commune.areaSquareMetres, 100)), .integer(commune.hasOutline ? 1 : 0),
                ]
            })
    }

    private static func rounded(_ number: Double, _ scale: Double) -> Double {
        (number * scale).rounded() / scale
    }

    private static func communeSchema(_ name: String) -> LayerSchema {
        LayerSchema(
            name: name, geometry: .surface,
            fields: [
                .init("code", .text), .init("nom", .text), .init("population", .integer), .init("epci", .text),
                .init("departement", .text),
            ])
    }

    /// For people to look at: the program puts groupings together from the lines of their communes, at full detail.
    private func writeGroupings(_ level: Level) throws {
        let gazetteer = country.gazetteer
        let groupings = gazetteer.groupings(level)
        let outlines = try gazetteer.outlines.outlines(of: level, scale: .region, in: gazetteer)
        let archive = try LayerArchiveWriter(path: "\(folder)/\(level.archive).zip")
        let features = groupings.indices.compactMap { position -> Layer.Feature? in
            guard let outline = outlines[position] else { return nil }
            let grouping = groupings[position]
            let population = grouping.communes.reduce(0) { $0 + (gazetteer.communes[$1].population ?? 0) }
            return Layer.Feature(
                [.text(grouping.code), .text(grouping.name), .integer(Int(population))], outline: outline)
        }
        try archive.add(Layer(schema: Self.groupingSchema(level.archive), features: features))
        try archive.close()
        let boxes = level == .departement ? Self.boxColumns.map { LayerSchema.Field($0, .real) } : []
        try writeTable(
            level.archive, fields: Self.columns(of: level).map { .init($0, .text) } + boxes,
            rows: groupings.map { grouping in
                let seat = grouping.seat.map { gazetteer.communes[$0].code }
                switch level {
                case .epci:
                    return [grouping.code, grouping.name, country.epciNatures[grouping.code], seat].map(FieldValue.init)
                case .departement:
                    let region = grouping.communes.first.flatMap { gazetteer.communes[$0].region }
                    return [grouping.code, grouping.name, region.map { gazetteer.regions[$0].code }, seat].map(
                        FieldValue.init)
                        + Self.box(grouping.boundingBox)
                case .region, .commune: return [grouping.code, grouping.name, seat].map(FieldValue.init)
                }
            })
    }

    private static let boxColumns = ["ouest", "sud", "est", "nord"]

    /// Rounded outward, so that the rectangle still holds everything.
    private static func box(_ box: BoundingBox?) -> [FieldValue] {
        guard let box else { return boxColumns.map { _ in .null } }
        return [
            .real((box.west * 1e4).rounded(.down) / 1e4), .real((box.south * 1e4).rounded(.down) / 1e4),
            .real((box.east * 1e4).rounded(.up) / 1e4), .real((box.north * 1e4).rounded(.up) / 1e4),
        ]
    }

    private static func columns(of level: Level) -> [String] {
        switch level {
        case .epci: ["code", "nom", "nature", "siege"]
        case .departement: ["code", "nom", "region", "chef_lieu"]
        case .region, .commune: ["code", "nom", "chef_lieu"]
        }
    }

    private static func groupingSchema(_ name: String) -> LayerSchema {
        LayerSchema(
            name: name, geometry: .surface,
            fields: [.init("code", .text), .init("nom", .text), .init("population", .integer)])
    }

    private func writeTable(_ name: String, fields: [LayerSchema.Field], rows: [[FieldValue]]) throws {
        let schema = LayerSchema(name: name, geometry: .none, fields: fields)
        try Layer(schema: schema, features: rows.map { Layer.Feature($0) })
            .write(to: "\(folder)/\(name).csv", format: .csv)
    }
}
