extension String {
    /// Puts values in the place of each `%@` of a label, in order.
    func filled(_ values: String...) -> String {
        var filled = ""
        var rest = values[...]
        var pieces = split(separator: "%@", omittingEmptySubsequences: false)[...]
        filled += pieces.popFirst() ?? ""
        for piece in pieces { filled += (rest.popFirst() ?? "") + piece }
        return filled
    }
}
