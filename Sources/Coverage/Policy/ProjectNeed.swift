public import FacilitatorNetwork

/// What a project asks of an atlas while it lasts.
public struct ProjectNeed: Sendable {
    public let project: Project
    /// Of its perimeter, ascending, outside the territory too.
    public let atoms: [Int]
    /// Of its ETP, those that each of `atoms` needs: pro rata of people, as a post's are shared out.
    public let etp: [Double]
    /// Of its ETP, those that the territory needs.
    public let insideTerritory: Double

    init(_ project: Project, _ atlas: Atlas, _ resolver: inout PerimeterResolver) {
        self.project = project
        atoms = resolver.atoms(of: project.perimeter)
        etp = resolver.shares(of: project.etp, over: atoms, reserved: [])
        let (isInside, communes) = (atlas.territory.contains, atlas.atoms.communes)
        insideTerritory = zip(atoms, etp).reduce(0) { $0 + (isInside[communes[$1.0]] ? $1.1 : 0) }
    }
}
