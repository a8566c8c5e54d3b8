internal import Sheets
internal import VectorIO
internal import Wording

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
    func layer(_ catalogue: Wording) -> Layer { layer { $0(catalogue.language) } }
}
