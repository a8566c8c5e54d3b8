public import FacilitatorNetwork
internal import VectorIO

/// A post as a register's row writes it. One object, as `TerritoryRow` is.
public final class RegisterEntry: Sendable {
    let post: Post
    let writer: RegisterWriter
    /// Leaves a quota of nothing blank, as most posts adjoin nothing.
    let hidesZeroQuota: Bool

    init(_ post: Post, _ writer: RegisterWriter, hidesZeroQuota: Bool = false) {
        self.post = post
        self.writer = writer
        self.hidesZeroQuota = hidesZeroQuota
    }

    /// All of them, in the order of the contract.
    static let columns: [Column<RegisterEntry>] = RegisterColumn.allCases.map { column($0) }

    /// What a person reads in the name's place, and what the column holds.
    public static func words(of column: RegisterColumn) -> (label: Words, definition: Words) {
        let (words, name) = (RegisterWords.all[column], Words(column.rawValue))
        return (words?.label ?? name, words?.definition ?? name)
    }

    /// A column of the register, by the same name and with the same values as the reader of registers takes.
    static func column(_ column: RegisterColumn) -> Column<RegisterEntry> {
        let words = RegisterWords.all[column]
        let name = Words(column.rawValue)
        return Column(
            column.rawValue, column.fieldKind, words?.measure, words?.label ?? name, words?.definition ?? name
        ) { entry in
            if column == .quotaLimitrophe, entry.hidesZeroQuota, entry.post.adjoiningQuota == 0 { return .null }
            return entry.writer.value(of: entry.post, in: column)
        }
    }
}
