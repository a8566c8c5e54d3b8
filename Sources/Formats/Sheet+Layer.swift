internal import Sheets
internal import VectorIO

extension Words {
    func callAsFunction(_ language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}

extension Sheet {
    /// The layer with the words of a language.
    func layer(_ catalogue: Catalogue) -> Layer { layer { $0(catalogue.language) } }
}
