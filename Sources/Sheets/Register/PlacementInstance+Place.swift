internal import Coverage
internal import FacilitatorNetwork
package import GeometryKit
package import Placement
internal import Territories

extension PlacementInstance {
    /// Where a candidate is drawn: its seat, else a chief town of its perimeter; nil where it has neither.
    package func drawnLocation(of candidate: PostCandidate) -> LonLat? {
        if let location = candidate.location { return location }
        let gazetteer = scenario.gazetteer
        return candidate.row.flatMap { scenario.register.posts[$0].placeInPlan(in: gazetteer) }
            .flatMap { gazetteer.communes[$0].seat }
    }
}
