internal import Sheets
internal import VectorIO
internal import Wording

extension Sheet {
    /// The layer with the words of a reader's language.
    func layer(_ catalogue: Wording) -> Layer { layer(in: catalogue.language) }
}
