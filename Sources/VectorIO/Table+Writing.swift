internal import Diagnostics
internal import Foundation

extension Table {
    /// The table as CSV (`;`), as `write(to:)` writes it.
    public var csv: String { asLayer.csv(dialect: .plain) }

    /// Writes the table as CSV (`;`, UTF-8), whole or not at all.
    /// - Throws: `cannotWrite`.
    public func write(to path: String) throws {
        let target = URL(fileURLWithPath: path)
        try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
            try asLayer.write(to: "\(staging)/\(target.lastPathComponent)", format: .csv)
        }
    }

    private var asLayer: Layer {
        Layer(
            schema: LayerSchema(name: "table", geometry: .none, fields: header.map { .init($0, .text) }),
            features: rows.map { row in Layer.Feature(row.cells.map(FieldValue.text)) })
    }
}
