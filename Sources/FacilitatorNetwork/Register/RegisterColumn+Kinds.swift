internal import VectorIO

/// A place in a post that a column fills.
typealias PostPath<Value> = WritableKeyPath<Post, Value> & Sendable

/// Columns of the same kind: read, written and repaired alike.
extension RegisterColumn {
    static func words(_ name: String, _ path: any PostPath<String?>, also synonyms: [String]) -> RegisterColumn {
        RegisterColumn(
            name, .text, also: synonyms,
            read: { row, column in row.post[keyPath: path] = row.text(column) },
            write: { post, _ in FieldValue(post[keyPath: path]) })
    }

    static func number(
        _ name: String, _ path: any PostPath<Double?>, in range: ClosedRange<Double>, also synonyms: [String]
    ) -> RegisterColumn {
        RegisterColumn(
            name, .real, also: synonyms, repair: CellRepair.number,
            read: { row, column in row.post[keyPath: path] = row.number(column, in: range) },
            write: { post, _ in FieldValue(post[keyPath: path]) })
    }

    static func date(_ name: String, _ path: any PostPath<CivilDate?>, also synonyms: [String]) -> RegisterColumn {
        RegisterColumn(
            name, .date, also: synonyms, repair: CellRepair.date,
            read: { row, column in row.post[keyPath: path] = row.date(column) },
            write: { post, _ in FieldValue(post[keyPath: path]?.description) })
    }

    static func money(_ name: String, _ path: any PostPath<Money?>, also synonyms: [String]) -> RegisterColumn {
        RegisterColumn(
            name, .real, also: synonyms, repair: CellRepair.amount,
            read: { row, column in row.post[keyPath: path] = row.money(column) },
            write: { post, _ in FieldValue(post[keyPath: path]?.euros) })
    }

    /// Written as the register has it, where it stands there: people recognise their own words. A perimeter that stands
    /// in no file is printed.
    static func perimeter(_ name: String, _ path: any PostPath<Perimeter>, also synonyms: [String]) -> RegisterColumn {
        RegisterColumn(
            name, .text, also: synonyms, repair: CellRepair.perimeter,
            read: { row, column in row.post[keyPath: path] = try row.perimeter(column) },
            write: { post, writer in
                FieldValue(post.written(name) ?? writer.text(of: post[keyPath: path]))
            })
    }

    /// Neither read nor changed.
    static func asWritten(_ name: String, also synonyms: [String] = []) -> RegisterColumn {
        RegisterColumn(
            name, .text, also: synonyms, read: { _, _ in }, write: { post, _ in FieldValue(post.written(name)) })
    }
}

extension Post {
    /// A cell of the row as written; nil when it is blank or stands in no file.
    fileprivate func written(_ column: String) -> String? {
        cells[column].flatMap { $0.isEmpty ? nil : $0 }
    }
}
