internal import Foundation

/// A header or a keyword without case, accents, spaces or punctuation: « Nombre d'ETP » and `nombre_d_etp` are one.
func normalized(_ text: String) -> String {
    let bare = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return String(bare.unicodeScalars.filter { CharacterSet.alphanumerics.contains($0) }.map(Character.init))
}
