internal import Cartography
internal import Wording

/// What the symbols of maps are called.
extension MapWording {
    /// A kind of post on a plan's map.
    func proposals(_ kind: MapSheet.Post.Kind) -> String {
        switch kind {
        case .followed: followedContracts
        case .alone: contractsAlone
        case .active: existing
        case .proposed: proposed
        case .consolidation: consolidation
        case .redeployment: redeployment
        case .mixed: mixedProposal
        }
    }

    func words(_ change: Symbology.Change) -> String {
        switch change {
        case .becomesWhite: becomesWhite
        case .staysWhite: staysWhite
        case .leavesWhite: leavesWhite
        case .undecided: undecided
        case .staysCovered: staysCovered
        }
    }
}
