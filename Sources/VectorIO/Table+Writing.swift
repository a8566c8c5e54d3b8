internal import Diagnostics
internal import Foundation

extension Table {
    /// Writes the table as CSV (`;`, UTF-8), whole or not at all.
    /// - Throws: `cannotWrite`.
    public func write(to path: String) throws {
        let target = URL(fileURLWithPath: path)
        try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
            let layer = Layer(
                schema: LayerSchema(name: "table", geometry: .none, fields: header.map { .init($0, .text) }),
                features: rows.map { row in Layer.Feature(row.cells.map(FieldValue.text)) })
            try layer.write(to: "\(staging)/\(target.lastPathComponent)", format: .csv)
        }
    }
}
