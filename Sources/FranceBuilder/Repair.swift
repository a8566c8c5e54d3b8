internal import VectorIO

/// Something of the source that was put right, or could not be: one row of `reparations.csv`.
struct Repair {
    enum Kind: String {
        /// Two communes claim a sliver; it goes to the first in the order of codes.
        case overlap = "recouvrement"
        /// A ring that crosses itself.
        case invalidRing = "anneau_invalide"
        /// The outline of a commune leaves out a delegated part, which is joined to it.
        case missingPart = "partie_rattachee"
        /// The same for a part without outline: the hole it leaves has no other neighbour that lacks one.
        case inferredPart = "partie_deduite"
        /// A sliver between communes, joined to one of them.
        case slit = "interstice"
        /// A surface inside the country that no commune claims.
        case gap = "trou"
        /// No outline, and no part that has one.
        case noOutline = "sans_contour"
        /// No municipal population.
        case noPopulation = "sans_population"
        /// The town hall is missing or lies far outside; a point on the surface stands for it.
        case townHall = "mairie_replacee"
    }

    let kind: Kind
    /// The codes concerned.
    let communes: [String]
    var squareMetres: Double?
    var detail = ""

    var row: [FieldValue] {
        [
            .text(kind.rawValue), .text(communes.joined(separator: " ")),
            FieldValue(squareMetres.map { ($0 * 10).rounded() / 10 }), .text(detail),
        ]
    }

    /// Rows are sorted by kind, then codes, then detail, so that the file does not depend on the order of work.
    var sortKey: (String, String, String) { (kind.rawValue, communes.joined(separator: " "), detail) }
}
