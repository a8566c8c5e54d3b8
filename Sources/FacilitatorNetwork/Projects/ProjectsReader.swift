public import Diagnostics
internal import GeometryKit
internal import Territories
public import VectorIO

/// Turns the rows of a table or of a layer of surfaces into projects, and says everything that is wrong with them in one go.
public struct ProjectsReader {
    private enum Column: String, CaseIterable {
        case id, nom
        case lieux, etp, debut, fin

        var words: [String] {
            switch self {
            case .id: ["id", "identifiant", "code", "projet"]
            case .nom: ["nom", "libelle", "intitule", "name"]
            case .lieux: ["lieux", "lieu", "perimetre", "territoire", "territoires", "communes", "commune"]
            case .etp: ["etp", "etpdemandes", "besoinetp", "besoin"]
            case .debut: ["debut", "datedebut", "start"]
            case .fin: ["fin", "datefin", "end"]
            }
        }

        static func named(_ header: String) -> Column? {
            let word = normalized(header)
            return allCases.first { $0.words.contains(word) }
        }
    }

    /// Whether a row of a table looks like the header of a table of projects.
    public static func isHeader(_ cells: [String]) -> Bool {
        let columns = Set(cells.compactMap(Column.named))
        return columns.contains(.etp) && columns.count >= 3
    }

    /// - Parameters:
    ///   - zones: those that perimeters name as `zone:ID`.
    ///   - polygons: of the study's register; a zone or an outline that is one of them is not cut twice.
    ///   - findings: receives errors; with one in it the projects are not whole.
    /// - Returns: the projects, and the register's polygons followed by those that they bring.
    public static func read(
        _ table: Table, names: TerritoryNames, zones: Zones?, after polygons: [Register.Polygon],
        findings: inout Findings
    ) throws -> (projects: [Project], polygons: [Register.Polygon]) {
        var columns: [Column: Int] = [:]
        for (index, header) in table.header.enumerated() {
            if let column = Column.named(header), columns[column] == nil { columns[column] = index }
        }
        var needed: [Column] = [.etp]
        if !table.isLayer { needed.append(.lieux) }
        for column in needed where columns[column] == nil {
            let valid = table.header.filter { !$0.isEmpty }
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: valid),
                    at: .init(file: table.file, row: table.headerRow, column: column.rawValue),
                    nearest: nearest(to: column.rawValue, among: valid)))
        }
        guard needed.allSatisfy({ columns[$0] != nil }) else { return ([], polygons) }
        var parser = PerimeterParser(names: names, zones: zones)
        var projects: [Project] = []
        var rows: [String: Int] = [:]
        for row in table.rows {
            let reader = RowReader(file: table.file, row: row, columns: columns)
            let id = reader.text(.id) ?? reader.text(.nom) ?? String(row.number)
            if let first = rows.updateValue(row.number, forKey: id) {
                findings.add(
                    Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: reader.place(.id), value: id))
            }
            var perimeter = Perimeter()
            var isWhole = true
            if let text = reader.text(.lieux) {
                let read = try parser.perimeter(
                    text, round: .missing, place: reader.place(.lieux), findings: &findings)
                (perimeter, isWhole) = (read.perimeter, read.isWhole)
            }
            if let outline = row.outline {
                perimeter = Perimeter(perimeter.tokens + [.init(parser.add(.row(id), outline))])
            }
            if perimeter.isEmpty, isWhole {
                findings.add(Diagnostic(PerimeterProblem.emptyPerimeter, at: reader.place(.lieux), value: id))
            }
            if reader.text(.etp) == nil {
                findings.add(Diagnostic(TableProblem.missingValue, at: reader.place(.etp)))
            }
            let etp = reader.number(.etp, in: 0...10_000, findings: &findings)
            let (start, end) = (reader.date(.debut, findings: &findings), reader.date(.fin, findings: &findings))
            if let start, let end, end < start {
                findings.add(
                    Diagnostic(ValueProblem.reversedDates, at: reader.place(.fin), value: reader.text(.fin)))
            }
            guard let etp, isWhole, !perimeter.isEmpty else { continue }
            projects.append(
                Project(
                    id: id, name: reader.text(.nom) ?? id, perimeter: perimeter, etp: etp, start: start, end: end,
                    row: row.number))
        }
        return Self.joining(projects, parser.polygons, after: polygons)
    }

    /// Lets the projects' perimeters name the polygons of the register, to which theirs are added.
    private static func joining(
        _ projects: [Project], _ own: [Register.Polygon], after polygons: [Register.Polygon]
    ) -> (projects: [Project], polygons: [Register.Polygon]) {
        var all = polygons
        let positions = own.map { polygon in
            if let known = all.firstIndex(of: polygon) { return known }
            all.append(polygon)
            return all.count - 1
        }
        let moved = projects.map { project in
            Project(
                id: project.id, name: project.name,
                perimeter: Perimeter(
                    project.perimeter.tokens.map { token in
                        guard case .polygon(let polygon) = token.part else { return token }
                        return Perimeter.Token(
                            .polygon(PolygonPosition(positions[polygon.rawValue])), isExcluded: token.isExcluded)
                    }), etp: project.etp, start: project.start, end: project.end, row: project.row)
        }
        return (moved, all)
    }
}
