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

        /// A page across that a picture fills.
        var isPicture: Bool {
            guard isLandscape, blocks.count == 1, case .figure = blocks[0] else { return false }
            return true
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
            enum Kind {
                case text
                /// Short, never broken.
                case code
                /// Aligned on the right, never broken.
                case number
            }

            let title: String
            let kind: Kind

            init(_ title: String, _ kind: Kind = .text) {
                self.title = title
                self.kind = kind
            }
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

        mutating func add(_ cells: [String], isMarked: Bool = false) {
            rows.append(Row(cells: cells, isMarked: isMarked))
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
