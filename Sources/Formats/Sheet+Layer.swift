internal import Sheets
internal import VectorIO
internal import Wording

extension Sheet {
    /// The layer with the words of a reader's language.
    func layer(_ wording: Wording) -> Layer { layer(in: wording.language) }
}
