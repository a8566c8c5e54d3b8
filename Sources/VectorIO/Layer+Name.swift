extension Layer {
    /// The texts of some columns of a row, joined: what names it among the others.
    public func name(of position: Int, by columns: [String]) -> String {
        columns.compactMap { name in schema.fields.firstIndex { $0.name == name } }.map { column in
            if case .text(let text) = features[position].values[column] { text } else { "" }
        }.joined(separator: "-")
    }
}
