internal import FacilitatorNetwork
internal import VectorIO

/// A plan's posts as rows of the register that it was made for.
enum Adoption {
    /// An application that the plan retains becomes its post; a renewal stands beside the post that ends, under a name of
    /// its own; all others come at the end.
    static func enter(_ posts: [[String: String]], into sheet: RegisterSheet) throws -> Table {
        var editing = try RegisterEditing(sheet)
        let (id, status) = (RegisterColumn.id.rawValue, RegisterColumn.statut.rawValue)
        func cell(_ row: Table.Row, _ column: RegisterColumn) -> String {
            sheet.indices[column].map { row.cells[$0] } ?? ""
        }
        var taken = Set(sheet.table.rows.map { cell($0, .id) })
        for post in posts {
            let name = post[id] ?? ""
            let standing = sheet.table.rows.first { cell($0, .id) == name }
            let filled = post.filter { name, value in
                !value.isEmpty && (RegisterColumn(rawValue: name).map { RegisterColumn.filledIn.contains($0) } ?? true)
            }
            if let standing, cell(standing, .statut) == Post.Status.candidature.rawValue {
                for (column, value) in filled.sorted(by: { $0.key < $1.key }) {
                    try editing.write(value, at: standing.number, column)
                }
                continue
            }
            var added = filled
            if standing != nil {
                let base = "\(name)-\(post[RegisterColumn.debut.rawValue]?.prefix(4) ?? "plan")"
                var (new, number) = (base, 1)
                while !taken.insert(new).inserted {
                    number += 1
                    new = "\(base)-\(number)"
                }
                added[id] = new
            } else {
                taken.insert(name)
            }
            added[status] = Post.Status.enCours.rawValue
            try editing.add(added, after: nil)
        }
        return editing.table
    }
}
