/// The words of « Lisez-moi », beside those that columns bear, and of legends of QGIS, in one language.
struct FieldLabels: Sendable {
    // The table of sources and definitions
    let study: String
    let layer: String
    let inputs: String
    let tool: String
    let license: String
    let tolerance: String
    let horizonMonths: String
    let capacityLevel: String
    let target: String
    let noTarget: String
    let targetRatio: String
    let targetTotal: String
    let placementTarget: String
    let callRules: String

    // Legends, beyond those of maps (`MapLabels`)
    let perimeters: String
    let activePosts: String
    let postsOfUnknownETP: String
    let otherPosts: String
}

extension Catalogue {
    var fieldLabels: FieldLabels {
        switch language {
        case .french: .french
        case .english: .english
        }
    }
}
