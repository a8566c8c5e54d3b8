/// The segment of purchase that a code of the common procurement vocabulary falls to, by the sectors where most clauses
/// are (building, public works, cleaning, green spaces, security: Hauts-de-France 2025).
enum PurchaseSegment {
    /// The longest beginning counts.
    private static let names: [(prefix: String, name: String)] = [
        ("4521", "bâtiment"), ("4526", "bâtiment"), ("453", "bâtiment"), ("454", "bâtiment"),
        ("4522", "travaux publics"), ("4523", "travaux publics"), ("4524", "travaux publics"),
        ("4525", "travaux publics"), ("4511", "travaux publics"), ("45", "travaux"), ("909", "nettoyage"),
        ("905", "déchets"), ("773", "espaces verts"), ("797", "sécurité et gardiennage"), ("553", "restauration"),
        ("555", "restauration"), ("60", "transport"), ("71", "ingénierie"), ("72", "informatique"),
    ]

    /// Nil for what is no code; a code of no segment of its own is told by its division, `CPV 33`.
    static func name(ofCPV code: String) -> String? {
        let digits = code.prefix { $0 != "-" }.filter { $0.isASCII && $0.isNumber }
        guard digits.count >= 2 else { return nil }
        let best = names.filter { digits.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }
        return best?.name ?? "CPV \(digits.prefix(2))"
    }
}
