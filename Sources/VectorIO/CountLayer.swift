public import Diagnostics
public import GeometryKit

/// A layer of points or surfaces with a number each, brought into WGS84.
public struct CountLayer: Sendable {
    /// Where a number belongs; a feature of several points gives as many places, its number shared among them.
    public enum Place: Sendable {
        case point(LonLat)
        case surface(Outline)
    }

    /// In WGS84, in the order of the file; features that count nothing are left out.
    public let places: [Place]
    /// In the order of `places`; never negative.
    public let counts: [Double]
    /// The feature of each place, as the layer numbers them.
    private let features: [Int64]

    /// - Parameters:
    ///   - column: the field of the number; nil takes the first of `usual` that the layer has.
    ///   - box: where the caller looks, in WGS84; features outside may be left out. Nil reads everything.
    ///   - findings: receives a warning for each repaired geometry, an error for each number that is none.
    /// - Throws: what `VectorLayer` throws; `unknownReferenceSystem`; `missingColumn`.
    public init(
        _ input: InputFile, layer: String?, column: String?, usual: [String], near box: BoundingBox?,
        findings: inout Findings
    ) throws {
        let file = input.name
        let layer = try VectorLayer(input, layer: layer)
        guard layer.hasGeometry else { throw Diagnostic(LayerProblem.noFeatures, at: .init(file: file)) }
        if layer.isEmpty { throw Diagnostic(LayerProblem.noFeatures, at: .init(file: file)) }
        let wanted = column.map { [$0] } ?? usual
        let fields = wanted.compactMap { name in
            layer.fields.firstIndex { $0.lowercased() == name.lowercased() }
        }
        guard let field = fields.first else {
            throw Diagnostic(
                TableProblem.missingColumn(valid: layer.fields), at: .init(file: file, column: wanted[0]),
                nearest: nearest(to: wanted[0], among: layer.fields))
        }
        let reader = try WGS84Reader(layer)
        if let bounds = box.flatMap(reader.ownBounds) { layer.keepOnly(inside: bounds) }
        var places: [Place] = []
        var counts: [Double] = []
        var features: [Int64] = []
        // A number of the file's own type says itself where its decimals begin.
        let isText = layer.textFields.contains(field)
        var texts = CountTexts()
        var written: [(row: Int, text: String)] = []
        var row = 0
        while let feature = try layer.next() {
            row += 1
            var here: [Place] = []
            for point in feature.points() {
                if let point = try reader.point(of: point, row: row) { here.append(.point(point)) }
            }
            if here.isEmpty, let outline = try reader.outline(of: feature.surface(), row: row, findings: &findings) {
                here.append(.surface(outline))
            }
            // Nobody is counted along a line, nor lost there in silence.
            if here.isEmpty, feature.hasGeometry {
                throw Diagnostic(LayerProblem.noPolygons, at: .init(file: file, row: row))
            }
            guard !here.isEmpty, let text = feature.text(field), !text.isEmpty else { continue }
            guard let count = Double(text) ?? DecimalNumber.parse(text), count.isFinite, count >= 0 else {
                findings.add(
                    Diagnostic(
                        ValueProblem.wrongKind(expected: .positiveNumber),
                        at: .init(file: file, row: row, column: layer.fields[field]), value: text))
                continue
            }
            if isText {
                texts.add(text)
                written.append((row, text))
            }
            if count == 0 { continue }
            // Several points of one feature share its count.
            places += here
            counts += here.map { _ in count / Double(here.count) }
            features += here.map { _ in feature.number }
        }
        for (row, text) in written {
            guard let thousands = texts.thousands(in: text) else { continue }
            findings.add(
                Diagnostic(
                    ValueProblem.wrongKind(expected: .positiveNumber),
                    at: .init(file: file, row: row, column: layer.fields[field]), value: text, nearest: thousands))
        }
        self.init(places: places, counts: counts, features: features)
    }

    private init(places: [Place], counts: [Double], features: [Int64]) {
        self.places = places
        self.counts = counts
        self.features = features
    }

    /// This part of a layer and another one of the same layer; the features that are in both count once.
    public func merged(with other: CountLayer) -> CountLayer {
        let known = Set(features)
        let more = other.places.indices.filter { !known.contains(other.features[$0]) }
        return CountLayer(
            places: places + more.map { other.places[$0] }, counts: counts + more.map { other.counts[$0] },
            features: features + more.map { other.features[$0] })
    }
}
