extension Post {
    /// Headers of registers that say how to reach somebody, as `normalized` writes them.
    private static let contactHeaders: Set = [
        "contact", "contacts", "courriel", "mail", "email", "telephone", "tel", "portable", "facilitateur",
        "facilitatrice", "referent", "referente", "nomdufacilitateur",
    ]

    /// What the register's own columns of contacts say, in the order of their headers; nil where it has none.
    public var contact: String? {
        let told = cells.filter { header, text in
            Self.contactHeaders.contains(normalized(header)) && !text.isEmpty
        }.sorted { $0.key < $1.key }.map(\.value)
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }
}
