public import FacilitatorNetwork
internal import VectorIO

extension Sheet where Row == RegisterEntry {
    /// `postes`: a register to start from, with one post as an example.
    public static func registerTemplate(example: Post, _ writer: RegisterWriter) -> Self {
        Sheet(
            "postes", Words("Postes", "Posts"),
            columns: RegisterColumn.filledIn.map { RegisterEntry.column($0) },
            rows: [RegisterEntry(example, writer, hidesZeroQuota: true)])
    }
}

extension Sheet where Row == [String] {
    /// `postes`: a register as it stands, right or wrong, under the contract's names.
    public static func registerAsWritten(_ register: RegisterSheet) -> Self {
        Sheet(
            "postes", Words("Postes", "Posts"),
            columns: register.header.enumerated().map { index, name in
                Column<[String]>(name, Words(name), Words(name)) { $0[index].isEmpty ? nil : $0[index] }
            }, rows: register.table.rows.map(\.cells))
    }
}

/// A territory that a register may name.
public struct TerritoryChoice: Sendable {
    let code: String
    let name: String
    let level: String
    let people: Int?

    /// - Parameter level: in the reader's words.
    public init(code: String, name: String, level: String, people: Int?) {
        self.code = code
        self.name = name
        self.level = level
        self.people = people
    }
}

extension Sheet where Row == TerritoryChoice {
    /// The territories of a study, groupings first; the name of this table is in the reader's language.
    public static func territoryChoices(named name: String, _ rows: [TerritoryChoice]) -> Self {
        Sheet(
            name, Words(name),
            columns: [
                Column("code", Words("Code"), Words("INSEE ou SIREN.", "INSEE or SIREN.")) { $0.code },
                Column("nom", Words("Nom", "Name"), Words("Nom officiel.", "Official name.")) { $0.name },
                Column("niveau", Words("Niveau", "Level"), Words("Ce que c’est.", "What it is.")) { $0.level },
                Column("population", .people, Words("Population"), Words("Habitants.", "People.")) { $0.people },
            ], rows: rows)
    }

    /// Where names stand among the fields.
    public static var nameField: Int { 1 }
}

/// A column of the register with what to write in it.
public struct RegisterColumnRow: Sendable {
    let column: RegisterColumn
    let content: String?

    public init(_ column: RegisterColumn, _ content: String?) {
        self.column = column
        self.content = content
    }
}

extension Sheet where Row == RegisterColumnRow {
    /// What each column of a register takes; the names of this table and of its columns are in the reader's language.
    public static func registerColumns(
        named name: String, headers: (column: String, content: String), _ rows: [RegisterColumnRow]
    ) -> Self {
        Sheet(
            name, Words(name),
            columns: [
                Column(
                    headers.column, Words(headers.column),
                    Words("Nom de la colonne du registre.", "Name of the register's column.")
                ) { $0.column.rawValue },
                Column(headers.content, Words(headers.content), Words("Ce qui s’y écrit.", "What is written there.")) {
                    $0.content
                },
            ], rows: rows)
    }
}
