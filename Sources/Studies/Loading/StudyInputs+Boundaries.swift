internal import Diagnostics
internal import Territories

/// The boundaries of a study.
extension StudyInputs {
    /// Nil when the boundaries of the user's own cannot be read, or nobody knows which are meant.
    static func gazetteer(
        of draft: StudyDraft, _ shelf: InputShelf, embedded: Gazetteer, findings: inout Findings
    ) throws -> Gazetteer? {
        let boundaries: BoundaryLayer
        switch draft.boundaries {
        case .embedded: return embedded
        case .own(let layer): boundaries = layer
        case nil: return nil
        }
        var inBoundaries = Findings()
        let gazetteer = try findings.attempt {
            try BoundaryReader.read(
                boundaries, in: shelf.read(draft.path(boundaries.file), as: boundaries.file), reference: embedded,
                findings: &inBoundaries)
        }
        findings.add(contentsOf: inBoundaries)
        return gazetteer
    }
}
