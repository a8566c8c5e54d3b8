internal import VectorIO
internal import Wording

/// A document as its parts: what is said and what each part is, not how it looks.
struct Document {
    let language: Language
    let title: String
    /// The study, under the title and at the foot of every page.
    let study: String
    /// Which situation of it.
    let situation: String
    /// The office that issues it, and who wrote it; nil where nobody says.
    var service: String?
    var author: String?
    /// At the head of the first page.
    var logo: Picture?
    /// One sentence on what the document is, for those who search for it.
    let summary: String
    /// The program that made it.
    let generator: String
    /// The day it was made, ISO.
    let date: String
    /// Who made it and when, in words.
    let issued: String
    var kind = Kind.report
    var sections: [Section]

    /// What stands at its head.
    enum Kind {
        /// Title, who issues it, contents.
        case report
        /// The same without contents.
        case sheet
        /// Nothing but the issuer's picture.
        case letter
    }

    /// Both on one line; nil where nobody is named.
    var issuer: String? {
        let named = [service, author].compactMap { $0 }
        return named.isEmpty ? nil : named.joined(separator: ", ")
    }

    /// Under the title.
    var subtitle: String { "\(study). \(situation)" }

    struct Section {
        /// Its anchor.
        let id: String
        let title: String
        /// Printed on a page of its own.
        var startsPage = false
        /// Printed on a page laid across.
        var isLandscape = false
        var blocks: [Block]

        /// A page that a picture fills.
        var isPicture: Bool {
            guard startsPage, blocks.count == 1, case .figure = blocks[0] else { return false }
            return true
        }

        /// A picture on a page of its own, which lies as the picture does.
        static func picture(_ figure: Figure, id: String, title: String) -> Self {
            Self(
                id: id, title: title, startsPage: true,
                isLandscape: figure.millimetres.width > figure.millimetres.height,
                blocks: [.figure(figure)])
        }
    }

    enum Block {
        case heading(String)
        case paragraph(String)
        case list([String])
        case table(Table)
        case figure(Figure)
    }

    struct Table {
        struct Column {
            let title: String
            let kind: ColumnKind
        }

        struct Row {
            var cells: [String]
            var role = Role.plain
            /// The territory that it is about; a map of the document ties its surfaces to it.
            var code: String?
        }

        enum Role {
            case plain
            /// Stands out: a white zone.
            case marked
            /// Heads the rows that follow, with their sum.
            case subtotal
        }

        var caption: String
        let columns: [Column]
        /// The column that names the row.
        var nameColumn = 0
        var rows: [Row] = []
        /// The last row, set apart.
        var total: [String]?

        /// How it is printed: on one page, or in small rows over several; nil for neither.
        var length: Length? {
            if rows.count > 40 { return .long }
            let characters = rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.count } }
            return rows.count <= 12 && characters < 700 ? .short : nil
        }

        enum Length: String {
            case short, long
        }

        /// - Parameters:
        ///   - nameColumn: the one that names the row; none where it is negative.
        ///   - hasTotal: with what stands under the columns.
        ///   - isMarked: whether a row stands out.
        init<Item>(
            caption: String, _ columns: [PrintedColumn<Item>], rows: [Item], nameColumn: Int = 0,
            hasTotal: Bool = false,
            isMarked: (Item) -> Bool = { _ in false }
        ) {
            self.caption = caption
            self.columns = columns.map { Column(title: $0.title, kind: $0.kind) }
            self.nameColumn = nameColumn
            self.rows = rows.map { row in
                Row(cells: columns.map { $0.words(row) }, role: isMarked(row) ? .marked : .plain)
            }
            total = hasTotal ? columns.map(\.total) : nil
        }
    }

    /// A drawing with the words for those who do not see it.
    struct Figure {
        /// Of the document's figures.
        let id: String
        let caption: String
        let alternative: String
        let svg: String
        let millimetres: (width: Double, height: Double)
        /// Its surfaces name the territories that rows are about.
        var hasTerritories = false
    }
}
