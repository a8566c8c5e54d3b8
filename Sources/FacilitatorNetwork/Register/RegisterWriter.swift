internal import GeometryKit
public import Territories
public import VectorIO

/// Writes posts as rows of a register that reads back as the same posts.
///
///     let writer = RegisterWriter(gazetteer: gazetteer, polygons: register.polygons)
///     let row = RegisterColumn.allCases.map { writer.value(of: post, in: $0) }
public struct RegisterWriter: Sendable {
    private let gazetteer: Gazetteer
    private let polygons: [Register.Polygon]
    private let printer: PerimeterPrinter

    /// - Parameters:
    ///   - gazetteer: the one that the posts' seats and units are positions in.
    ///   - polygons: the register's, that the posts' perimeters are positions in.
    public init(gazetteer: Gazetteer, polygons: [Register.Polygon]) {
        self.gazetteer = gazetteer
        self.polygons = polygons
        printer = PerimeterPrinter(gazetteer: gazetteer, polygons: polygons)
    }

    /// What a column holds of a post: null where the post says nothing of it.
    public func value(of post: Post, in column: RegisterColumn) -> FieldValue { column.write(post, self) }

    /// The posts as a table with every column of the contract, cells as text. Posts whose perimeter is the surface of a
    /// layer's row make a layer, in which that surface stands.
    /// - Parameter file: what diagnostics call the table.
    public func table(of posts: [Post], file: String) -> Table {
        let rows = posts.enumerated().map { index, post in
            Table.Row(
                number: index + 2, cells: RegisterColumn.allCases.map { Self.text(value(of: post, in: $0)) },
                outline: surface(of: post))
        }
        return Table(
            file: file, header: RegisterColumn.allCases.map(\.rawValue), rows: rows,
            isLayer: rows.contains { $0.outline != nil })
    }

    /// A perimeter in the register's grammar; nil for an empty one.
    func text(of perimeter: Perimeter) -> String? {
        let text = printer.text(of: perimeter)
        return text.isEmpty ? nil : text
    }

    func code(ofCommune position: Int?) -> String? { position.map { gazetteer.communes[$0].code } }

    private func surface(of post: Post) -> Outline? {
        for token in post.own.tokens {
            guard case .polygon(let polygon) = token.part, case .row = polygons[at: polygon].source else {
                continue
            }
            return polygons[at: polygon].outline
        }
        return nil
    }

    private static func text(_ value: FieldValue) -> String {
        switch value {
        case .null: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number): DecimalNumber.text(number)
        case .boolean(let truth): YesNo(truth).rawValue
        }
    }
}
