internal import Wording

/// A document as its parts: what is said and what each part is, not how it looks.
struct Document {
    let language: Language
    let title: String
    /// The study, under the title.
    let subtitle: String
    /// One sentence on what the document is, for those who search for it.
    let summary: String
    /// The program that made it.
    let generator: String
    /// The day it was made, ISO.
    let date: String
    /// Who made it and when, in words.
    let issued: String
    var sections: [Section]

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
            /// Stands out: a white zone.
            var isMarked = false
        }

        var caption: String
        let columns: [Column]
        /// The column that names the row.
        var nameColumn = 0
        var rows: [Row] = []
        /// The last row, set apart.
        var total: [String]?

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
            self.rows = rows.map { row in Row(cells: columns.map { $0.words(row) }, isMarked: isMarked(row)) }
            total = hasTotal ? columns.map(\.total) : nil
        }
    }

    /// A drawing with the words for those who do not see it.
    struct Figure {
        let caption: String
        let alternative: String
        let svg: String
        let millimetres: (width: Double, height: Double)
    }
}
