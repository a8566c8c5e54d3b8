public import Diagnostics

/// What is wrong with a layer of features, or with the choice of one.
public enum LayerProblem: Problem {
    /// The format of a file that several layers are to go to.
    case oneLayerAFile(others: [String])
    case missingLayer(available: [String])
    case severalLayers(available: [String])
    case noFeatures
    case noPolygons
    case unknownReferenceSystem
    case outsideReferenceSystem
    case repairedGeometry(reason: String)

    public var facts: ProblemFacts {
        switch self {
        case .oneLayerAFile(let others): .init("oneLayerAFile", .usage, ["formats": .list(others)])
        case .missingLayer(let available): .init("missingLayer", .invalid, ["couches": .list(available)])
        case .severalLayers(let available): .init("severalLayers", .invalid, ["couches": .list(available)])
        case .noFeatures: .init("noFeatures", .invalid)
        case .noPolygons: .init("noPolygons", .invalid)
        case .unknownReferenceSystem: .init("unknownReferenceSystem", .invalid)
        case .outsideReferenceSystem: .init("outsideReferenceSystem", .invalid)
        case .repairedGeometry(let reason): .init("repairedGeometry", .invalid, ["raison": .text(reason)])
        }
    }
}
