public import Diagnostics
public import GeometryKit
public import VectorIO

/// The polygons that posts name as `zone:ID`.
public struct Zones: Sendable {
    /// In the order of the file.
    public let ids: [String]
    /// In WGS84, by id.
    public let outlines: [String: Outline]
    /// Zones whose own fault is told: whoever names them need not hear of it again.
    let faulty: Set<String>
    /// The layer as a whole could not be read, which is told.
    let isUnreadable: Bool

    /// What stands for a layer that cannot be read.
    public static let unreadable = Zones(isUnreadable: true)

    private init(isUnreadable: Bool) {
        ids = []
        outlines = [:]
        faulty = []
        self.isUnreadable = isUnreadable
    }

    /// - Parameter findings: receives every duplicate, unnamed, unspeakable or shapeless zone, and each repaired one.
    /// - Throws: a `Diagnostic` when the layer as a whole cannot be read.
    public init(_ input: InputFile, findings: inout Findings) throws {
        let file = input.name
        let layer = try SurfaceLayer(input, layer: nil, findings: &findings)
        guard let column = layer.fields.firstIndex(where: { normalized($0) == "id" }) else {
            throw Diagnostic(TableProblem.missingColumn(valid: layer.fields), at: .init(file: file, column: "id"))
        }
        var ids: [String] = []
        var outlines: [String: Outline] = [:]
        var rows: [String: Int] = [:]
        var faulty: Set<String> = []
        for item in layer.items {
            let place = Diagnostic.Place(file: file, row: item.row, column: layer.fields[column])
            guard let id = item.values[column], !id.isEmpty else {
                findings.add(Diagnostic(TableProblem.missingValue, at: place))
                continue
            }
            if let first = rows[id] {
                findings.add(Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: place, value: id))
                continue
            }
            rows[id] = item.row
            if !PerimeterGrammar.canName(zone: id) {
                findings.add(Diagnostic(PerimeterProblem.unspeakableZone, severity: .warning, at: place, value: id))
            }
            guard let outline = item.outline else {
                findings.add(Diagnostic(LayerProblem.noPolygons, at: place, value: id))
                faulty.insert(id)
                continue
            }
            ids.append(id)
            outlines[id] = outline
        }
        self.ids = ids
        self.outlines = outlines
        self.faulty = faulty
        isUnreadable = false
    }
}
