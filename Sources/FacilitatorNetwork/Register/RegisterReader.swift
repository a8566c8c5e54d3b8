public import Diagnostics
public import VectorIO

/// Turns the rows of a table into posts, and says everything that is wrong with them in one go.
public enum RegisterReader {
    /// Whether a row of a table looks like the header of a register.
    public static func isHeader(_ cells: [String]) -> Bool { RegisterColumn.isHeader(cells) }

    /// Reads a table whose header nobody has matched yet.
    /// - Parameters:
    ///   - names: of the gazetteer that codes and names are looked up in.
    ///   - columns: headers that are not the usual ones, by the name of their column.
    ///   - findings: receives errors and warnings; with an error in it the register is not whole.
    public static func read(
        _ table: Table, names: TerritoryNames, zones: Zones?, columns: [String: String] = [:], findings: inout Findings
    ) throws -> Register {
        let sheet = RegisterSheet(table, columns: columns, findings: &findings)
        return try read(sheet, names: names, zones: zones, findings: &findings)
    }

    /// - Parameters:
    ///   - names: of the gazetteer that codes and names are looked up in.
    ///   - zones: nil when the study names no layer of zones.
    ///   - findings: receives errors and warnings; with an error in it the register is not whole: rows without an
    ///     identifier of their own are left out, cells that cannot be read count as blank.
    /// - Complexity: linear in the cells of the table.
    public static func read(
        _ sheet: RegisterSheet, names: TerritoryNames, zones: Zones?, findings: inout Findings
    ) throws -> Register {
        var reader = PostReader(sheet, names: names, zones: zones)
        var posts: [Post] = []
        for row in sheet.table.rows {
            if let post = try reader.post(row) { posts.append(post) }
        }
        findings.add(contentsOf: reader.findings)
        return Register(posts: posts, polygons: reader.parser.polygons)
    }
}
